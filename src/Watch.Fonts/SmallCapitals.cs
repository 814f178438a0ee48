using System.Globalization;

namespace Watch.Fonts;

/// <summary>The small capitals of a style. A word with a letter that has none in its face, as those of Vietnamese, Greek and Cyrillic often have
/// not, is shown in scaled capitals as a whole, so that small capitals never stand beside small letters.</summary>
internal sealed class SmallCapitals
{
    private const string OfSmallLetters = "smcp", OfCapitals = "c2sc";

    /// <summary>Small capitals are a little higher than x.</summary>
    private const double AboveX = 1.1;

    private const string NoLanguage = "und";

    private readonly ShapingStyle style;
    private SmallCapitals? ofNoLanguage;
    private readonly bool takesCapitals;
    private readonly Dictionary<string, bool> lacking = [];

    private SmallCapitals(ShapingStyle style, string[] features)
    {
        this.style = style;
        takesCapitals = features.Contains(OfCapitals);
        Plain = style with { Features = string.Join(',', features.Where(f => f is not (OfSmallLetters or OfCapitals))) };
        var metrics = style.Face.Metrics;
        Scale = metrics.CapHeight > 0 ? Math.Clamp(AboveX * metrics.XHeight / metrics.CapHeight, 0.65, 0.85) : 0.75;
    }

    /// <summary>The style itself.</summary>
    public ShapingStyle Style => style;

    /// <summary>The small capitals that the face has for no language in particular.</summary>
    public SmallCapitals OfNoLanguage => ofNoLanguage ??= Of(style with { Language = NoLanguage })!;

    /// <summary>The style without small capitals.</summary>
    public ShapingStyle Plain { get; }

    /// <summary>The size of made small capitals relative to that of the text.</summary>
    public double Scale { get; }

    /// <summary>Null for a style without small capitals.</summary>
    public static SmallCapitals? Of(ShapingStyle style)
    {
        var features = style.Features.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return features.Contains(OfSmallLetters) ? new(style, features) : null;
    }

    /// <param name="glyphsOf">The glyphs of a cluster in a style.</param>
    public bool MustBeMade(string text, Func<ShapingStyle, string, IEnumerable<ushort>> glyphsOf)
    {
        foreach (var (start, end, isSmall) in Parts(text))
        {
            if (!isSmall)
                continue;
            for (var at = start; at < end;)
            {
                var length = StringInfo.GetNextTextElementLength(text, at);
                var cluster = text.Substring(at, length);
                if (!lacking.TryGetValue(cluster, out var lacks))
                {
                    // A letter that the feature leaves as it is has no small capital.
                    lacks = glyphsOf(style, cluster).SequenceEqual(glyphsOf(Plain, cluster));
                    lacking.Add(cluster, lacks);
                }

                if (lacks)
                    return true;
                at += length;
            }
        }

        return false;
    }

    /// <summary>The stretches of a text that are small capitals, and those between them.</summary>
    public IEnumerable<(int Start, int End, bool IsSmall)> Parts(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            var isSmall = IsSmall(text[at]);
            do
                at += StringInfo.GetNextTextElementLength(text, at);
            while (at < text.Length && IsSmall(text[at]) == isSmall);
            yield return (start, at, isSmall);
            start = at;
        }
    }

    private bool IsSmall(char c) => char.IsLower(c) || (takesCapitals && char.IsUpper(c));
}
