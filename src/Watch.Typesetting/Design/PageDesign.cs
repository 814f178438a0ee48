namespace Watch.Typesetting;

/// <summary>The shape of a page and of everything on it. All values are a designer's; nothing else in the typesetter
/// knows a measure.</summary>
public sealed record PageDesign
{
    public required Size Paper { get; init; }

    /// <summary>The margin at the spine: left on a recto, right on a verso.</summary>
    public required Length InnerMargin { get; init; }

    /// <summary>From the paper's top to the top of the text block.</summary>
    public required Length TopMargin { get; init; }

    /// <summary>The width of the text block.</summary>
    public required Length Measure { get; init; }

    /// <summary>The grid: body lines stand at multiples of it.</summary>
    public required Length Leading { get; init; }

    /// <summary>The height of the text block in lines of the grid.</summary>
    public required int LinesPerPage { get; init; }

    /// <summary>From the top of the text block up to the baseline of the running head.</summary>
    public required Length HeadDistance { get; init; }

    /// <summary>From the bottom of the text block down to the baseline of an opening page's folio.</summary>
    public required Length FootDistance { get; init; }

    /// <summary>Between the opening's last line and the body.</summary>
    public required Length OpeningSpace { get; init; }

    /// <summary>Of the rule below the masthead.</summary>
    public required Length RuleWeight { get; init; }

    /// <summary>Of the rules above and below a table.</summary>
    public required Length TableRuleWeight { get; init; }

    /// <summary>Between two columns of a table.</summary>
    public required Length TableGutter { get; init; }

    /// <summary>What a row of a table has above and below its words together.</summary>
    public required Length TableRowSpace { get; init; }

    /// <summary>How far quotations, verse and code are set in.</summary>
    public required Length BlockIndent { get; init; }

    /// <summary>How far lists are set in, for the items' labels.</summary>
    public required Length ListIndent { get; init; }

    /// <summary>How far notes are set in, for their numbers.</summary>
    public required Length NoteIndent { get; init; }

    public required TypeStyle Body { get; init; }

    public required TypeStyle Masthead { get; init; }

    public required TypeStyle Title { get; init; }

    public required TypeStyle Subtitle { get; init; }

    public required TypeStyle Authors { get; init; }

    public required TypeStyle Affiliation { get; init; }

    public required TypeStyle Summary { get; init; }

    /// <summary>For headings of level 2, 3 and deeper.</summary>
    public required IReadOnlyList<TypeStyle> Headings { get; init; }

    public required TypeStyle Quotation { get; init; }

    public required TypeStyle Attribution { get; init; }

    public required TypeStyle Verse { get; init; }

    public required TypeStyle List { get; init; }

    public required TypeStyle Code { get; init; }

    /// <summary>Of a definition list.</summary>
    public required TypeStyle Term { get; init; }

    public required TypeStyle Table { get; init; }

    public required TypeStyle TableHead { get; init; }

    public required TypeStyle Caption { get; init; }

    public required TypeStyle Ornament { get; init; }

    public required TypeStyle NotesHeading { get; init; }

    public required TypeStyle Note { get; init; }

    public required TypeStyle RunningHead { get; init; }

    public required TypeStyle Folio { get; init; }

    public Length TextHeight => Leading * LinesPerPage;

    /// <summary>From the foot of a line of the grid up to its baseline; the same for every line, so that lines of
    /// any height that end on the grid have their baseline on it.</summary>
    public Length Depth => Leading * 0.25;

    /// <summary>The left edge of the text block on a page.</summary>
    public Length LeftMargin(bool recto) => recto ? InnerMargin : Paper.Width - InnerMargin - Measure;

    /// <summary>The house design: A5, 31 lines of 10.5 on 14 points, about 66 characters a line. Margins stand to
    /// each other nearly as 3 (inner) to 4 (outer) and the foot is deeper than the head, as in books since the
    /// incunabula.</summary>
    public static PageDesign House { get; } = Make();

    private static PageDesign Make()
    {
        var grid = Length.Pt(14);
        var body = new TypeStyle
        {
            Size = Length.Pt(10.5),
            Leading = grid,
            Hyphenated = true,
            FirstLineIndent = Length.Pt(12),
        };
        var heading = new TypeStyle
        {
            Size = Length.Pt(12.5),
            Leading = grid,
            Alignment = Alignment.Left,
            SpaceAbove = grid,
            SpaceBelow = grid * 0.5,
        };
        var note = body with
        {
            Size = Length.Pt(8.75),
            Leading = Length.Pt(11),
            Alignment = Alignment.Left,
            FirstLineIndent = Length.Zero,
            SpaceAbove = Length.Pt(2.5),
        };
        var quotation = body with
        {
            Size = Length.Pt(9.75),
            SpaceAbove = grid * 0.5,
            SpaceBelow = grid * 0.5,
        };
        var table = new TypeStyle
        {
            Size = Length.Pt(9),
            Leading = Length.Pt(11),
            Alignment = Alignment.Left,
            Hyphenated = true,
            TabularFigures = true,
        };
        return new()
        {
            Paper = new(Length.Mm(148), Length.Mm(210)),
            InnerMargin = Length.Mm(20),
            TopMargin = Length.Mm(22.5),
            Measure = Length.Mm(102),
            Leading = grid,
            LinesPerPage = 33,
            HeadDistance = Length.Pt(21),
            FootDistance = Length.Pt(28),
            OpeningSpace = grid * 1.5,
            RuleWeight = Length.Pt(0.5),
            TableRuleWeight = Length.Pt(0.8),
            TableGutter = Length.Pt(10),
            TableRowSpace = Length.Pt(3.5),
            BlockIndent = Length.Pt(18),
            ListIndent = Length.Pt(18),
            NoteIndent = Length.Pt(20),
            Body = body,
            Masthead = new()
            {
                Size = Length.Pt(9.5),
                Leading = grid,
                Alignment = Alignment.Left,
                Capitals = Capitals.AllSmall,
                Letterspacing = 0.08,
            },
            Title = new()
            {
                Size = Length.Pt(20),
                Leading = Length.Pt(24.5),
                Alignment = Alignment.Left,
                SpaceAbove = grid * 2,
            },
            Subtitle = new()
            {
                Size = Length.Pt(13),
                Leading = grid * 1.25,
                Alignment = Alignment.Left,
                Italic = true,
                SpaceAbove = grid * 0.5,
            },
            Authors = new()
            {
                Size = Length.Pt(11.5),
                Leading = grid,
                Alignment = Alignment.Left,
                Italic = true,
                SpaceAbove = grid,
            },
            Affiliation = new()
            {
                Size = Length.Pt(9),
                Leading = grid * 0.85,
                Alignment = Alignment.Left,
            },
            Summary = body with
            {
                Size = Length.Pt(9.75),
                Italic = true,
                FirstLineIndent = Length.Zero,
                SpaceAbove = grid,
            },
            Headings =
            [
                heading,
                heading with { Size = Length.Pt(10.5), Capitals = Capitals.Small, Letterspacing = 0.03, SpaceBelow = Length.Zero },
                heading with { Size = Length.Pt(10.5), Italic = true, SpaceBelow = Length.Zero },
            ],
            Quotation = quotation,
            Attribution = quotation with { Alignment = Alignment.Right, FirstLineIndent = Length.Zero, SpaceAbove = Length.Zero },
            Verse = quotation with { Alignment = Alignment.Left, Hyphenated = false, FirstLineIndent = Length.Zero },
            List = body with { FirstLineIndent = Length.Zero, SpaceAbove = grid * 0.5, SpaceBelow = grid * 0.5 },
            Code = new()
            {
                Size = Length.Pt(8.25),
                Leading = grid * 0.75,
                Alignment = Alignment.Left,
                IsCode = true,
                SpaceAbove = grid * 0.5,
                SpaceBelow = grid * 0.5,
                WordSpace = new(0.5, 0, 0),
            },
            Term = body with { Italic = true, Alignment = Alignment.Left, Hyphenated = false, FirstLineIndent = Length.Zero },
            Table = table,
            TableHead = table with { Italic = true },
            Caption = new()
            {
                Size = Length.Pt(9),
                Leading = Length.Pt(11.5),
                Alignment = Alignment.Left,
                SpaceAbove = grid * 0.5,
                SpaceBelow = grid * 0.5,
            },
            Ornament = body with { Alignment = Alignment.Centred, Letterspacing = 0.6, FirstLineIndent = Length.Zero, SpaceAbove = grid * 0.5, SpaceBelow = grid * 0.5 },
            NotesHeading = heading with { SpaceAbove = grid * 2 },
            Note = note,
            RunningHead = new()
            {
                Size = Length.Pt(9),
                Leading = grid,
                Alignment = Alignment.Left,
                Capitals = Capitals.AllSmall,
                Letterspacing = 0.06,
            },
            Folio = new() { Size = Length.Pt(10), Leading = grid, Alignment = Alignment.Left },
        };
    }
}
