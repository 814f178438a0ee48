using Watch.Documents;

namespace Watch.Typesetting;

/// <summary>The house design, with what a corpus wants otherwise. Margins stand to each other nearly as 3 (inner) to 4 (outer) and
/// the foot is deeper than the head, as in books since the incunabula.</summary>
internal static class HouseDesign
{
    private static readonly Size Paper = new(Length.Mm(148), Length.Mm(210));
    private static readonly Length Inner = Length.Mm(20);
    private static readonly Length Outer = Length.Mm(26);
    private static readonly Length Top = Length.Mm(22.5);
    private static readonly Length Bottom = Length.Mm(24.5);
    private const double Size = 10.5;
    private const double Leading = 14;

    // A page's height is no whole number of lines after so many divisions of lengths.
    private const double Rounding = 0.01;

    /// <summary>Other sizes of type keep their proportion to the text's, spaces theirs to the grid, and margins that are
    /// not named theirs to the paper, or to each other where the measure leaves less room.</summary>
    public static PageDesign With(DesignSettings settings)
    {
        Length Type(double points) => Length.Pt(points * ((settings.Size ?? Size) / Size));
        Length Lead(double points) => Length.Pt(points * ((settings.Leading ?? Leading) / Leading));
        var paper = settings.Paper is { } size ? new Size(Length.Pt(size.Width), Length.Pt(size.Height)) : Paper;
        var (inner, measure) = Across(settings, paper);
        var top = settings.TopMargin is { } above ? Length.Pt(above) : Top * (paper.Height / Paper.Height);
        var bottom = settings.BottomMargin is { } below ? Length.Pt(below) : Bottom * (paper.Height / Paper.Height);
        var grid = Lead(Leading);
        var body = new TypeStyle
        {
            Size = Type(10.5),
            Leading = grid,
            Hyphenated = true,
            FirstLineIndent = settings.Indent is { } indent ? Length.Pt(indent) : Type(12),
        };
        var heading = new TypeStyle
        {
            Size = Type(12.5),
            Leading = grid,
            Alignment = Alignment.Left,
            Balanced = true,
            SpaceAbove = grid * (4.0 / 3),
            SpaceBelow = grid * (2.0 / 3),
        };
        var note = body with
        {
            Size = Type(8.75),
            Leading = Lead(11),
            Alignment = Alignment.Left,
            FirstLineIndent = Length.Zero,
            SpaceAbove = Lead(2.5),
        };
        var quotation = body with
        {
            Size = Type(9.75),
            SpaceAbove = grid * 0.5,
            SpaceBelow = grid * 0.5,
        };
        var table = new TypeStyle
        {
            Size = Type(9),
            Leading = Lead(11),
            Alignment = Alignment.Left,
            Balanced = true,
            TabularFigures = true,
        };
        return new()
        {
            Paper = paper,
            InnerMargin = inner,
            TopMargin = top,
            Measure = measure,
            Leading = grid,
            LinesPerPage = (int)((paper.Height - top - bottom) / grid + Rounding),
            HeadDistance = grid * 1.5,
            FootDistance = grid * 2,
            OpeningSpace = grid * 1.5,
            RuleWeight = Length.Pt(0.5),
            TableRuleWeight = Length.Pt(0.8),
            TableGutter = Type(10),
            TableRowSpace = Lead(3.5),
            BlockIndent = Type(18),
            ListIndent = Type(18),
            NoteIndent = Type(20),
            Body = body,
            Masthead = new()
            {
                Size = Type(9.5),
                Leading = grid,
                Alignment = Alignment.Left,
                Capitals = Capitals.AllSmall,
                Letterspacing = 0.08,
            },
            Title = new()
            {
                Size = Type(20),
                Leading = Lead(24.5),
                Alignment = Alignment.Left,
                Balanced = true,
                SpaceAbove = grid * 2,
            },
            Subtitle = new()
            {
                Size = Type(13),
                Leading = grid * 1.25,
                Alignment = Alignment.Left,
                Balanced = true,
                Italic = true,
                SpaceAbove = grid * 0.5,
            },
            Authors = new()
            {
                Size = Type(11.5),
                Leading = grid,
                Alignment = Alignment.Left,
                Balanced = true,
                Italic = true,
                SpaceAbove = grid,
            },
            Affiliation = new()
            {
                Size = Type(9),
                Leading = grid * 0.85,
                Alignment = Alignment.Left,
                Balanced = true,
            },
            Summary = body with
            {
                Size = Type(9.75),
                Italic = true,
                FirstLineIndent = Length.Zero,
                SpaceAbove = grid,
            },
            Headings =
            [
                heading,
                heading with { Size = Type(10.5), Capitals = Capitals.Small, Letterspacing = 0.03, SpaceAbove = grid, SpaceBelow = Length.Zero },
                heading with { Size = Type(10.5), Italic = true, SpaceAbove = grid, SpaceBelow = Length.Zero },
            ],
            Quotation = quotation,
            Attribution = quotation with { Alignment = Alignment.Right, FirstLineIndent = Length.Zero, SpaceAbove = Length.Zero },
            Verse = quotation with { Alignment = Alignment.Left, Hyphenated = false, FirstLineIndent = Length.Zero, TurnIndent = Type(24) },
            List = body with { FirstLineIndent = Length.Zero, SpaceAbove = grid * 0.5, SpaceBelow = grid * 0.5 },
            Code = new()
            {
                Size = Type(8.25),
                Leading = grid * 0.75,
                Alignment = Alignment.Left,
                IsCode = true,
                TurnIndent = Type(16),
                SpaceAbove = grid * 0.5,
                SpaceBelow = grid * 0.5,
                WordSpace = new(0.5, 0, 0),
            },
            Term = body with { Italic = true, Alignment = Alignment.Left, Hyphenated = false, FirstLineIndent = Length.Zero },
            Table = table,
            TableHead = table with { Italic = true },
            Caption = new()
            {
                Size = Type(9),
                Leading = Lead(11.5),
                Alignment = Alignment.Left,
                Balanced = true,
                SpaceAbove = grid * 0.5,
                SpaceBelow = grid * 0.5,
            },
            Ornament = body with { Alignment = Alignment.Centred, Letterspacing = 0.6, FirstLineIndent = Length.Zero, SpaceAbove = grid * 0.5, SpaceBelow = grid * 0.5 },
            NotesHeading = heading with { SpaceAbove = grid * 2 },
            Note = note,
            RunningHead = new()
            {
                Size = Type(9),
                Leading = grid,
                Alignment = Alignment.Left,
                Capitals = Capitals.AllSmall,
                Letterspacing = 0.06,
            },
            Folio = new() { Size = Type(10), Leading = grid, Alignment = Alignment.Left },
        };
    }

    /// <summary>The inner margin and the measure.</summary>
    private static (Length Inner, Length Measure) Across(DesignSettings settings, Size paper)
    {
        var scale = paper.Width / Paper.Width;
        Length? inner = settings.InnerMargin is { } i ? Length.Pt(i) : null;
        Length? outer = settings.OuterMargin is { } o ? Length.Pt(o) : null;
        if (settings.Measure is not { } measure)
            return (inner ?? Inner * scale, paper.Width - (inner ?? Inner * scale) - (outer ?? Outer * scale));
        var rest = paper.Width - Length.Pt(measure);
        return (inner ?? (outer is null ? rest * (Inner / (Inner + Outer)) : rest - outer.Value), Length.Pt(measure));
    }
}
