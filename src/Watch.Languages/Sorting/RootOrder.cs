using System.Globalization;

namespace Watch.Languages.Sorting;

/// <summary>The order of all characters that languages start from: the root collation of Unicode's Common Locale Data Repository
/// (<c>Root.txt</c>). It is read when it is first asked for.</summary>
internal sealed class RootOrder
{
    private static readonly Lazy<RootOrder> Loaded = new(Load);

    private readonly (string Script, long First, long Last)[] scripts;

    private RootOrder(CollationTable table, (string Script, long First, long Last)[] scripts)
    {
        Table = table;
        this.scripts = scripts;
    }

    public static RootOrder Cldr => Loaded.Value;

    public CollationTable Table { get; }

    /// <summary>The script whose letters a primary weight is among; null for figures, signs and spaces.</summary>
    public string? ScriptOf(long primary)
    {
        if (primary >= CollationElement.LastRegular.Primary)
            return primary < 0xFBC0 * CollationElement.PrimaryUnit ? "Hani" : null;
        if (primary < scripts[0].First)
            return null;
        var (low, high) = (0, scripts.Length);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = scripts[middle].First <= primary ? (middle, high) : (low, middle);
        }

        // What a language adds behind the last letter of a script belongs to the script.
        return scripts[low].Script;
    }

    private static RootOrder Load()
    {
        var table = new CollationTable(null);
        var scripts = new List<(string Script, long First, long Last)>();
        foreach (var line in SortingData.Lines("Root.txt"))
        {
            var isScripts = line.StartsWith("scripts ", StringComparison.Ordinal);
            var words = line.AsSpan(line.IndexOf(' ', StringComparison.Ordinal) + 1);
            foreach (var word in words.Split(' '))
            {
                if (isScripts)
                    scripts.Add(Script(words[word]));
                else
                    Add(table, words[word]);
            }
        }

        return new(table, [.. scripts.OrderBy(s => s.First)]);
    }

    private static (string Script, long First, long Last) Script(ReadOnlySpan<char> written)
    {
        var (equals, dash) = (written.IndexOf('='), written.IndexOf('-'));
        return (written[..equals].ToString(), Hex(written[(equals + 1)..dash]) * CollationElement.PrimaryUnit, Hex(written[(dash + 1)..]) * CollationElement.PrimaryUnit);
    }

    private static void Add(CollationTable table, ReadOnlySpan<char> row)
    {
        var equals = row.IndexOf('=');
        var characters = row[..equals];
        var elements = Elements(row[(equals + 1)..]);
        if (characters.IndexOfAny('-', '/') is >= 0 and var range)
        {
            var (first, last, step) = (Hex(characters[..range]), Hex(characters[(range + 1)..]), characters[range] == '/' ? CollationElement.PrimaryUnit : 0);
            for (var character = first; character <= last; character++)
                table.Add(character, step == 0 ? elements : [elements[0] with { Primary = elements[0].Primary + (character - first) * step }]);
        }
        else if (characters.Contains('+'))
        {
            table.Add(string.Concat(characters.ToString().Split('+').Select(c => char.ConvertFromUtf32(Hex(c)))), elements);
        }
        else
        {
            table.Add(Hex(characters), elements);
        }
    }

    private static CollationElement[] Elements(ReadOnlySpan<char> written)
    {
        if (!written.Contains(','))
            return [CollationElement.Parse(written)];
        var elements = new List<CollationElement>();
        foreach (var one in written.Split(','))
        {
            var element = CollationElement.Parse(written[one]);
            // Two elements stand for a character without a row.
            if (elements.Count > 0 && elements[^1].IsLeading)
                elements[^1] = elements[^1].WithTrailing(element);
            else
                elements.Add(element);
        }

        return [.. elements];
    }

    private static int Hex(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
