using Watch.Documents.Settings;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Design;

/// <summary>The modern design, adjusted to the settings of a corpus. The text is that of the house design, but larger;
/// headings and everything else around it are sans serif. Headings are bold, since they are hardly larger than the text.</summary>
internal static class ModernDesign
{
    public static PageDesign With(DesignSettings settings)
    {
        var house = HouseDesign.With(settings);
        var scale = new TypeScale(settings, DesignStyle.Modern);
        Length Type(double points) => scale.Type(points);
        Length Lead(double points) => scale.Lead(points);
        var grid = house.Leading;
        var sans = new TypeStyle { Family = Family.Sans, Size = Type(12), Leading = grid, Alignment = Alignment.Left, Balanced = true };
        var heading = sans with { Size = Type(14.5), Bold = true, SpaceAbove = grid * (4.0 / 3), SpaceBelow = grid * (2.0 / 3) };
        var table = sans with { Size = Type(10), Leading = Lead(12.5), TabularFigures = true };
        return house with
        {
            Masthead = sans with { Size = Type(10.5), Bold = true },
            Title = sans with { Size = Type(26), Leading = Lead(30), Bold = true, SpaceAbove = grid * 2 },
            Subtitle = sans with { Size = Type(15.5), Leading = grid * 1.25, SpaceAbove = grid * 0.5 },
            Authors = sans with { Size = Type(12), Bold = true, SpaceAbove = grid },
            Affiliation = sans with { Size = Type(10.5), Leading = grid * 0.85 },
            Headings =
            [
                heading,
                heading with { Size = Type(12), SpaceAbove = grid, SpaceBelow = Length.Zero },
                heading with { Size = Type(12), Bold = false, Italic = true, SpaceAbove = grid, SpaceBelow = Length.Zero },
            ],
            Table = table,
            TableHead = table with { Bold = true },
            Caption = sans with { Size = Type(10), Leading = Lead(13), SpaceAbove = grid * 0.5, SpaceBelow = grid * 0.5 },
            NotesHeading = heading with { SpaceAbove = grid * 2 },
            RunningHead = sans with { Size = Type(10) },
            // Lining figures: an old-style 1 looks small in bold.
            Folio = sans with { Size = Type(10), Bold = true, TabularFigures = true },
        };
    }
}
