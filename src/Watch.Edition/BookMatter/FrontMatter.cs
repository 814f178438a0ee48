using System.Globalization;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Languages;
using Watch.Languages.Sorting;
using Watch.Languages.Words;
using Watch.Typesetting.Paragraphs;

namespace Watch.Edition.BookMatter;

/// <summary>Makes the parts of a volume that do not name pages: half title, title page, imprint, abbreviations and
/// colophon.</summary>
public static class FrontMatter
{
    public static Matter HalfTitle(Volume volume, CorpusSettings settings)
    {
        var words = Of(settings);
        return new(MatterKind.HalfTitle, words.HalfTitle, words.Language, [Line(DisplayRole.HalfTitle, volume.Title)]);
    }

    public static Matter TitlePage(Volume volume, CorpusSettings settings, VolumeFacts facts)
    {
        var words = Of(settings);
        var lines = new List<Block> { Line(DisplayRole.Title, volume.Title) };
        if (volume.Subtitle is { } subtitle)
            lines.Add(Line(DisplayRole.Subtitle, subtitle));
        if (Makers(volume, settings, words) is { } makers)
            lines.Add(new Display(DisplayRole.Makers, Leaf(ForeignNames.In(makers, words.Language))));
        if (settings.Publisher is { } publisher)
            lines.Add(Line(DisplayRole.Publisher, publisher));
        if (string.Join(' ', new[] { settings.Place, YearOf(facts) }.OfType<string>()) is { Length: > 0 } place)
            lines.Add(Line(DisplayRole.Place, place));
        return new(MatterKind.TitlePage, words.TitlePage, words.Language, lines);
    }

    /// <summary>Makes the imprint: publisher, place and date; rights and licence; identifiers; type families; program.</summary>
    public static Matter Imprint(Volume volume, CorpusSettings settings, VolumeFacts facts)
    {
        var language = Language.Of(settings.Language, settings.Words);
        var words = language.Words;
        var lines = new List<Block>();
        // If the sentence falls back to the words of another language, its date follows that language.
        var dates = language.StandIn is { } other ? Language.Of(other).Dates : language.Dates;
        var published = string.Join(words.Comma, new[] { settings.Publisher, settings.Place, facts.Date is { } date ? dates.Write(date) : null }.OfType<string>());
        if (settings.Publisher is not null || settings.Place is not null || facts.Date is not null)
            Add(lines, (settings.Publisher is null ? words.Published : words.PublishedBy).With(published));
        Add(lines, settings.Series is { } series && volume.Reports.Any(r => r.Metadata.Number is not null) ? $"{series} {Numbers(volume.Reports, words)}" : null);
        Add(lines, settings.Rights);
        if (settings.Licence is { } licence)
        {
            lines.Add(new Display(DisplayRole.Line, Leaf(
                new Text(words.Licence),
                Licence.Address(licence) is { } address && Uri.IsWellFormedUriString(address, UriKind.Absolute) ? new Link(address, [new Text(licence)]) : new Text(licence))));
        }

        foreach (var (product, isbn) in volume.Isbns)
            Add(lines, $"ISBN {isbn} ({product switch { "print" => words.PrintedBook, "epub" => "EPUB", "pdf" => "PDF", _ => product }})");
        foreach (var (kind, value) in settings.Identifiers.Where(i => i.Kind != "isbn" || volume.Isbns.All(o => o.Isbn != i.Value)))
            lines.Add(Identifier(kind, value, words));
        Add(lines, facts.Faces.Count > 0 ? words.SetInFaces.With(words.Names(facts.Faces)) : null);
        Add(lines, words.MadeWith.With(facts.Generator));
        Add(lines, settings.Print.PrintedIn is { } country ? words.PrintedIn.With(country) : null);
        return new(MatterKind.Imprint, words.Imprint, words.Language, lines);
    }

    /// <summary>Warns if the imprint lacks something, provided that the settings are meant for a book: they define
    /// volumes, an ISBN, or part of the imprint.</summary>
    /// <param name="path">The path of the settings.</param>
    public static IEnumerable<Diagnostic> Check(CorpusSettings settings, string path)
    {
        var missing = new[] { settings.Publisher is null ? "publisher" : null, settings.Place is null ? "place" : null, settings.Rights is null ? "rights" : null }.OfType<string>().ToList();
        var isBook = missing.Count < 3 || settings.Volumes.Count > 0 || settings.Identifiers.Any(i => i.Kind == "isbn");
        if (isBook && missing.Count > 0)
            yield return new(Rules.ImprintIncomplete, new(path, 0, 0), $"The imprint has no {string.Join(", ", missing.SkipLast(1))}{(missing.Count > 2 ? "," : "")}{(missing.Count > 1 ? " and no " : "")}{missing[^1]}.", $"Write {string.Join(", ", missing.Select(m => $"\"{m}: ...\""))} in {path}.");
    }

    /// <summary>Makes the list of abbreviations that the volume's texts expand; null if there are none.</summary>
    public static Matter? Abbreviations(Volume volume, CorpusSettings settings)
    {
        var words = Of(settings);
        var known = volume.Texts.SelectMany(ReportLanguages.Leaves).SelectMany(l => ReportLanguages.Inlines(l.Leaf.Content, l.Language)).Where(i => i.Inline is Abbreviation)
            .Select(i => (Short: Documents.Leaf.OneLineOf(Documents.Leaf.ChildrenOf(i.Inline)), Long: ((Abbreviation)i.Inline).Expansion, i.Language)).DistinctBy(a => (a.Short, a.Long))
            .GroupBy(a => a.Short).ToList();
        if (known.Count == 0)
            return null;
        known = [.. known.OrderBy(g => g.Key, IndexOrder.For(settings.Language))];
        return new(MatterKind.Abbreviations, words.Abbreviations, words.Language,
        [
            Line(DisplayRole.Heading, words.Abbreviations),
            new DefinitionList(true, [.. known.Select(g => new DefinitionEntry(Leaf(InLanguage(g.Key, g.First().Language, words.Language)), [.. g.Select(a => (IReadOnlyList<Block>)[new Paragraph(Leaf(InLanguage(a.Long, a.Language, words.Language)))])]))]),
        ]);
    }

    public static Matter Colophon(CorpusSettings settings, VolumeFacts facts)
    {
        var words = Of(settings);
        var sentence = facts.Faces.Count > 0 ? words.ColophonOfFaces.With(words.Names(facts.Faces), facts.Generator) : words.ColophonWithoutFaces.With(facts.Generator);
        return new(MatterKind.Colophon, words.Colophon, words.Language, [Line(DisplayRole.Line, sentence)]);
    }

    /// <summary>Words, marked with their language where it is not that of the words around.</summary>
    private static Inline InLanguage(string words, string language, string around) =>
        LanguageTag.IsSameLanguage(language, around) ? new Text(words) : new Foreign(language, [new Text(words)]);

    private static HouseWords Of(CorpusSettings settings) => Language.Of(settings.Language, settings.Words).Words;

    /// <summary>The editors or, if there are none, the authors. Many authors are left to the table of contents.</summary>
    private static string? Makers(Volume volume, CorpusSettings settings, HouseWords words)
    {
        const int MostAuthors = 4;
        if (settings.Editors.Count > 0)
            return words.EditedBy.With(words.Names([.. settings.Editors.Select(e => e.FullName)]));
        var authors = volume.Reports.SelectMany(r => r.Metadata.Authors).Select(a => a.FullName).Distinct().ToList();
        return authors.Count is > 0 and <= MostAuthors ? words.Names(authors) : null;
    }

    /// <summary>"No. 7", "Nos. 1–20", "Nos. 1, 3, 5–9".</summary>
    private static string Numbers(IReadOnlyList<Report> reports, HouseWords words)
    {
        var numbers = reports.Select(r => r.Metadata.Number).OfType<int>().Distinct().Order().ToList();
        return (numbers.Count == 1 ? words.Numbers.One : words.Numbers.Many).With(string.Join(words.Comma, PageRanges.Of(numbers)));
    }

    private static Display Identifier(string kind, string value, HouseWords words) => kind switch
    {
        "doi" => Linked("", Citation.DoiAddress(value)),
        "url" => Linked(words.IdentifierLabel(kind), value),
        _ => Line(DisplayRole.Line, words.IdentifierLabel(kind) + value),
    };

    private static Display Linked(string label, string address) => new(DisplayRole.Line, Leaf(new Text(label), new Link(address, [new Text(address)], IsBare: true)));

    private static string? YearOf(VolumeFacts facts) => facts.Date?.Year.ToString(CultureInfo.InvariantCulture);

    private static void Add(List<Block> lines, string? words)
    {
        if (!string.IsNullOrWhiteSpace(words))
            lines.Add(Line(DisplayRole.Line, words));
    }

    internal static Display Line(DisplayRole role, string words) => new(role, Leaf(new Text(words)));

    internal static Leaf Leaf(params IReadOnlyList<Inline> content) => new(Documents.Leaf.Unnumbered, content);
}
