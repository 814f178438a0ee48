using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Edition;
using Watch.Images;
using Watch.Production.Files;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Proofs;

namespace Watch.Production.Volumes;

internal sealed partial class PrintRun
{
    // The half title, which is made after all reports.
    private const int FirstPlace = 0;

    // Those that no part has shown yet, each once.
    private IReadOnlyList<ProofProblem> problems = [];
    private readonly HashSet<Diagnostic> known = [];
    private VolumeStoppedException? obstacle;
    private int found;

    /// <summary>Where the proof of the volume lies.</summary>
    public string ProofPath { get; } = OutputKind.Proof.PathOf(Proofs.NameOf(volume, tools.Slugs));

    private void AddProblems(IEnumerable<ProofProblem> more) => problems = [.. problems, .. more.Where(p => known.Add(p.Diagnostic))];

    private void AddProblems(IEnumerable<Diagnostic> more, Report? text) => AddProblems(more.Select(d => new ProofProblem(d, text, null)));

    /// <summary>A part with the marks of the problems that stand in it. The first page of the book has those that stand nowhere; those of the foreword
    /// are known before, and the foreword comes after that page.</summary>
    private TypesetDocument Mark(BookPart part)
    {
        foreach (var diagnostic in setter!.Diagnostics.Skip(found))
            AddProblems([diagnostic], volume.Texts.FirstOrDefault(t => t.Source.Path == diagnostic.Place.Path));
        found = setter.Diagnostics.Count;
        if (part.Place != FirstPlace)
        {
            var (document, left) = typesetter.Mark(part.Document, problems, isLast: false);
            problems = left;
            return document;
        }

        AddProblems(tools.OfCorpus, null);
        var ofForeword = problems.Where(p => p.Text is not null && p.Text == volume.Foreword).ToList();
        if (volume.Foreword is { } foreword)
            ofForeword.AddRange(tools.Found[foreword.Source.Path].Where(known.Add).Select(d => new ProofProblem(d, foreword, null)));
        var marked = typesetter.Mark(part.Document, [.. problems.Except(ofForeword)], isLast: true).Document;
        problems = ofForeword;
        return marked;
    }

    private Assets PicturesForProof(Report report)
    {
        var standIns = new Dictionary<SourcePlace, Picture>();
        var pictures = ReportPictures.ReadForProof(report, tools.Files, standIns);
        diagnostics.AddRange(pictures.Diagnostics);
        obstacle ??= tools.Request.Obstacle(pictures.Diagnostics) is { } words ? new(words, pictures.Diagnostics) : null;
        AddProblems(pictures.Diagnostics.Select(d => new ProofProblem(d, report, standIns.GetValueOrDefault(d.Place))));
        return pictures.Value;
    }

    /// <summary>The proof, and what would have stopped the books.</summary>
    private IReadOnlyList<Attempt> FinishProof()
    {
        var proof = new Made(files[0].Complete().As(OutputKind.Proof), Record: null, diagnostics);
        // A picture that cannot be read is named first in a build without proofs, and nothing else then.
        var words = obstacle?.Message ?? tools.Request.Obstacle(diagnostics);
        return words is null ? [proof] : [proof, .. Paths(volume, tools.Request).Select(path => new Stopped(path, $"{tools.Request.NotMade}: it has {words}.", []))];
    }
}
