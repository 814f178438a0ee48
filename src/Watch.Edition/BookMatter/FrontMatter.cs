using System.Globalization;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Languages;
using Watch.Languages.Sorting;

namespace Watch.Edition.BookMatter;

/// <summary>Makes the parts of a volume that do not name pages: half title, title page, imprint, abbreviations and
/// colophon. Their words are English.</summary>
public static class FrontMatter
{
    private const string English = "en";

    public static Matter HalfTitle(Volume volume) => new(MatterKind.HalfTitle, "Half title", English, [Line(DisplayRole.HalfTitle, volume.Title)]);

    public static Matter TitlePage(Volume volume, CorpusSettings settings, VolumeFacts facts)
    {
        var lines = new List<Block> { Line(DisplayRole.Title, volume.Title) };
        if (volume.Subtitle is { } subtitle)
            lines.Add(Line(DisplayRole.Subtitle, subtitle));
        if (Makers(volume, settings) is { } makers)
            lines.Add(Line(DisplayRole.Makers, makers));
        if (settings.Publisher is { } publisher)
            lines.Add(Line(DisplayRole.Publisher, publisher));
        if (string.Join(' ', new[] { settings.Place, YearOf(facts) }.OfType<string>()) is { Length: > 0 } place)
            lines.Add(Line(DisplayRole.Place, place));
        return new(MatterKind.TitlePage, "Title page", English, lines);
    }

    /// <summary>Makes the imprint: publisher, place and date; rights and licence; identifiers; type families; program.</summary>
    public static Matter Imprint(Volume volume, CorpusSettings settings, VolumeFacts facts)
    {
        var lines = new List<Block>();
        var published = string.Join(", ", new[]
        {
            settings.Publisher is { } publisher ? $"Published by {publisher}" : settings.Place is null && facts.Date is null ? null : "Published",
            settings.Place,
            facts.Date is { } date ? Citation.Date(date, LanguageTag.IsSameLanguage(English, settings.Language) ? settings.Language : English) : null,
        }.OfType<string>()).Replace("Published, ", "Published ", StringComparison.Ordinal);
        Add(lines, published.Length > 0 ? published + "." : null);
        Add(lines, settings.Series is { } series && volume.Reports.Any(r => r.Metadata.Number is not null) ? $"{series} {Numbers(volume.Reports)}" : null);
        Add(lines, settings.Rights);
        if (settings.Licence is { } licence)
        {
            lines.Add(new Display(DisplayRole.Line, Leaf(
                new Text("Licence: "),
                Licence.Address(licence) is { } address && Uri.IsWellFormedUriString(address, UriKind.Absolute) ? new Link(address, [new Text(licence)]) : new Text(licence))));
        }

        foreach (var (product, isbn) in volume.Isbns)
            Add(lines, $"ISBN {isbn} ({product switch { "print" => "print", "epub" => "EPUB", "pdf" => "PDF", _ => product }})");
        foreach (var (kind, value) in settings.Identifiers.Where(i => i.Kind != "isbn" || volume.Isbns.All(o => o.Isbn != i.Value)))
            lines.Add(Identifier(kind, value));
        Add(lines, facts.Faces.Count > 0 ? $"Set in {Citation.Names(facts.Faces)}." : null);
        Add(lines, $"Made with {facts.Generator}.");
        return new(MatterKind.Imprint, "Imprint", English, lines);
    }

    /// <summary>Warns if the imprint lacks something, provided that the settings are meant for a book: they define
    /// volumes, an ISBN, or part of the imprint.</summary>
    /// <param name="path">The path of the settings.</param>
    public static IEnumerable<Diagnostic> Check(CorpusSettings settings, string path)
    {
        var missing = new[] { settings.Publisher is null ? "publisher" : null, settings.Place is null ? "place" : null, settings.Rights is null ? "rights" : null }.OfType<string>().ToList();
        var isBook = missing.Count < 3 || settings.Volumes.Count > 0 || settings.Identifiers.Any(i => i.Kind == "isbn");
        if (isBook && missing.Count > 0)
            yield return new(Rules.ImprintIncomplete, new(path, 0, 0), $"The imprint has no {Citation.Names(missing).Replace(" and ", " and no ", StringComparison.Ordinal)}.", $"Write {string.Join(", ", missing.Select(m => $"\"{m}: ...\""))} in {path}.");
    }

    /// <summary>Makes the list of abbreviations that the volume's texts expand; null if there are none.</summary>
    public static Matter? Abbreviations(Volume volume)
    {
        var known = volume.Texts.SelectMany(t => ReportText.Leaves(t)).SelectMany(l => ReportText.Inlines(l.Leaf)).Select(i => i.Inline).OfType<Abbreviation>()
            .Select(a => (Short: Documents.Leaf.OneLineOf(a.Content), Long: a.Expansion)).Distinct()
            .GroupBy(a => a.Short).OrderBy(g => g.Key, IndexOrder.For(English)).ToList();
        return known.Count == 0 ? null : new(MatterKind.Abbreviations, "Abbreviations", English,
        [
            Line(DisplayRole.Heading, "Abbreviations"),
            new DefinitionList(true, [.. known.Select(g => new DefinitionEntry(Leaf(new Text(g.Key)), [.. g.Select(a => (IReadOnlyList<Block>)[new Paragraph(Leaf(new Text(a.Long)))])]))]),
        ]);
    }

    public static Matter Colophon(VolumeFacts facts) => new(MatterKind.Colophon, "Colophon", English,
    [
        Line(DisplayRole.Line, facts.Faces.Count > 0 ? $"This book was set in {Citation.Names(facts.Faces)} by {facts.Generator}, which broke its lines and pages, each as one whole." : $"This book was made by {facts.Generator}."),
    ]);

    /// <summary>The editors or, if there are none, the authors. Many authors are left to the table of contents.</summary>
    private static string? Makers(Volume volume, CorpusSettings settings)
    {
        const int MostAuthors = 4;
        if (settings.Editors.Count > 0)
            return "Edited by " + Citation.Names([.. settings.Editors.Select(e => e.FullName)]);
        var authors = volume.Reports.SelectMany(r => r.Metadata.Authors).Select(a => a.FullName).Distinct().ToList();
        return authors.Count is > 0 and <= MostAuthors ? Citation.Names(authors) : null;
    }

    /// <summary>"No. 7", "Nos. 1–20", "Nos. 1, 3, 5–9".</summary>
    private static string Numbers(IReadOnlyList<Report> reports)
    {
        var numbers = reports.Select(r => r.Metadata.Number).OfType<int>().Order().ToList();
        return (numbers.Count == 1 ? "No.\u00A0" : "Nos.\u00A0") + string.Join(", ", PageRanges.Of(numbers));
    }

    private static Display Identifier(string kind, string value) => kind switch
    {
        "doi" => Linked("", Citation.DoiAddress(value)),
        "url" => Linked("On the web: ", value),
        "urn" => Line(DisplayRole.Line, $"Identifier: {value}"),
        _ => Line(DisplayRole.Line, $"{kind.ToUpperInvariant()} {value}"),
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
