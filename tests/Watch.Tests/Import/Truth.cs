namespace Watch.Tests.Import;

/// <summary>What a page is to say: the truth that a page is written from, and that its import is compared with. Text has
/// a private-use character for each citation, so that neither side needs to know how the other writes one.</summary>
internal sealed record TruthReport(
    int Number,
    DateOnly Date,
    DateOnly? Posted,
    string Title,
    string? Subtitle,
    IReadOnlyList<TruthAuthor> Authors,
    IReadOnlyList<TruthBlock> Body,
    IReadOnlyList<TruthNote> Notes);

internal sealed record TruthAuthor(string Given, string Family, string? Affiliation);

internal enum TruthKind
{
    Paragraph,
    Section,
    Numbered,
    Statement,
    Break,
}

internal sealed record TruthBlock(TruthKind Kind, string Text);

/// <param name="Addresses">Each followed by words, which may be none.</param>
internal sealed record TruthNote(string Text, IReadOnlyList<(string Url, string After)> Addresses);

/// <summary>Makes up reports: words of syllables, sentences of words.</summary>
internal sealed class TruthMaker(uint seed)
{
    /// <summary>Stands for the citation of note n at U+E000 + n.</summary>
    public const int FirstCitation = 0xE000;

    private readonly Random random = new(unchecked((int)seed));
    private int nextNote;

    public int Choose(int count) => random.Next(count);

    public bool Chance(int percent) => random.Next(100) < percent;

    public T One<T>(params ReadOnlySpan<T> from) => from[random.Next(from.Length)];

    public TruthReport Report(int number)
    {
        nextNote = 1;
        var date = new DateOnly(2018, 1, 1).AddDays(Choose(2500));
        var body = new List<TruthBlock> { new(TruthKind.Paragraph, Paragraph()) };
        for (var i = 2 + Choose(6); i > 0; i--)
            body.AddRange(Blocks());
        body.Add(new(TruthKind.Paragraph, Paragraph()));
        var notes = Enumerable.Range(1, nextNote - 1).Select(Note).ToList();
        return new(number, date, Chance(60) ? date.AddDays(1 + Choose(40)) : null, Title(), Chance(25) ? Title() : null, Authors(), body, notes);
    }

    public string Word()
    {
        var word = "";
        for (var i = 1 + Choose(3); i > 0; i--)
            word += One("ka", "lo", "mi", "ren", "sta", "vo", "ber", "ti", "nu", "phe", "dor", "é", "gwy", "has", "ü");
        return word + One("", "", "n", "s", "rt", "l");
    }

    public string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    public string Title()
    {
        var words = Enumerable.Range(0, 4 + Choose(9)).Select(_ => Capital(Word())).ToList();
        words[1] += One("", "", "-" + Capital(Word()), "’s", ":", " in 2018", " No. 7", " of May 5, 2019,");
        return string.Join(' ', words) + One("", "", "", "?");
    }

    private IEnumerable<TruthBlock> Blocks()
    {
        switch (Choose(8))
        {
            case 0:
                yield return new(TruthKind.Section, Title());
                break;
            case 1:
                yield return new(TruthKind.Numbered, $"({1 + Choose(9)}) {Title()}");
                break;
            case 2:
                yield return new(TruthKind.Numbered, $"{1 + Choose(9)}. {Title()}");
                break;
            case 3:
                yield return new(TruthKind.Break, "");
                break;
            case 4:
                yield return new(TruthKind.Statement, Sentences(1 + Choose(3)));
                break;
        }

        yield return new(TruthKind.Paragraph, Paragraph());
    }

    private string Paragraph() => Sentences(2 + Choose(5));

    private string Sentences(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Sentence()));

    private string Sentence()
    {
        var words = Enumerable.Range(0, 4 + Choose(20)).Select(_ => Phrase()).ToList();
        words[0] = Capital(Word());
        var middle = Choose(words.Count - 1);
        if (Chance(15))
            words[middle] += Citations() + One(",", "");
        var end = Chance(10) ? "?" : ".";
        if (Chance(20))
        {
            words[middle + 1] = "“" + words[middle + 1];
            end += "”";
        }

        return string.Join(' ', words) + (Chance(30) ? end + Citations() : end);
    }

    private string Phrase() => Choose(40) switch
    {
        0 => $"({Word()} {Word()})",
        1 => $"{Capital(Word())}-{Word()}",
        2 => $"{Choose(90) + 10}",
        3 => "①",
        4 => $"{Capital(Word())}’s",
        5 => $"{Word()}_{Word()}",
        6 => $"*{Word()}*",
        7 => "–",
        8 => $"[{Word()}]",
        9 => "&",
        10 => $"“{Capital(Word())}”,",
        11 => "북한",
        _ => Word(),
    };

    /// <summary>Cites one note or several, new ones in order, or an old one again.</summary>
    private string Citations()
    {
        if (nextNote > 60)
            return "";
        switch (Choose(6))
        {
            case 0 when nextNote > 1:
                return Citation(1 + Choose(nextNote - 1));
            case 1:
                return $"{Citation(nextNote++)}, {Citation(nextNote++)}";
            case 2:
                return $"{Citation(nextNote++)}{Citation(nextNote++)}{Citation(nextNote++)}";
            default:
                return Citation(nextNote++);
        }
    }

    private static string Citation(int note) => ((char)(FirstCitation + note)).ToString();

    private TruthNote Note(int number)
    {
        if (number > 1 && Chance(15))
            return new($"See note {Citation(1 + Choose(number - 1))}.", []);
        var text = $"{Capital(Word())}, {Capital(Word())}-{Word()}, “{Title()},” {Capital(Word())} {Capital(Word())}, {One("Nov. 22, 2018", "p. 7", "May 2019", "2020 [in Korean]")}";
        var addresses = Enumerable.Range(0, Choose(3)).Select(_ => (Address(), Chance(25) ? $"(in {Capital(Word())})" : "")).ToList();
        return new(text, addresses);
    }

    private string Address() =>
        $"{One("http", "https")}://{One("www.", "")}example.org/{Ascii()}_{Ascii()}/{Choose(900)}{One(".html", "/", $"?a={Choose(9)}&b={Ascii()}", "")}";

    private string Ascii() => string.Concat(Enumerable.Range(0, 3 + Choose(6)).Select(_ => (char)('a' + Choose(26))));

    private List<TruthAuthor> Authors()
    {
        var affiliated = Chance(30);
        return [.. Enumerable.Range(0, Choose(6)).Select(i => new TruthAuthor(
            Capital(Word()) + One("", " J.", "-" + Word()),
            One("Hirai", "Umebayashi", "O’Brien", "Weber-Stahl", "García", "McAllister", "van der Berg") + "xyzuvw"[i],
            affiliated ? One("Institute of ", "Professor, University of ", "Peace Depot, ") + Capital(Word()) : null))];
    }
}
