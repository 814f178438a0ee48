using Watch.Images;
using Watch.Pdf;
using Watch.Pdf.Metadata;
using Watch.Tests.Support;
using Watch.Typesetting.Marks;

namespace Watch.Tests.Pdf;

/// <summary>Documents that the tests of the PDF writer share.</summary>
internal static class Specimens
{
    public static readonly PdfInformation Information = new()
    {
        Title = "Cod & Haddock: “a fish’s life”",
        Authors = ["Ann Fisher", "Öre Sund"],
        Description = "How fish are counted.",
        Keywords = ["cod", "haddock"],
        Publisher = "Harbour Press",
        Rights = "© 2019 Ann Fisher",
        Licence = "CC-BY-4.0",
        Identifiers = [("doi", "10.1234/fish.2"), ("url", "https://example.org/fish"), ("issn", "1234-5678")],
        Series = "Fish Report",
        Number = 2,
        Published = new(2019, 1, 4),
        Revisions = [(new(2019, 1, 5), "a count corrected")],
        Translations = ["https://example.org/ko/fish"],
        Date = new(2019, 1, 5, 12, 30, 0, TimeSpan.FromHours(9)),
        Version = "1.2.3",
    };

    /// <summary>What the body of <see cref="Report"/> says, a string for each block.</summary>
    public static readonly string[] ReportText =
    [
        "Counting fish",
        "By Ann Fisher",
        "1 The office",
        "The office of the fisheries counts affable whitefish, ①, and Öresund’s flounder in 1987.1 It is a long business, which the fisheries never hurry over, and",
        "which ends on the next page.",
        "북한 in a Korean span.",
        "a. First item",
        "b. Second item",
        "A harbour at dusk",
        "1. See https://example.org/fish for more.",
    ];

    /// <summary>A report on two pages: title, byline, heading, a paragraph that runs over the page, with a note both
    /// ways, another language, a list, a figure, running heads and folios.</summary>
    public static TypesetDocument Report()
    {
        using var sheets = new Sheets();
        var document = sheets.Tag(TagKind.Document, -1);
        var section = sheets.Tag(TagKind.Section, document);
        var title = sheets.Tag(TagKind.Title, section);
        var byline = sheets.Tag(TagKind.Byline, section);
        var heading = sheets.Tag(TagKind.Heading, section, t => t with { Level = 2 });
        var paragraph = sheets.Tag(TagKind.Paragraph, section);
        var citation = sheets.Tag(TagKind.Link, paragraph);
        var foreign = sheets.Tag(TagKind.Paragraph, section);
        var korean = sheets.Tag(TagKind.Span, foreign, t => t with { Language = "ko" });
        var list = sheets.Tag(TagKind.List, section, t => t with { Numbering = Watch.Documents.Numbering.LowerAlpha });
        var items = new[] { ("a.", "First item"), ("b.", "Second item") }.Select(item =>
        {
            var listItem = sheets.Tag(TagKind.ListItem, list);
            var label = sheets.Tag(TagKind.Label, listItem);
            var body = sheets.Tag(TagKind.ListBody, listItem);
            return (label, text: sheets.Tag(TagKind.Paragraph, body), item);
        }).ToList();
        var figure = sheets.Tag(TagKind.Figure, section, t => t with { AlternativeText = "Boats in a harbour, at dusk" });
        var caption = sheets.Tag(TagKind.Caption, figure);
        var notes = sheets.Tag(TagKind.Section, document);
        var note = sheets.Tag(TagKind.Note, notes, t => t with { Id = "note-1" });
        var number = sheets.Tag(TagKind.Label, note);
        var back = sheets.Tag(TagKind.Link, number);
        var noteText = sheets.Tag(TagKind.Paragraph, note);
        var address = sheets.Tag(TagKind.Link, noteText);

        var toNote = new PageTarget("note-1", "Note 1");
        var toText = new PageTarget("citation-1", "Back to the text");
        var toWeb = new WebTarget("https://example.org/fish", "https://example.org/fish");

        sheets.Line(-1, 40, 30, "Harbour Press", 8, artifact: ArtifactKind.RunningHead);
        sheets.Rule(40, 34, 220, 0.4);
        sheets.Destination("title", 40, 60);
        sheets.Line(title, 40, 70, "Counting fish", 18, TestFonts.House.Text.Bold);
        sheets.Line(byline, 40, 90, "By Ann Fisher", 9, TestFonts.House.Text.Italic, features: "smcp");
        sheets.Destination("office", 40, 100);
        sheets.Line(heading, 40, 110, "1 The office", 12, TestFonts.House.Text.Bold);
        sheets.Line(paragraph, 40, 130, "The office of the fisheries counts affable ", width: 220);
        sheets.Line(paragraph, 40, 143, "white\u00AD");
        var x = sheets.Line(paragraph, 40, 156, "fish, ①, and Öresund’s flounder in 1987.");
        sheets.Destination("citation-1", x, 148);
        x = sheets.Line(citation, x, 156, "1", 6, rise: 3, link: toNote);
        sheets.Line(paragraph, x, 156, " It is ", gray: 0.25);
        sheets.Line(paragraph, 40, 169, "a long business, which the fisheries never ", width: 220, scale: 1.01);
        sheets.Line(paragraph, 40, 182, "hurry over, and ", letterspacing: 0.1);
        sheets.Line(-1, 150, 385, "1", 8, artifact: ArtifactKind.Folio);
        sheets.NextPage();

        sheets.Line(-1, 40, 30, "Counting fish", 8, artifact: ArtifactKind.RunningHead);
        sheets.Line(paragraph, 40, 60, "which ends on the next page.");
        x = sheets.Line(korean, 40, 80, "북한", language: "ko");
        sheets.Line(foreign, x, 80, " in a Korean span.");
        var y = 100;
        foreach (var (label, text, item) in items)
        {
            sheets.Line(label, 40, y, item.Item1 + " ");
            sheets.Line(text, 60, y, item.Item2);
            y += 13;
        }

        sheets.Picture(figure, Gradient(), 40, 130, 100, 50);
        sheets.Line(caption, 40, 192, "A harbour at dusk", 8);
        sheets.Destination("note-1", 40, 290);
        x = sheets.Line(back, 40, 300, "1.", 8, link: toText);
        sheets.Line(number, x, 300, " ", 8);
        x = sheets.Line(noteText, 60, 300, "See ", 8);
        sheets.Line(address, x, 300, "https://example.org/", 8, TestFonts.House.Code.Regular, link: toWeb);
        x = sheets.Line(address, 60, 310, "fish", 8, TestFonts.House.Code.Regular, link: toWeb);
        sheets.Line(noteText, x, 310, " for more.", 8);
        sheets.Line(-1, 150, 385, "2", 8, artifact: ArtifactKind.Folio);
        sheets.Outline(1, "Counting fish", "title");
        sheets.Outline(2, "1 The office", "office");
        sheets.Outline(2, "Note – 1", "note-1");
        return sheets.Finish("en-GB");
    }

    /// <summary>A page of one paragraph, its lines under each other.</summary>
    public static TypesetDocument Lines(params string[] lines)
    {
        using var sheets = new Sheets();
        var paragraph = sheets.Tag(TagKind.Paragraph, sheets.Tag(TagKind.Document, -1));
        for (var i = 0; i < lines.Length; i++)
            sheets.Line(paragraph, 40, 40 + 14 * i, lines[i]);
        return sheets.Finish();
    }

    /// <summary>Four by two pixels of rising gray.</summary>
    public static Picture Gradient()
    {
        using var bitmap = new SkiaSharp.SKBitmap(4, 2);
        for (var i = 0; i < 8; i++)
            bitmap.SetPixel(i % 4, i / 4, new SkiaSharp.SKColor((byte)(32 * i), (byte)(32 * i), (byte)(32 * i)));
        using var png = bitmap.Encode(SkiaSharp.SKEncodedImageFormat.Png, 100);
        return new(PictureFormat.Png, png.ToArray(), 4, 2, 72);
    }

    public static byte[] Write(TypesetDocument document, bool pretty = false) => PdfWriter.Write(document, Information, new(pretty));
}
