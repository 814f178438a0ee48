using Watch.Fonts;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Paragraphs;

/// <summary>The box drawn around the code of a character that no face has.</summary>
internal static class CodeFrame
{
    /// <param name="origin">On the baseline, at the left of the code's advance.</param>
    /// <param name="width">The whole advance of the code.</param>
    /// <param name="em">The em of the surrounding text.</param>
    /// <param name="leastRule">The least thickness of its lines.</param>
    public static IEnumerable<RuleMark> Around(Point origin, Length width, Length em, Length leastRule, double gray = 0)
    {
        var weight = Length.Max(em * CodeBox.RuleWeight, leastRule);
        var left = origin.X + em * CodeBox.Bearing;
        var right = origin.X + width - em * CodeBox.Bearing;
        var top = origin.Y - em * CodeBox.Height;
        var bottom = origin.Y + em * CodeBox.Depth;
        Box[] sides =
        [
            new(left, top, right - left, weight),
            new(left, bottom - weight, right - left, weight),
            new(left, top + weight, weight, bottom - top - 2 * weight),
            new(right - weight, top + weight, weight, bottom - top - 2 * weight),
        ];
        return sides.Select(side => new RuleMark { Box = side, Gray = gray, Artifact = ArtifactKind.Layout });
    }
}
