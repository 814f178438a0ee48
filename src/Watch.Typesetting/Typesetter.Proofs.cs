using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;
using Watch.Typesetting.Proofs;

namespace Watch.Typesetting;

public sealed partial class Typesetter
{
    // Diagnostics are in English, whatever the corpus is.
    private const string LanguageOfProblems = "en";

    /// <summary>Marks problems in the outer margin, each beside the line in which it stands: a bar, black for an error and gray for a warning, with the line and
    /// column in the source and the code. What stands in no line of the document is marked at the head of its first page, or is left.</summary>
    /// <param name="isLast">Whether nothing is left for a later document.</param>
    /// <returns>The document, and the problems that are left.</returns>
    public (TypesetDocument Document, IReadOnlyList<ProofProblem> Left) Mark(TypesetDocument document, IReadOnlyList<ProofProblem> problems, bool isLast)
    {
        var places = new ProofPlaces(document);
        var byPage = new Dictionary<int, List<(Length Baseline, ProofProblem Problem)>>();
        var left = new List<ProofProblem>();
        foreach (var problem in problems)
        {
            if ((places.Of(problem) ?? (isLast ? new ProofPlace(0, design.TopMargin) : null)) is not { } place)
            {
                left.Add(problem);
                continue;
            }

            if (!byPage.TryGetValue(place.Page, out var ofPage))
                byPage.Add(place.Page, ofPage = []);
            ofPage.Add((place.Baseline, problem));
        }

        if (byPage.Count == 0)
            return (document, left);
        var flow = FlowFor(NoReport(LanguageOfProblems), DestinationNames.OfReport, new(), [], _ => Nowhere);
        var margin = new ProofMargin(design, text => memory.Setter.SetOneLine(flow.LayGenerated(text, StyleOfProblems, LanguageOfProblems, -1)));
        var pages = document.Pages.Select((page, i) => byPage.TryGetValue(i, out var ofPage) ? page with { Marks = [.. page.Marks, .. margin.Set(page, ofPage)] } : page);
        return (document with { Pages = [.. pages] }, left);
    }

    private TypeStyle StyleOfProblems => new() { Family = Family.Sans, Size = ProofMargin.Size, Leading = ProofMargin.Leading, Alignment = Alignment.Left, TabularFigures = true };
}
