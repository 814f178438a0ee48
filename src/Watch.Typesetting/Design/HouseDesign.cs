using Watch.Documents.Settings;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Design;

/// <summary>The house design, adjusted to the settings of a corpus. If the corpus changes the size of the text, other
/// sizes change in proportion; spaces change with the grid.</summary>
internal static class HouseDesign
{
    public static PageDesign With(DesignSettings settings)
    {
        var frame = PageFrame.Of(settings);
        var scale = new TypeScale(settings, DesignStyle.House);
        Length Type(double points) => scale.Type(points);
        Length Lead(double points) => scale.Lead(points);
        var grid = Length.Pt(frame.Leading);
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
            Paper = new(Length.Pt(frame.Width), Length.Pt(frame.Height)),
            InnerMargin = Length.Pt(frame.InnerMargin),
            TopMargin = Length.Pt(frame.TopMargin),
            Measure = Length.Pt(frame.Measure),
            Leading = grid,
            LinesPerPage = frame.Lines,
            NumbersHeadings = settings.NumberedHeadings,
            ParagraphSpace = settings.Indent == 0 ? grid : Length.Zero,
            HeadDistance = grid * 1.5,
            FootDistance = grid * 2,
            OpeningSpace = grid * 1.5,
            LeastRule = Length.Pt(settings.LeastRule),
            LeastType = Length.Pt(settings.LeastType),
            RuleWeight = Length.Pt(Math.Max(0.5, settings.LeastRule)),
            CellRuleWeight = Length.Pt(Math.Max(0.25, settings.LeastRule)),
            TableRuleWeight = Length.Pt(Math.Max(0.8, settings.LeastRule)),
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
            Verse = quotation with { Alignment = Alignment.Left, Hyphenated = false, FirstLineIndent = Length.Zero, TurnoverIndent = Type(24) },
            List = body with { FirstLineIndent = Length.Zero, SpaceAbove = grid * 0.5, SpaceBelow = grid * 0.5 },
            Code = new()
            {
                Size = Type(8.25),
                Leading = grid * 0.75,
                Alignment = Alignment.Left,
                Family = Family.Code,
                TurnoverIndent = Type(16),
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
}
