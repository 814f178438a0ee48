using Watch.Documents;
using Watch.Images;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Proofs;

/// <summary>Where the texts and pictures of a document stand on its pages.</summary>
internal sealed class ProofPlaces
{
    private readonly Dictionary<(string Report, int Note), List<(Position Start, ProofPlace Place)>> texts = [];
    private readonly Dictionary<Picture, ProofPlace> pictures = new(ReferenceEqualityComparer.Instance);

    public ProofPlaces(TypesetDocument document)
    {
        for (var page = 0; page < document.Pages.Count; page++)
        {
            foreach (var mark in document.Pages[page].Marks)
            {
                if (mark is PictureMark picture)
                    pictures.TryAdd(picture.Picture, new(page, picture.Box.Y + Length.Min(picture.Box.Height, Length.Pt(10))));
                if (mark is not GlyphRun { Position: { } start } run)
                    continue;
                if (!texts.TryGetValue((start.Report, start.Note), out var starts))
                    texts.Add((start.Report, start.Note), starts = []);
                starts.Add((start, new(page, run.Origin.Y)));
            }
        }

        // Cells and floats stand out of order.
        foreach (var starts in texts.Values)
            starts.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>Where a problem stands; null where the document does not hold its text.</summary>
    public ProofPlace? Of(ProofProblem problem)
    {
        if (problem.StandIn is { } picture && pictures.TryGetValue(picture, out var shown))
            return shown;
        if (problem.Position is not { } position || !texts.TryGetValue((position.Report, position.Note), out var starts))
            return null;
        var next = starts.FindIndex(s => s.Start > position);
        return starts[next < 0 ? starts.Count - 1 : Math.Max(next - 1, 0)].Place;
    }
}

/// <summary>A line of a document.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Baseline">From the top of the paper.</param>
internal readonly record struct ProofPlace(int Page, Length Baseline);
