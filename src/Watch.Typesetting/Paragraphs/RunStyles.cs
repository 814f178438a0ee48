using Watch.Fonts;
using Watch.Languages;
using Watch.Typesetting.Design;

namespace Watch.Typesetting.Paragraphs;

/// <summary>What inlines change in the style of their paragraph.</summary>
/// <param name="Lining">Whether figures are as high as capitals, as in words that mix letters and figures.</param>
internal readonly record struct Variation(bool Strong, bool Emphasis, Capitals Capitals, Script Script, bool Code, bool Address, bool Struck, bool Lining);

internal enum Script
{
    Base,

    /// <summary>The superior figures that the face has for note references.</summary>
    SuperiorFigures,
    Superscript,
    Subscript,
}

/// <summary>Makes the run style for a type style, a variation and a language. Equal arguments return the same object.</summary>
/// <param name="design">Its least type and least line bound what is smaller than the text around it.</param>
internal sealed class RunStyles(FontSet fonts, PageDesign design)
{
    /// <summary>The OpenType feature for note references.</summary>
    public const string SuperiorFigures = "sups";

    // For superscripts and subscripts where the face has no glyphs for them, as shares of the em.
    private const double ScriptSize = 0.66;
    private const double SuperscriptRise = 0.36;
    private const double SubscriptDrop = 0.14;

    // The code face looks larger than EB Garamond at the same size; this factor makes their x-heights equal.
    private const double CodeSize = 0.86;

    private readonly Dictionary<(TypeStyle, Variation, string), RunStyle> known = [];

    public RunStyle Of(TypeStyle type, Variation variation, string language)
    {
        if (!known.TryGetValue((type, variation, language), out var style))
        {
            style = Make(type, variation, Language.Of(language));
            known.Add((type, variation, language), style);
        }

        return style;
    }

    private RunStyle Make(TypeStyle type, Variation variation, Language language)
    {
        var isCode = type.Family == Family.Code || variation.Code;
        var words = type.Family switch
        {
            Family.Text => fonts.Text,
            Family.Sans => fonts.Sans,
            Family.Code => fonts.Code,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var face = (isCode ? fonts.Code : words).Select(type.Bold ^ variation.Strong, type.Italic ^ variation.Emphasis);
        if (variation.Script == Script.SuperiorFigures && !face.Substitutes(SuperiorFigures))
            variation = variation with { Script = Script.Superscript };
        var scripted = variation.Script is Script.Superscript or Script.Subscript;
        var size = type.Size.Points * (variation.Code && type.Family != Family.Code ? CodeSize * (words.Regular.XHeight / FallbackFace.XHeight) : 1);
        if (scripted)
            size = Math.Max(size * ScriptSize, Math.Min(size, design.LeastType.Points));
        var rise = variation.Script switch
        {
            Script.Superscript => type.Size.Points * SuperscriptRise,
            Script.Subscript => -type.Size.Points * SubscriptDrop,
            Script.Base or Script.SuperiorFigures => 0,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var breaks = variation.Address ? BreakRule.Address : isCode ? BreakRule.Code : BreakRule.Prose;
        return new(
            Shaping(face, Features(type, variation, isCode, language), language),
            size, rise, type.Letterspacing, type.WordSpace, breaks,
            type.Hyphenated && breaks == BreakRule.Prose ? language.Hyphenator : null,
            variation.Struck)
        {
            Language = language,
            LeastRule = design.LeastRule.Points,
            Protrusion = isCode ? Protrusion.None : type.Italic ^ variation.Emphasis ? Protrusion.Italic : Protrusion.Roman,
        };
    }

    /// <summary>The shaping of a face for a language.</summary>
    public static ShapingStyle Shaping(FontFace face, string features, Language language) =>
        new(face, features, language.Tag) { HasEastAsianPunctuation = language.EastAsian is { HasOwnPunctuation: true } };

    private static string Features(TypeStyle type, Variation variation, bool isCode, Language language)
    {
        if (isCode)
            return "-liga,-calt";
        if (variation.Script == Script.SuperiorFigures)
            return SuperiorFigures;
        // In an address an old-style zero would be read as the letter o; East Asian characters are all of one height.
        var isLining = variation.Address || variation.Lining || type.TabularFigures || language.EastAsian is not null;
        var features = $"{(isLining ? "lnum" : "onum")},{(type.TabularFigures && !variation.Address ? "tnum" : "pnum")}";
        features += (Capitals)Math.Max((int)type.Capitals, (int)variation.Capitals) switch
        {
            Capitals.AsWritten => "",
            Capitals.Small => ",smcp",
            Capitals.AllSmall => ",smcp,c2sc",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        // Letterspaced letters cannot form ligatures.
        return type.Letterspacing > 0 ? features + ",-liga,-clig" : features;
    }
}
