using Watch.Documents.Houses.Rows;
using Watch.Documents.Settings;

namespace Watch.Documents.Houses;

/// <summary>The houses that books can be made for: the rows of <c>Rows/HouseRows.cs</c>.</summary>
public static class HouseTable
{
    /// <summary>In alphabetical order.</summary>
    public static IReadOnlyList<House> All { get; } = [.. HouseRows.All.Select(Of)];

    /// <summary>The house of a name; null for none.</summary>
    public static House? Named(string name) => All.FirstOrDefault(h => h.Name == name);

    private static House Of(HouseRow row) => new(row.Name, row.FullName, row.Source)
    {
        Elsewhere = row.Elsewhere,
        Standard = row.Standard switch
        {
            "x-4" => PrintStandard.X4,
            "x-1a" => PrintStandard.X1a,
            "x-1a:2003" => PrintStandard.X1a2003,
            "pdf" => PrintStandard.None,
            _ => throw new InvalidOperationException($"The row of {row.Name} has no standard {row.Standard}."),
        },
        Bleed = new(row.Bleed.Head, row.Bleed.Foot, row.Bleed.Outer, row.Bleed.Inner),
        Sizes = row.Sizes,
        TrimRange = row.Range,
        Papers = [.. row.Papers.Select(p => new HousePaper(p.Name, p.IsCase ? Binding.Case : Binding.Paperback, p.Least, p.Most, p.Page, p.Spine))],
        Gutters = row.Gutters,
        // Our pages have bleed, whether something reaches it or not.
        Margin = Math.Max(row.MarginWithBleed, row.KeptMargin),
        LeastType = row.LeastType,
        LeastLine = row.LeastLine,
        LeastTint = row.LeastTint / 100,
        MostInk = row.MostInk,
        LeastPixels = row.LeastPixels,
        RefusesBlanks = row.RefusesBlanks,
        EndsBlank = row.EndsBlank,
        Cover = new()
        {
            Bleed = row.Cover.Bleed,
            Wrap = row.Cover.Wrap,
            Hinge = row.Cover.Hinge,
            Safety = row.Cover.KeptSafety,
            SpineTypeFrom = Math.Max(1, row.Cover.SpineTypeFrom),
            SpineSafety = row.Cover.SpineSafety,
            BarCode = row.Cover.BarCode,
        },
    };
}
