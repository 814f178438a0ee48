using Watch.Documents.Houses.Rows;
using Watch.Preflight.Rules;
using static Watch.Preflight.PreflightSeverity;
using static Watch.Preflight.Rules.GoodPressRules;

namespace Watch.Preflight.Houses;

/// <summary>The rules that a house's row makes.</summary>
internal static class HouseRules
{
    public static IReadOnlyList<Rule> Of(House house)
    {
        var rules = new List<Rule>();
        Add(true, "size", Error, "Pages are as large as the trim, or as the trim and the bleed, and all alike.", "Export pages of this size, without marks.", f => HouseGeometry.Size(f, house));
        Add(true, "bleed", Error, "What reaches the trim goes on to the edge of the bleed.", "Let it bleed, or keep it within the trim.", f => HouseGeometry.Bleed(f, house));
        Add(house.Papers.Count > 0, "pages", Error, "A book has as many pages as its paper allows.", "Choose another paper, or make the book longer or shorter.", f => HouseGeometry.Pages(f, house));
        Add(true, "count", Error, "A book has as many pages as it is said to have, and a cover is one page.", "Give the number of pages that the file has.", HouseGeometry.Count);
        Add(house.IsEven, "even", Error, "The number of pages is even.", "Add a blank page at the end.", f => IsCover(f) || f.Pages.Count % 2 == 0 ? [] : [Finding.Of(Show($"The book has {f.Pages.Count} pages."))]);
        Add(house.EndsBlank, "last-page", Warning, "The last page is blank; the house adds one else.", "Add a blank page at the end.", f => IsCover(f) || f.Pages[^1].Shown.IsBlank ? [] : [Finding.At(f.Pages[^1], "The last page is not blank.")]);
        Add(house.Gutters.Count > 0, "gutter", Error, "Type stays clear of the spine, the further the more pages there are.", "Make the inner margin wider.", f => HouseGeometry.Gutter(f, house));
        Add(house.Margin > 0, "margin", Error, "Type stays clear of head, foot and outer edge, running heads and folios too.", "Make the margins wider.", f => HouseGeometry.Margins(f, house));
        Add(house.LeastType > 0, "type", Error, Show($"No type is smaller than {house.LeastType} pt."), "Set the type larger.", f => Type(f, house.LeastType - 0.01));
        Add(house.LeastLine > 0, "line", Error, Show($"No line is thinner than {Math.Round(house.LeastLine, 2)} pt."), "Make the line thicker.", f => Lines(f, house.LeastLine - 0.001));
        Add(house.LeastTint > 0, "tint", Error, Show($"No tint is lighter than {house.LeastTint} %."), "Make the tint stronger.", f => f.Shown(s => s.Tints).Where(t => t.Percent < house.LeastTint - 0.5)
            .Select(t => Finding.At(t.Place, Show($"A tint is of {t.Percent:0.#} %, at {t.Box.Show()}."))));
        Add(house.InkLimit > 0, "ink", Error, Show($"Nothing lays on more than {house.InkLimit} % of ink."), "Choose a profile of less ink, or lighten the dark places.", f => Ink(f, house.InkLimit));
        Add(true, "ppi", Warning, Show($"Pictures have {house.LeastPpi} samples to the inch or more, line art {house.LeastLineArtPpi}."), "Place a larger picture, or show it smaller.", f => Resolution(f, house.LeastPpi - 0.5, house.LeastLineArtPpi - 0.5));
        Add(true, "coarse", Error, "No picture has fewer than 150 samples to the inch.", "Place a larger picture, or show it smaller.", f => Resolution(f, 149.5, 149.5));
        Add(Refuses(HouseRefusals.Transparency), "transparency", Error, "Nothing is transparent.", "Flatten transparency when the document is exported.", PressTransparency.Seen);
        Add(Refuses(HouseRefusals.Bookmarks), "bookmarks", Error, "There are no bookmarks.", "Export without bookmarks.", f => f.Catalog.Dictionary("Outlines")?.Has("First") == true ? [Finding.Of("The file has bookmarks.")] : []);
        Add(Refuses(HouseRefusals.Annotations), "annotations", Error, "There are no links, comments or form fields.", "Export without links, comments and form fields.", f => f.Annotations
            .Select(a => new Finding(a.Page.Number, a.Annotation.Self?.ToString(), $"The page has an annotation ({a.Annotation.Name("Subtype")}).")));
        Add(Refuses(HouseRefusals.SpotColours), "spots", Error, "There are no spot colours.", "Convert spot colours to CMYK.", f => f.Shown(s => s.Colours).SelectMany(s => s.Space.Chain().SelectMany(c => c.Inks).Where(IsSpot).Select(n => Finding.At(s.Place, $"The spot colour \"{n}\" is used."))));
        Add(Refuses(HouseRefusals.Profiles), "profiles", Error, "No colour is defined by a profile.", "Convert all colours to CMYK or gray.", f => PressColour.Managed(f, true));
        Add(Refuses(HouseRefusals.OtherStandards), "standard", Error, "The file is PDF/X-1a:2001 or PDF/X-3:2002.", "Export as PDF/X-1a:2001.", f => Claims.PressVersion(f) is { } v && (v.StartsWith("PDF/X-1", StringComparison.Ordinal) || v.StartsWith("PDF/X-3", StringComparison.Ordinal)) ? [] : [Finding.Of($"The file claims {Claims.PressVersion(f) ?? "no standard for press"}.")]);
        Add(true, "rotation", Error, "No page is rotated.", "Export pages upright.", f => f.Pages.Where(p => p.Rotation != 0).Select(p => Finding.At(p, Show($"The page is rotated by {p.Rotation} degrees."))));
        Add(house.LongestFile > 0, "length", Error, Show($"The file has at most {house.LongestFile / 1_000_000} MB."), "Make pictures smaller.", f => f.File.Data.Length > house.LongestFile ? [Finding.Of(Show($"The file has {f.File.Data.Length / 1_000_000} MB."))] : []);
        Add(house.SpineTypePages > 0, "spine", Error, Show($"A spine has type only from {house.SpineTypePages} pages on."), "Remove the type from the spine.", f => HouseGeometry.Spine(f, house));
        return rules;

        void Add(bool applies, string name, PreflightSeverity severity, string what, string remedy, Func<Judged, IEnumerable<Finding>> find)
        {
            if (applies)
                rules.Add(new($"{house.Name}-{name}", house.Source, severity, what, remedy, find));
        }

        bool Refuses(HouseRefusals what) => house.Refuses.HasFlag(what);
    }

    private static bool IsSpot(string ink) => ink is not ("Cyan" or "Magenta" or "Yellow" or "Black" or "None");

    public static bool IsCover(Judged file) => file.Options.Part == PreflightPart.Cover;
}
