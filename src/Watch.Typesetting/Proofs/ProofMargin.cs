using System.Globalization;
using Watch.Documents.Diagnostics;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Proofs;

/// <summary>Sets the labels of problems in the outer margin of a page: each beside its line, or as near as those above it allow.</summary>
/// <param name="lineOf">Sets a few words on one line.</param>
internal sealed class ProofMargin(PageDesign design, Func<string, TypeLine> lineOf)
{
    public static readonly Length Size = Length.Pt(5.5);
    public static readonly Length Leading = Length.Pt(6.5);

    private static readonly Length Distance = Length.Pt(5);
    private static readonly Length Gap = Length.Pt(2);
    private static readonly Length Edge = Length.Pt(8);
    private const double WarningGray = 0.55;

    /// <summary>A label, with the baseline of its first line.</summary>
    private sealed record Label(Length Baseline, IReadOnlyList<string> Lines, double Gray)
    {
        public Length Height => Leading * Lines.Count + Gap;
    }

    public IEnumerable<Mark> Set(Page page, IReadOnlyList<(Length Baseline, ProofProblem Problem)> problems)
    {
        var isOnTheRight = page.IsOnTheRight;
        var left = design.LeftMargin(isOnTheRight);
        var edgeOfText = isOnTheRight ? left + design.Measure + Distance : left - Distance;
        var room = (isOnTheRight ? page.Paper.Width - edgeOfText : edgeOfText) - Edge - Distance;
        var labels = new List<Label>();
        foreach (var line in problems.GroupBy(p => p.Baseline).OrderBy(g => g.Key.Points))
        {
            var gray = line.Any(p => p.Problem.Diagnostic.Severity == Severity.Error) ? 0 : WarningGray;
            yield return new RuleMark
            {
                Box = new(isOnTheRight ? edgeOfText : edgeOfText - Length.Pt(1.2), line.Key - design.Leading * 0.65, Length.Pt(1.2), design.Leading * 0.85),
                Gray = gray,
                Artifact = ArtifactKind.Layout,
            };
            // The same code in several places of a line is one label.
            foreach (var same in line.GroupBy(p => (p.Problem.Diagnostic.Rule.Code, p.Problem.Diagnostic.Place.Path, p.Problem.Diagnostic.Place.Line)))
                labels.Add(new(line.Key, [.. LinesOf([.. same.Select(p => p.Problem)], room)], same.First().Problem.Diagnostic.Severity == Severity.Error ? 0 : WarningGray));
        }

        foreach (var (label, baseline) in Spread(labels, page.Paper.Height - Edge))
        {
            var at = baseline;
            foreach (var words in label.Lines)
            {
                var line = lineOf(words);
                var start = isOnTheRight ? edgeOfText + Distance : edgeOfText - Distance - line.Width;
                foreach (var mark in line.Marks)
                    yield return mark.Move(start, at) with { Artifact = ArtifactKind.Layout, Gray = label.Gray };
                at += Leading;
            }
        }
    }

    /// <summary>Puts each label beside its line or below the label before it, and moves them up where the page ends. Those for which a page has no room at all
    /// are counted in a last one.</summary>
    private static IEnumerable<(Label Label, Length Baseline)> Spread(List<Label> labels, Length foot)
    {
        var room = (foot - Edge).Points;
        var fitting = 0;
        for (double height = 0; fitting < labels.Count && (height += labels[fitting].Height.Points) <= room;)
            fitting++;
        if (fitting < labels.Count)
        {
            fitting = Math.Max(fitting - 1, 0);
            labels = [.. labels.Take(fitting), new(foot, [string.Create(CultureInfo.InvariantCulture, $"and {labels.Count - fitting} more")], 0)];
        }

        var places = new Length[labels.Count];
        var free = Edge + Size;
        for (var i = 0; i < labels.Count; i++)
        {
            places[i] = Length.Max(labels[i].Baseline, free);
            free = places[i] + labels[i].Height;
        }

        var limit = foot;
        for (var i = labels.Count - 1; i >= 0; i--)
        {
            places[i] = Length.Min(places[i], limit - labels[i].Height + Size);
            limit = places[i] - Size;
        }

        return labels.Select((label, i) => (label, places[i]));
    }

    /// <summary>The place in the source and the code, broken at its hyphens.</summary>
    private IEnumerable<string> LinesOf(IReadOnlyList<ProofProblem> same, Length room)
    {
        var (rule, place) = (same[0].Diagnostic.Rule, same[0].Diagnostic.Place);
        // A text's own problems need no name of a file: the page shows which text it is.
        if (same[0].Text is null)
            yield return place.Path;
        if (place.Line > 0)
            yield return string.Join(", ", same.Select((p, i) => $"{(i == 0 ? Number(place.Line) + ":" : "")}{Number(p.Diagnostic.Place.Column)}").Distinct());
        var line = "";
        foreach (var part in rule.Code.Split('-'))
        {
            var longer = line.Length == 0 ? part : $"{line}-{part}";
            if (line.Length > 0 && lineOf(longer).Width > room)
            {
                yield return line + "-";
                line = part;
            }
            else
            {
                line = longer;
            }
        }

        yield return line;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
