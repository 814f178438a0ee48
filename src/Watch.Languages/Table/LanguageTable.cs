using System.Collections.Frozen;
using Watch.Languages.Punctuation;

namespace Watch.Languages.Table;

/// <summary>The languages that are known, by their tags. To add one, write a file beside this one and a row below.</summary>
internal static class LanguageTable
{
    /// <summary>Scripts that run from right to left (ISO 15924).</summary>
    private static readonly FrozenSet<string> RightToLeftScripts =
        new[] { "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Scripts that have italics.</summary>
    private static readonly FrozenSet<string> ScriptsWithItalics = new[] { "Latn", "Cyrl", "Grek", "Armn" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A language of which no more is known than how its script is written.</summary>
    private static readonly Language RightToLeft = new() { IsRightToLeft = true, HasItalics = false, Conventions = Conventions.RightToLeft };

    /// <summary>A Chinese language of which no more is known than how its script is written.</summary>
    private static readonly Language OtherChinese = new() { HasItalics = false };

    /// <summary>What no language is known of: one that cannot be determined (<c>und</c>), and what is not language at all (<c>zxx</c>).</summary>
    private static readonly Language Undetermined = new() { DecimalSign = '.', IsHyphenated = false };

    private static readonly Language Unknown = new();

    /// <summary>Tags with spaces between, and their language. <c>en-*</c> stands for all tags of English that have no row of
    /// their own. Rows stand in the order of docs/typography.md.</summary>
    private static readonly (string Tags, Language Language)[] Rows =
    [
        ("en en-US", English.American),
        ("en-GB en-*", English.British),
        ("en-CA", English.Canadian),
        ("de", German.Value),
        ("de-CH de-LI", German.OfSwitzerland),
        ("de-1901 de-AT-1901 de-DE-1901", German.Traditional),
        ("de-CH-1901 de-LI-1901", German.TraditionalOfSwitzerland),
        ("fr", French.OfFrance),
        ("fr-CH", French.OfSwitzerland),
        ("fr-CA", French.OfCanada),
        ("es", Spanish.OfSpain),
        ("es-419 es-CU es-DO es-GT es-HN es-MX es-NI es-PA es-PE es-PR es-SV es-US", Spanish.OfAmerica),
        ("es-AR es-BO es-CL es-CO es-CR es-EC es-PY es-UY es-VE", Spanish.OfAmericaWithComma),
        ("it", Italian.Value),
        ("it-CH", Italian.OfSwitzerland),
        ("pt", Portuguese.OfBrazil),
        ("pt-PT pt-AO pt-CH pt-CV pt-GQ pt-GW pt-LU pt-MO pt-MZ pt-ST pt-TL", Portuguese.OfPortugal),
        ("nl", Dutch.Value),
        ("sv", Swedish.Value),
        ("fi", Finnish.Value),
        ("nb no", Norwegian.Bokmal),
        ("nn", Norwegian.Nynorsk),
        ("da", Danish.Value),
        ("is", Icelandic.Value),
        ("pl", Polish.Value),
        ("cs", Czech.Value),
        ("sk", Slovak.Value),
        ("ru", Russian.Value),
        ("uk", Ukrainian.Value),
        ("be", Belarusian.Value),
        ("bg", Bulgarian.Value),
        ("sr", Serbian.Value),
        ("hr", Croatian.Value),
        ("sl", Slovenian.Value),
        ("et", Estonian.Value),
        ("lt", Lithuanian.Value),
        ("lv", Latvian.Value),
        ("tr", Turkish.Value),
        ("ko", Korean.Value),
        ("vi", Vietnamese.Value),
        ("id", Indonesian.Value),
        ("ms", Malay.Value),
        ("th", Thai.Value),
        ("hi", Hindi.Value),
        ("zh cmn", Chinese.Simplified),
        ("zh-Hant zh-TW zh-HK zh-MO cmn-Hant cmn-TW", Chinese.Traditional),
        ("gl", Galician.Value),
        ("cy", Welsh.Value),
        ("ga", Irish.Value),
        ("eu", Basque.Value),
        ("hu", Hungarian.Value),
        ("ro", Romanian.Value),
        ("el", Greek.Value),
        ("el-polyton", Greek.Polytonic),
        ("ca", Catalan.Value),
        ("ja", Japanese.Value),
        ("la", Latin.Value),
        ("he", Hebrew.Value),
        ("ar", Arabic.Value),
        ("fa", Persian.Value),
        ("ur", Urdu.Value),
        ("af", Afrikaans.Value),
        ("grc", AncientGreek.Value),
        ("eo", Esperanto.Value),
        ("ia", Interlingua.Value),
        ("oc", Occitan.Value),
        ("fur", Friulian.Value),
        ("rm", Romansh.Value),
        ("pms", Piedmontese.Value),
        ("hsb", UpperSorbian.Value),
        ("sq", Albanian.Value),
        ("ka", Georgian.Value),
        ("mn", Mongolian.Value),
        ("ku kmr", Kurdish.Value),
        ("tk", Turkmen.Value),
        ("bn", Bengali.Value),
        ("as", Assamese.Value),
        ("gu", Gujarati.Value),
        ("kn", Kannada.Value),
        ("ml", Malayalam.Value),
        ("mr", Marathi.Value),
        ("or", Odia.Value),
        ("pa", Punjabi.Value),
        ("ta", Tamil.Value),
        ("te", Telugu.Value),
        ("arz ars acm apc aeb arq ary", Arabic.Value),
        ("yi", RightToLeft with { Conventions = Hebrew.Value.Conventions }),
        ("ps sd ug dv ckb arc syr nqo", RightToLeft),
        ("yue wuu nan gan hak hsn", OtherChinese),
        ("und zxx", Undetermined),
    ];

    private static readonly FrozenDictionary<string, Language> ByTag =
        Rows.SelectMany(row => row.Tags.Split(' ').Select(tag => row.Language with { Tag = tag })).ToFrozenDictionary(l => l.Tag, StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages of the table, in its order.</summary>
    public static IReadOnlyList<Language> All { get; } = [.. Rows.SelectMany(row => row.Tags.Split(' ')).Select(tag => ByTag[tag])];

    /// <summary>Whether a tag has a row of its own.</summary>
    public static bool HasRow(string tag) => ByTag.ContainsKey(tag);

    public static Language Find(string tag)
    {
        if (ByTag.TryGetValue(tag, out var known))
            return known;
        var row = (TagRows.Nearest(ByTag, tag) ?? Unknown) with { Tag = LanguageTag.Canonical(tag) };
        return LanguageTag.Script(tag) is { } script
            ? row with { IsRightToLeft = RightToLeftScripts.Contains(script), HasItalics = ScriptsWithItalics.Contains(script) }
            : row;
    }
}
