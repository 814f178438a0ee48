using Watch.Documents;

namespace Watch.Tests.Support;

/// <summary>Matter of a volume with every kind of block and inline that no report has, about <see cref="EveryKind.Report"/>.</summary>
public static class EveryMatter
{
    private static readonly string Slug = EveryKind.Report.Slug;

    public static Matter HalfTitle { get; } = new(MatterKind.HalfTitle, "Half title", "en", [Line(DisplayRole.HalfTitle, "Counted Boats")]);

    public static Matter TitlePage { get; } = new(MatterKind.TitlePage, "Title page", "en",
    [
        Line(DisplayRole.Title, "Counted Boats"), Line(DisplayRole.Subtitle, "Reports of Ten Years"), Line(DisplayRole.Makers, "Edited by Ada Example"),
        Line(DisplayRole.Publisher, "Harbour Press"), Line(DisplayRole.Place, "London 2020"),
    ]);

    public static Matter Imprint { get; } = new(MatterKind.Imprint, "Imprint", "en", [Line(DisplayRole.Line, "Published by Harbour Press"), Line(DisplayRole.Line, "© 2020 Harbour Press")]);

    public static Matter Contents { get; } = new(MatterKind.Contents, "Contents", "en",
    [
        Line(DisplayRole.Heading, "Contents"),
        new ContentsList(
        [
            new("", Words("Ships"), "", null, ""),
            new("7", Words("Every Kind of Block"), "Ana María Ortúzar", new(Slug, 0, 0, 0), "1"),
            new("", Words("Index"), "", null, "9") { Matter = MatterKind.Index },
        ]),
    ]);

    public static Matter Index { get; } = new(MatterKind.Index, "Index", "en",
    [
        Line(DisplayRole.Heading, "Index"),
        new IndexList(
        [
            new(1, true, new(Leaf.Unnumbered, [new Text("boats, "), new Locator(new(Slug, 1, 0, 0), [new Text("3n1")])])),
            new(2, false, new(Leaf.Unnumbered, [new Text("late, "), new Locator(new(Slug, 0, 7, 4), [new Text("1")])])),
            new(1, true, new(Leaf.Unnumbered, [new Text("Ortúzar, Ana. "), new Emphasis([new Text("See ")]), new Text("boats")])),
        ]),
    ]);

    public static IReadOnlyList<Matter> All { get; } = [HalfTitle, TitlePage, Imprint, Contents, Index];

    private static Display Line(DisplayRole role, string words) => new(role, Words(words));

    private static Leaf Words(string words) => new(Leaf.Unnumbered, [new Text(words)]);
}
