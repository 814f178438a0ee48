using Watch.Documents;
using Watch.Documents.Diagnostics;

namespace Watch.Tests.Support;

/// <summary>A report that holds every kind of block and inline, every numbering, and what is hard about them: notes
/// cited twice, from a heading, or never; scripts beside one another; characters that formats treat as their own.
/// It is built by hand, so that a stage can be tried without the one before it.</summary>
public static class EveryKind
{
    /// <summary>Where the figure's picture lies in the corpus.</summary>
    public const string PicturePath = "pictures/harbour.png";

    /// <summary>A gray PNG of 2 by 2 pixels.</summary>
    public static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAADklEQVR42mNwOMBwwAEABgYCAWhqW7kAAAAASUVORK5CYII=");

    public static Report Report { get; } = Build();

    private static Report Build()
    {
        var body = new Leaves();
        var title = body.Leaf(new Text("Every Kind of Block & “Inline”"));
        var subtitle = body.Leaf(new Text("A Specimen for "), new Emphasis([new Text("Testing")]));
        var summary = body.Leaf(new Text("What a report can hold, once each, so that nothing is forgotten."));
        IReadOnlyList<Block> blocks =
        [
            body.Paragraph(
                new Text("Plain, "), new Emphasis([new Text("stressed, "), new Strong([new Text("doubly")])]), new Text(", "),
                new Strong([new Text("strong")]), new Text(", 10"), new Superscript([new Text("th")]), new Text(", H"), new Subscript([new Text("2")]),
                new Text("O, "), new Struck([new Text("struck")]), new Text(", "), new SmallCaps([new Text("Nato")]), new Text(", "),
                new Code("a < b && c > \"d\""), new Text(" and "), new Link("https://example.org/reports?from=1&to=2", [new Text("linked "), new Emphasis([new Text("text")])]),
                new Text("."), new NoteReference(1, 1), new Text(" A second sentence cites another."), new NoteReference(2, 1)),
            new Heading(2, "harbour", body.Leaf(new Text("A Heading with a Note"), new NoteReference(3, 1))),
            body.Paragraph(
                new Text("Korean "), new Foreign("ko", [new Text("북한")]), new Text(", Japanese "), new Foreign("ja", [new Text("漁業協定 ① と ②")]),
                new Text(", Hebrew "), new Foreign("he", [new Text("שלום עולם")]), new Text(", French "),
                new Emphasis([new Foreign("fr", [new Text("raison d’être")])]), new Text(", and ① as it stands. The first note again."), new NoteReference(1, 2)),
            body.Paragraph(
                new Text("Marks that formats use: & < > \" ' \\ ( ) [ ] { } % # $; a family 👩‍👩‍👧 and a flag 🇰🇷; one line"), new LineBreak(),
                new Text("and the next. See "), new Link("https://example.org/a/long/address/that/has/to/be/broken/somewhere", [new Text("https://example.org/a/long/address/that/has/to/be/broken/somewhere")], IsBare: true),
                new Text(".")),
            body.Paragraph(
                new Text("The "), new Abbreviation("European Economic Community", [new Text("EEC")]), new Text(" and "),
                new IndexEntry("Ortúzar, Ana", [new Text("Ana "), new Emphasis([new Text("Ortúzar")])]), new Text(" agree; see "), new TargetMention("catch"),
                new Text(", "), new TargetMention("bay"), new Text(", “"), new TargetMention("harbour"), new Text("” and "),
                new InternalLink("catch", [new Text("the "), new Emphasis([new Text("catch")])]), new Text(".")),
            new Heading(3, "lists", body.Leaf(new Text("Lists"))),
            body.List(Numbering.Bullet, 1, true, "herring", "cod"),
            body.List(Numbering.Decimal, 3, false, "third", "fourth"),
            body.List(Numbering.LowerAlpha, 1, true, "quota", "licence"),
            body.List(Numbering.UpperAlpha, 1, true, "Quota", "Licence"),
            body.List(Numbering.LowerRoman, 1, true, "season", "zone"),
            new ItemList(Numbering.UpperRoman, 4, false,
            [
                new ListItem([body.Paragraph(new Text("an item of two paragraphs,")), body.Paragraph(new Text("with a list inside it:")), body.List(Numbering.Bullet, 1, true, "inner")]),
            ]),
            new DefinitionList(false,
            [
                new DefinitionEntry(body.Leaf(new Text("quota")), [[body.Paragraph(new Text("what may be caught,"))], [body.Paragraph(new Text("or who may catch it."))]]),
                new DefinitionEntry(body.Leaf(new Text("zone "), new Emphasis([new Text("(exclusive)")])), [[body.Paragraph(new Text("a strip of sea.")), body.List(Numbering.Bullet, 1, true, "near", "far")]]),
            ]),
            new Table("catch", 1, body.Leaf(new Text("The catch by year"), new NoteReference(1, 3)), [ColumnAlignment.Default, ColumnAlignment.Centre, ColumnAlignment.Right],
                [
                    new TableRow([body.Cell(0, 1, 2, "Year"), body.Cell(1, 2, 1, "Tonnes & crates")]),
                    new TableRow([body.Cell(1, 1, 1, "cod"), body.Cell(2, 1, 1, "herring")]),
                ],
                [
                    new TableRow([body.Cell(0, 1, 1, "1965"), body.Cell(1, 1, 1, "12.5"), body.Cell(2, 1, 1, "1,340")]),
                    new TableRow([body.Cell(0, 1, 2, "1966"), new TableCell(1, 2, 1, [body.List(Numbering.Bullet, 1, true, "not counted", "lost")])]),
                    new TableRow([new TableCell(1, 1, 1, []), body.Cell(2, 1, 1, "22")]),
                ]),
            new Table(null, 0, null, [ColumnAlignment.Left], [], [new TableRow([body.Cell(0, 1, 1, "A table of one cell.")])]),
            new Heading(3, "words-of-others", body.Leaf(new Text("Words of Others"))),
            new Quotation([body.Paragraph(new Text("The boats shall be counted at dawn."))], body.Leaf(new Text("— Protocol of 1965, "), new Emphasis([new Text("annex")]))),
            new Quotation([body.Paragraph(new Text("A quotation that names nobody."))], null),
            new Verse(
            [
                [body.Leaf(new Text("Count the lamps along the bay,")), body.Leaf(new Text("count them as they go away."))],
                [body.Leaf(new Text("One was late."))],
            ]),
            new CodeBlock("sh", body.Leaf(new Code("for boat in fleet; do\n    count \"$boat\" && echo <ok>\ndone"))),
            new ThematicBreak(),
            new Division("ko", [body.Paragraph(new Text("배는 새벽에 센다."))]),
            new Figure("bay", 1, PicturePath, "A bay with two boats & a <buoy>", 0.6, "Harbour Office", body.Leaf(new Text("The bay at dawn."))),
            new Figure(null, 0, PicturePath, null, null, null, null),
        ];
        return new Report(
            "every-kind",
            new ReportMetadata
            {
                Number = 7,
                Title = title,
                Subtitle = subtitle,
                ShortTitle = [new Text("Every Kind")],
                Date = new DateOnly(2018, 12, 10),
                Posted = new DateOnly(2019, 1, 17),
                Authors = [new Person("Ana María", "Ortúzar", "Centre for Public Reason"), new Person("민서", "정", FamilyFirst: true)],
                Language = "en",
                Summary = summary,
                Keywords = ["fisheries", "R&D"],
                Rights = "© 2018 Centre for Public Reason",
                Licence = "CC-BY-4.0",
                Identifiers = [("doi", "10.5555/12345678"), ("url", "https://example.org/7")],
                Revisions = [(new DateOnly(2019, 2, 1), "a date corrected")],
                Translations = [new("ko", "https://example.org/ko/7")],
            },
            blocks,
            Notes(),
            new Dictionary<string, Target>
            {
                ["harbour"] = new(TargetKind.Heading, 0, "A Heading with a Note"),
                ["lists"] = new(TargetKind.Heading, 0, "Lists"),
                ["words-of-others"] = new(TargetKind.Heading, 0, "Words of Others"),
                ["catch"] = new(TargetKind.Table, 1, "The catch by year"),
                ["bay"] = new(TargetKind.Figure, 1, "The bay at dawn."),
            },
            new SourceText("every-kind.md", ""),
            new SourceMap.Builder().Build());
    }

    private static IReadOnlyList<Note> Notes()
    {
        var (first, second, third, fourth) = (new Leaves(), new Leaves(), new Leaves(), new Leaves());
        return
        [
            new Note(1, "cod", 3, [first.Paragraph(new Text("Office of Fisheries, "), new Emphasis([new Text("Cod & Herring")]), new Text(", 1965, "), new Link("https://example.org/cod", [new Text("https://example.org/cod")], IsBare: true), new Text("."))]),
            new Note(2, "herring", 1, [second.Paragraph(new Text("See note "), new NoteMention(1), new Text(".")), second.Paragraph(new Text("A second paragraph.")), second.List(Numbering.Bullet, 1, true, "and a list")]),
            new Note(3, "heading", 1, [new Quotation([third.Paragraph(new Text("A note that is all quotation."))], null)]),
            new Note(4, "never-cited", 0, [fourth.Paragraph(new Text("Nothing cites this."))]),
        ];
    }

    /// <summary>Numbers leaves in the order in which they are made.</summary>
    private sealed class Leaves
    {
        private int next;

        public Leaf Leaf(params IReadOnlyList<Inline> content) => new(next++, content);

        public Paragraph Paragraph(params IReadOnlyList<Inline> content) => new(Leaf(content));

        public TableCell Cell(int column, int columns, int rows, string text) => new(column, columns, rows, [Paragraph(new Text(text))]);

        public ItemList List(Numbering numbering, int start, bool tight, params IReadOnlyList<string> items) =>
            new(numbering, start, tight, [.. items.Select(item => new ListItem([Paragraph(new Text(item))]))]);
    }
}
