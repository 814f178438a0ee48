namespace Watch.Languages.Words;

/// <summary>The house words of a language, as a file of <c>Words/Texts</c> has them: <c>contents: Inhalt</c> on a line, <c>~</c> for a no-break
/// space, and <c>*</c> before a word that two published lists of such words or more have. The file is read when the words are first asked for.</summary>
internal sealed class WordFile(string language)
{
    private readonly Lazy<HouseWords> words = new(() => new(language, Read(language).ToDictionary(w => w.Key, w => w.Text, StringComparer.Ordinal)));

    /// <summary>The files, by the tags that take them. To add a language, write a file and a row.</summary>
    private static readonly (string Tags, string File)[] Rows =
    [
        ("en", "en"), ("de", "de"), ("fr", "fr"), ("es", "es"), ("it", "it"),
        ("pt", "pt"), ("pt-PT pt-AO pt-CH pt-CV pt-GQ pt-GW pt-LU pt-MO pt-MZ pt-ST pt-TL", "pt-PT"),
        ("nl", "nl"), ("da", "da"), ("sv", "sv"), ("nb no", "nb"), ("nn", "nn"), ("fi", "fi"), ("is", "is"),
        ("pl", "pl"), ("cs", "cs"), ("sk", "sk"), ("sl", "sl"), ("hr", "hr"), ("sr", "sr"), ("sr-Latn", "sr-Latn"),
        ("hu", "hu"), ("ro", "ro"), ("bg", "bg"), ("ru", "ru"), ("uk", "uk"), ("el", "el"), ("tr", "tr"), ("lt", "lt"), ("lv", "lv"), ("et", "et"),
        ("ca", "ca"), ("ga", "ga"), ("cy", "cy"), ("la", "la"), ("id", "id"), ("vi", "vi"),
        ("ko", "ko"), ("ja", "ja"), ("zh", "zh"), ("zh-Hant zh-TW zh-HK zh-MO", "zh-Hant"), ("he", "he"), ("ar", "ar"), ("fa", "fa"),
    ];

    private static readonly Dictionary<string, WordFile> ByTag =
        Rows.SelectMany(row => Shared(row.Tags, new(row.File))).ToDictionary(row => row.Tag, row => row.File, StringComparer.OrdinalIgnoreCase);

    /// <summary>The files, in the order of the rows.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Rows.Select(r => r.File)];

    /// <summary>The words for a tag; null if its language has none.</summary>
    public static HouseWords? Find(string tag) => TagRows.Nearest(ByTag, tag)?.words.Value;

    /// <summary>Whether a tag's language has words, without reading them.</summary>
    public static bool Has(string tag) => TagRows.Nearest(ByTag, tag) is not null;

    /// <summary>Reads the lines of a file.</summary>
    /// <returns>Each word, and whether it is attested.</returns>
    internal static IEnumerable<(string Key, string Text, bool IsAttested)> Read(string language)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream($"Words/{language}.txt")
            ?? throw new InvalidOperationException($"The program was built without the words of \"{language}\".");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var end = line.IndexOf(':', StringComparison.Ordinal);
            if (end <= 0)
                throw new InvalidDataException($"A line of {language}.txt has no key: {line}");
            yield return (line[..end].TrimStart('*'), Given(line[(end + 1)..]), line[0] == '*');
        }
    }

    /// <summary>A word as it is written for this table, with its no-break spaces.</summary>
    internal static string Given(string written) => written.Trim(' ').Replace('~', '\u00A0');

    private static IEnumerable<(string Tag, WordFile File)> Shared(string tags, WordFile file) => tags.Split(' ').Select(tag => (tag, file));
}
