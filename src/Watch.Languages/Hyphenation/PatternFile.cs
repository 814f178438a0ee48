namespace Watch.Languages.Hyphenation;

/// <summary>The hyphenation patterns and exceptions of one of TeX's files: words separated by white space within
/// <c>\patterns{...}</c> and <c>\hyphenation{...}</c>. A comment runs from <c>%</c> to the end of the line.</summary>
internal sealed record PatternFile(IReadOnlyList<string> Patterns, IReadOnlyList<string> Exceptions)
{
    public static PatternFile Parse(string text)
    {
        List<string> patterns = [], exceptions = [];
        List<string>? list = null;
        foreach (var line in text.Split('\n'))
        {
            var comment = line.IndexOf('%');
            var words = comment < 0 ? line : line[..comment];
            foreach (var word in words.Replace("}", " } ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                switch (word)
                {
                    case @"\patterns{":
                        list = patterns;
                        break;
                    case @"\hyphenation{":
                        list = exceptions;
                        break;
                    case "}":
                        list = null;
                        break;
                    default:
                        list?.Add(word);
                        break;
                }
            }
        }

        return new(patterns, exceptions);
    }

    /// <summary>Reads a file that is built into the program.</summary>
    public static PatternFile Load(string name)
    {
        using var stream = typeof(PatternFile).Assembly.GetManifestResourceStream("Hyphenation/" + name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
