using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Images;

namespace Watch.Typesetting.Proofs;

/// <summary>A problem that a proof marks in its margin.</summary>
/// <param name="Text">The report or foreword that it lies in; null for a problem of the corpus's own files.</param>
/// <param name="StandIn">The picture that is shown instead of one that cannot be; null for all other problems.</param>
public sealed record ProofProblem(Diagnostic Diagnostic, Report? Text, Picture? StandIn)
{
    /// <summary>What its text says where it lies: the beginning, where it lies before all text or concerns the whole file. Null for a problem in no text.</summary>
    internal Position? Position => Text is null ? null
        : (Diagnostic.Place.Line == 0 ? null : Text.Map.At(Text.Slug, Text.Source.Offset(Diagnostic.Place))) ?? new(Text.Slug, 0, 0, 0);
}
