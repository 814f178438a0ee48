using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Cover;

/// <summary>The bars of an EAN-13 and of an EAN-5 beside it (ISO/IEC 15420). Widths are in modules.</summary>
internal static class BarCode
{
    /// <summary>The width of a module at full size, in points: 0.33 mm.</summary>
    public const double Module = 0.33 * 72 / 25.4;

    /// <summary>The modules of an EAN-13, and of an EAN-5.</summary>
    public const int Width = 95, AddOnWidth = 47;

    /// <summary>The white before an EAN-13 and after it, between it and an EAN-5, and after that.</summary>
    public const int QuietLeft = 11, QuietRight = 7, AddOnGap = 9, QuietAddOn = 5;

    /// <summary>Of space, bar, space and bar, for each digit of set A.</summary>
    private static readonly string[] SetA = ["3211", "2221", "2122", "1411", "1132", "1231", "1114", "1312", "1213", "3112"];

    /// <summary>The sets of the six digits on the left, by the first digit, which has no bars of its own.</summary>
    private static readonly string[] LeftSets = ["AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB", "ABBAAB", "ABBBAA", "ABABAB", "ABABBA", "ABBABA"];

    /// <summary>The sets of the five digits of an add-on, by their check value.</summary>
    private static readonly string[] AddOnSets = ["BBAAA", "BABAA", "BAABA", "BAAAB", "ABBAA", "AABBA", "AAABB", "ABABA", "ABAAB", "AABAB"];

    /// <summary>A bar: where it begins and how wide it is.</summary>
    /// <param name="IsGuard">Whether it reaches below the others.</param>
    public readonly record struct Bar(int Start, int Width, bool IsGuard);

    /// <param name="digits">Thirteen, the check digit among them.</param>
    public static IReadOnlyList<Bar> OfEan13(string digits)
    {
        if (digits.Length != 13 || !digits.All(char.IsAsciiDigit))
            throw new ArgumentException($"\"{digits}\" has no thirteen digits.", nameof(digits));
        var pen = new Pen();
        pen.Draw("111", beginsWithBar: true, isGuard: true);
        var sets = LeftSets[digits[0] - '0'];
        for (var i = 0; i < 6; i++)
            pen.Draw(Widths(digits[i + 1], sets[i]), beginsWithBar: false, isGuard: false);
        pen.Draw("11111", beginsWithBar: false, isGuard: true);
        for (var i = 7; i < 13; i++)
            pen.Draw(SetA[digits[i] - '0'], beginsWithBar: true, isGuard: false);
        pen.Draw("111", beginsWithBar: true, isGuard: true);
        return pen.Bars;
    }

    /// <param name="digits">Five: a currency and a price.</param>
    public static IReadOnlyList<Bar> OfEan5(string digits)
    {
        if (digits.Length != 5 || !digits.All(char.IsAsciiDigit))
            throw new ArgumentException($"\"{digits}\" has no five digits.", nameof(digits));
        var d = digits.Select(c => c - '0').ToArray();
        var sets = AddOnSets[(3 * (d[0] + d[2] + d[4]) + 9 * (d[1] + d[3])) % 10];
        var pen = new Pen();
        pen.Draw("112", beginsWithBar: true, isGuard: false);
        for (var i = 0; i < 5; i++)
        {
            if (i > 0)
                pen.Draw("11", beginsWithBar: false, isGuard: false);
            pen.Draw(Widths(digits[i], sets[i]), beginsWithBar: false, isGuard: false);
        }

        return pen.Bars;
    }

    /// <summary>The bars as one outline, from a point at their head.</summary>
    /// <param name="height">Of the bars; guards are longer by five modules.</param>
    public static PathMark Draw(IReadOnlyList<Bar> bars, Point head, Length module, Length height)
    {
        var verbs = new List<PathVerb>();
        var points = new List<Point>();
        foreach (var bar in bars)
        {
            var (left, right) = (head.X + module * bar.Start, head.X + module * (bar.Start + bar.Width));
            var foot = head.Y + height + (bar.IsGuard ? module * 5 : Length.Zero);
            verbs.AddRange([PathVerb.Move, PathVerb.Line, PathVerb.Line, PathVerb.Line, PathVerb.Close]);
            points.AddRange([new(left, head.Y), new(right, head.Y), new(right, foot), new(left, foot)]);
        }

        return new() { Verbs = verbs, Points = points, Artifact = ArtifactKind.Layout };
    }

    private static string Widths(char digit, char set) => set == 'A' ? SetA[digit - '0'] : string.Concat(SetA[digit - '0'].Reverse());

    private sealed class Pen
    {
        private int position;

        public List<Bar> Bars { get; } = [];

        public void Draw(string widths, bool beginsWithBar, bool isGuard)
        {
            for (var i = 0; i < widths.Length; i++)
            {
                var width = widths[i] - '0';
                if (i % 2 == 0 == beginsWithBar)
                    Bars.Add(new(position, width, isGuard));
                position += width;
            }
        }
    }
}
