using Watch.Preflight;

namespace Watch.Tests.Preflight;

/// <summary>Faults that houses find.</summary>
internal static class HouseSpoilings
{
    private static readonly string[] Profiles = ["kdp", "ingram", "lulu", "bod"];

    private static readonly PreflightOptions Nothing = new();

    // Each is tried on every house that has the rule; the page's size is that of the sound book.
    private static readonly (string Name, string What, Action<HandPdf> Spoil, PreflightOptions Options)[] Rows =
    [
        ("size", "another page", f => f.Change("page-2", "/MediaBox [0 0", "/MediaBox [-20 0"), Nothing),
        ("size", "not the size that is asked for", _ => { }, new(Trim: (432, 648))),
        ("bleed", "area ends at the trim", f => f.Paint(f["page-1"].Contains("[9 9", StringComparison.Ordinal) ? "200 200 169 90 re f" : "200 200 160 90 re f", "content-1"), Nothing),
        ("count", "another number", _ => { }, new(Pages: 100)),
        ("count", "cover of several sheets", _ => { }, new(PreflightPart.Cover)),
        ("even", "odd", f => Keep(f, 3), Nothing),
        ("last-page", "type", f => f.Paint("BT /F1 12 Tf 120 300 Td <0001> Tj ET", "content-4"), Nothing),
        ("gutter", "type in the fold", f => f.Paint("BT /F1 12 Tf 20 300 Td <0001> Tj ET", "content-1"), Nothing),
        ("margin", "folio at the foot", f => f.Paint("BT /F1 12 Tf 120 10 Td <0001> Tj ET", "content-1"), Nothing),
        ("type", "small", f => f.Paint("BT /F1 6 Tf 120 260 Td <0001> Tj ET", "content-1"), Nothing),
        ("line", "thin", f => f.Paint(".2 w 120 120 m 200 120 l S", "content-1"), Nothing),
        ("tint", "light", f => f.Paint("0 0 0 .05 k 120 120 20 20 re f", "content-1"), Nothing),
        ("ink", "much", f => f.Paint(".8 .8 .7 .7 k 120 120 20 20 re f", "content-1"), Nothing),
        ("ppi", "200", f => Picture(f, 7.2), Nothing),
        ("coarse", "72", f => Picture(f, 20), Nothing),
        ("transparency", "opacity", f => f.Insert("state", "/ca 0.5"), Nothing),
        ("transparency", "picture with a mask", f =>
        {
            f.Stream("mask", "<< /Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceGray >>", new byte[400]);
            Picture(f, 4.8);
            f.Insert("picture", "/SMask @mask");
        }, Nothing),
        ("bookmarks", "bookmarks", f => f.Insert("catalog", "/Outlines << /First << /Title (a) >> >>"), Nothing),
        ("annotations", "link", f => f.Insert("page-1", "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] >>]"), Nothing),
        ("spots", "spot", f =>
        {
            f.Change("resources", "/S1 [", "/S2 [/Separation /Sea /DeviceCMYK @tint] /S1 [");
            f.Paint("/S2 cs 1 scn 120 120 9 9 re f", "content-1");
        }, Nothing),
        ("profiles", "profile", f =>
        {
            f.Change("resources", "/S1 [", "/S2 [/ICCBased @profile] /S1 [");
            f.Paint("/S2 cs 0 0 0 1 scn 120 120 9 9 re f", "content-1");
        }, Nothing),
        ("standard", "none", f => f.Change("info", "/GTS_PDFXVersion (PDF/X-1:2001)", ""), Nothing),
        ("rotation", "turned", f => f.Insert("page-1", "/Rotate 180"), Nothing),
    ];

    public static IReadOnlyList<Spoiling> All { get; } =
    [
        .. from profile in Profiles
           let rules = PreflightProfile.Find(profile)!.OwnRules.Select(r => r.Id).ToList()
           from row in Rows
           where rules.Contains($"{profile}-{row.Name}")
           select new Spoiling($"{profile}-{row.Name}", $"{row.Name}, {row.What}", profile, row.Spoil, row.Options),
        new("kdp-pages", "too few for colour", "kdp", _ => { }, new(Paper: "standard-colour")),
        new("lulu-pages", "too few", "lulu", f => Keep(f, 20)),
        new("bod-pages", "too few", "bod", f => Keep(f, 20)),
        new("kdp-spine", "type on a thin spine", "kdp", Cover, new(PreflightPart.Cover, (360, 576), "white", 60)),
        new("lulu-spine", "type on a thin spine", "lulu", Cover, new(PreflightPart.Cover, (360, 576), null, 60)),
        new("kdp-size", "cover of another width", "kdp", Cover, new(PreflightPart.Cover, (360, 576), "white", 400)),
    ];

    private static void Picture(HandPdf file, double side)
    {
        file.Stream("picture", "<< /Type /XObject /Subtype /Image /Width 20 /Height 20 /BitsPerComponent 8 /ColorSpace /DeviceGray >>", new byte[400]);
        file.Insert("resources", "/XObject << /I1 @picture >>");
        file.Paint(System.FormattableString.Invariant($"q {side} 0 0 {side} 120 120 cm /I1 Do Q"), "content-1");
    }

    private static void Keep(HandPdf file, int pages) =>
        file["pages"] = System.FormattableString.Invariant($"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(1, pages).Select(n => $"@page-{n}"))}] >>");

    // 60 pages on white have a spine of 9.7 points.
    private static void Cover(HandPdf file)
    {
        Keep(file, 1);
        file["page-1"] = "<< /Type /Page /Parent @pages /MediaBox [0 0 747.7 594] /TrimBox [9 9 738.7 585] /Resources @resources /Contents @content-1 >>";
        file.Stream("content-1", "<< >>", "BT /F1 4 Tf 372 300 Td <0001> Tj ET");
    }
}
