using Watch.Fonts;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;

namespace Watch.Tests.Support;

/// <summary>A design whose measures can be told in one's head: squares of 10 points, word spaces as wide, thirty to a line, lines of 10 points,
/// twenty to a page.</summary>
public static class SquareType
{
    private static readonly Lazy<FontSet> Made = new(() =>
    {
        var face = new FontFace("Square", SquareFont.Make());
        var family = new FontFamily("Square", face, face, face, face);
        return new(family, family, family, []);
    });

    public static FontSet Fonts => Made.Value;

    public static PageDesign Design { get; } = Make();

    private static PageDesign Make()
    {
        var (line, none, half) = (Length.Pt(10), Length.Zero, Length.Pt(5));
        var text = new TypeStyle { Size = line, Leading = line, Alignment = Alignment.Left, WordSpace = new(1, 0, 0) };
        var apart = text with { SpaceAbove = line, SpaceBelow = line };
        return PageDesign.House with
        {
            Paper = new(Length.Pt(350), Length.Pt(280)),
            InnerMargin = Length.Pt(20),
            TopMargin = Length.Pt(40),
            Measure = Length.Pt(300),
            Leading = line,
            LinesPerPage = 20,
            HeadDistance = line,
            FootDistance = Length.Pt(20),
            OpeningSpace = line,
            RuleWeight = Length.Pt(1),
            CellRuleWeight = Length.Pt(0.5),
            TableRuleWeight = Length.Pt(1),
            TableGutter = line,
            TableRowSpace = none,
            BlockIndent = Length.Pt(20),
            ListIndent = Length.Pt(20),
            NoteIndent = Length.Pt(30),
            Body = text with { FirstLineIndent = line },
            Masthead = text,
            Title = apart,
            Subtitle = text,
            Authors = text,
            Affiliation = text,
            Summary = apart,
            // Two lines above and one below; one above; one above.
            Headings = [text with { SpaceAbove = line * 2, SpaceBelow = line }, text with { SpaceAbove = line }, text with { SpaceAbove = line }],
            Quotation = text with { SpaceAbove = half, SpaceBelow = half },
            Attribution = text with { Alignment = Alignment.Right },
            Verse = text with { SpaceAbove = half, SpaceBelow = half },
            List = text with { SpaceAbove = half, SpaceBelow = half },
            Code = text with { SpaceAbove = half, SpaceBelow = half, Family = Family.Code },
            Term = text,
            Table = text,
            TableHead = text,
            Caption = text with { SpaceAbove = half, SpaceBelow = half },
            Ornament = text with { Alignment = Alignment.Centred },
            NotesHeading = text with { SpaceAbove = line * 2, SpaceBelow = line },
            Note = text,
            RunningHead = text,
            Folio = text,
        };
    }
}
