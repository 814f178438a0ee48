using System.Globalization;
using Watch.Documents.Diagnostics;
using Watch.Documents.Houses;
using Watch.Documents.Settings;
using Watch.Reading.Checks;
using Watch.Reading.Yaml;

namespace Watch.Reading.Settings;

/// <summary>Reads <c>design</c>, <c>print</c> and <c>epub</c> of <c>watch.yaml</c>.</summary>
internal static class ProductsReader
{
    private const double Millimetre = 72 / 25.4;

    private const double LeastMeasure = 72;
    private const int LeastLines = 8;

    // In points: an inch.
    private const double MostBleed = 72;

    private static readonly string[] Faces = ["regular", "italic", "bold", "bold-italic"];

    private static readonly (string Name, double Width, double Height)[] Papers =
    [
        ("A4", 210, 297), ("A5", 148, 210), ("B5", 176, 250), ("letter", 215.9, 279.4), ("octavo", 152.4, 228.6),
    ];

    /// <summary>The design of one product.</summary>
    public static DesignSettings Design(Findings findings, YamlFields design, string product)
    {
        var fields = new YamlFields(findings, design.Map(product), SettingsTable.NamesWithin("design"));
        var margins = new YamlFields(findings, fields.Map("margins"), ["inner", "outer", "top", "bottom"]);
        var read = new DesignSettings
        {
            Style = Style(fields),
            Paper = Paper(fields),
            Face = Family(findings, fields, "face"),
            Sans = Family(findings, fields, "sans"),
            Size = fields.Length("size", 5, 36),
            Leading = fields.Length("leading", 5, 72),
            Measure = fields.Length("measure", 72, 1200),
            InnerMargin = margins.Length("inner", 0, 600),
            OuterMargin = margins.Length("outer", 0, 600),
            TopMargin = margins.Length("top", 0, 600),
            BottomMargin = margins.Length("bottom", 0, 600),
            NumberedHeadings = fields.Flag("numbered-headings") ?? false,
            Indent = fields.Length("indents", 0, 144),
        };
        if ((read.Leading ?? read.Style.Leading) < (read.Size ?? read.Style.Size))
            findings.Add(Rules.ValueKind, (fields.Node("leading") ?? fields.Node("size"))!.Span.Start, "The leading is smaller than the type: lines would overlap.", "Write about 1.3 times the size.");
        CheckRoom(findings, read, fields, margins);
        return read;
    }

    /// <summary>Reports settings that leave no room for the text on the paper.</summary>
    private static void CheckRoom(Findings findings, DesignSettings design, YamlFields fields, YamlFields margins)
    {
        var frame = PageFrame.Of(design);
        if (design.Measure is { } measure && measure + (design.InnerMargin ?? 0) + (design.OuterMargin ?? 0) > frame.Width)
            Add(fields.Node("measure"), "The measure and its margins are wider than the paper.", "Write a smaller one, or smaller margins.");
        else if (frame.Measure < LeastMeasure)
            Add(margins.Node("inner") ?? margins.Node("outer") ?? fields.Node("paper"), "The margins leave less than an inch for the text.", "Write smaller ones, or a wider paper.");
        if (frame.TopMargin < frame.Leading * PageFrame.HeadLines)
            Add(margins.Node("top"), "The top margin has no room for the running head.", "Write at least two and a half times the leading.");
        else if (frame.Lines < LeastLines)
            Add(margins.Node("top") ?? margins.Node("bottom") ?? fields.Node("leading") ?? fields.Node("paper"), "A page has room for fewer than eight lines.", "Write smaller margins, a smaller leading, or a higher paper.");

        void Add(YamlNode? node, string message, string remedy) => findings.Add(Rules.ValueKind, node!.Span.Start, message, remedy);
    }

    private static DesignStyle Style(YamlFields fields) =>
        fields.Choice("style", [.. DesignStyle.All.Select(s => s.Name)]) is { } name ? DesignStyle.All.First(s => s.Name == name) : DesignStyle.House;

    /// <summary>The name of a family that comes with Watch, or a mapping of files.</summary>
    private static FamilyChoice? Family(Findings findings, YamlFields design, string key)
    {
        switch (design.Node(key))
        {
            case null:
                return null;
            case YamlText text when BuiltInFamily.Names.FirstOrDefault(n => n.Equals(text.Value, StringComparison.OrdinalIgnoreCase)) is { } name:
                return new BuiltInFamily(name);
            case YamlMap map:
                var files = new YamlFields(findings, map, Faces);
                if (File("regular") is { } regular)
                    return new FamilyOfFiles(regular, File("italic"), File("bold"), File("bold-italic"));
                if (files.Node("regular") is null)
                    findings.Add(Rules.ValueKind, map.Span.Start, $"The {key} has no regular font.", "Write {regular: fonts/MyFace.ttf}.");
                return null;

                // What lies outside the corpus folder is told when it is to be read.
                NamedFile? File(string face) => files.Written(face) is { } path ? new(path.Value, findings.Source.Place(path.Span.Start)) : null;
            case { } other:
                design.Wrong(other, key, $"{string.Join(" or ", BuiltInFamily.Names)}, which come with Watch, or files such as {{regular: fonts/MyFace.ttf, italic: fonts/MyFace-Italic.ttf}}");
                return null;
        }
    }

    public static PrintSettings Print(Findings findings, YamlFields settings, string language)
    {
        var fields = new YamlFields(findings, settings.Map("print"), SettingsTable.NamesWithin("print"));
        var house = fields.Choice("for", ["none", .. HouseTable.All.Select(h => h.Name)]) is { } name ? HouseTable.Named(name) : null;
        var defaults = house is null ? new PrintSettings() : new PrintSettings { House = house, Standard = house.Standard, Bleed = house.Bleed };
        var read = new PrintSettings()
        {
            Standard = fields.Choice("standard", "x-4", "x-1a", "x-1a:2003", "pdf") switch
            {
                "x-1a" => PrintStandard.X1a,
                "x-1a:2003" => PrintStandard.X1a2003,
                "pdf" => PrintStandard.None,
                "x-4" => PrintStandard.X4,
                _ => defaults.Standard,
            },
            Notes = fields.Choice("notes", "per-report", "collected") == "collected" ? NotePlacement.Collected : defaults.Notes,
            ListsAddresses = fields.Flag("addresses") ?? false,
            Bleed = BleedOf(findings, fields) ?? defaults.Bleed,
            Signature = fields.Choice("signature", "2", "4", "8", "16", "32") is { } pages ? int.Parse(pages, CultureInfo.InvariantCulture) : defaults.Signature,
            Marks = fields.Choice("marks", "none", "crop", "crop+registration+bar") switch
            {
                "crop" => PrinterMarks.Crop,
                "crop+registration+bar" => PrinterMarks.CropRegistrationAndBar,
                _ => PrinterMarks.None,
            },
            Colour = fields.Choice("colour", "auto", "gray", "cmyk") switch
            {
                "gray" => PictureInks.Gray,
                "cmyk" => PictureInks.Cmyk,
                _ => PictureInks.Auto,
            },
            PrintedIn = fields.Printed("printed-in", language),
            Profile = fields.File("profile"),
            House = house,
            Binding = fields.Choice("binding", "paperback", "case") == "case" ? Binding.Case : Binding.Paperback,
            Bulk = BulkOf(findings, fields),
            Cover = CoverOf(findings, fields, language) ?? (house is null ? null : new()),
        };
        if (house is { RefusesBlanks: true } && read.Signature > 2)
            findings.Add(Rules.PrintHouse, fields.Node("signature")!.Span.Start, $"{house.FullName} counts blank pages at the end of a book as faults.", "Delete \"signature\".");
        return read with { Paper = PaperOf(findings, fields, read) };
    }

    /// <summary>The name of one of the house's papers.</summary>
    private static string? PaperOf(Findings findings, YamlFields print, PrintSettings read)
    {
        if (print.Node("paper") is not { } node || read.Bulk is not null || node is YamlMap)
            return null;
        var papers = read.House?.Papers.Where(p => p.Binding == read.Binding).Select(p => p.Name).ToList() ?? [];
        if (node is YamlText { Value: var name } && papers.Contains(name))
            return name;
        print.Wrong(node, "paper", papers.Count == 0 ? "{grammage: 80, volume: 1.5}, or name the printing house with \"for\"" : string.Join(" or ", papers));
        return null;
    }

    private static CoverSettings? CoverOf(Findings findings, YamlFields print, string language)
    {
        if (print.Map("cover") is not { } map)
            return null;
        var fields = new YamlFields(findings, map, ["front", "text", "price", "spine"]);
        var price = fields.Written("price");
        if (price is not null && (price.Value.Length != 5 || !price.Value.All(char.IsAsciiDigit)))
            fields.Wrong(price, "price", "the five digits that stand beside the bar code: one of the currency and four of the price, such as \"52495\" for $ 24.95");
        return new()
        {
            Front = fields.Written("front") is { Value: "made" } ? null : fields.File("front"),
            Text = fields.Printed("text", language),
            Price = price is { Value: { Length: 5 } digits } && digits.All(char.IsAsciiDigit) ? digits : null,
            Spine = fields.Length("spine", 0, 300),
        };
    }

    /// <summary>The thickness of a page, of a paper's grams a square metre and its volume (bulk) in cubic centimetres a gram.</summary>
    private static double? BulkOf(Findings findings, YamlFields print)
    {
        if (print.Node("paper") is not YamlMap map)
            return null;
        var fields = new YamlFields(findings, map, ["grammage", "volume"]);
        var (grammage, volume) = (fields.Number("grammage", 30, 400), fields.Number("volume", 0.5, 3));
        return grammage * (volume ?? 1) / 1000 / 2 * Millimetre;
    }

    /// <summary>One length for all edges, or a mapping of each.</summary>
    private static Bleed? BleedOf(Findings findings, YamlFields print)
    {
        if (print.Node("bleed") is not YamlMap map)
            return print.Length("bleed", 0, MostBleed) is { } width ? Bleed.All(width) : null;
        var edges = new YamlFields(findings, map, ["head", "foot", "outer", "inner"]);
        return new(Edge("head"), Edge("foot"), Edge("outer"), Edge("inner"));

        double Edge(string name) => edges.Length(name, 0, MostBleed) ?? 0;
    }

    public static EpubSettings Epub(Findings findings, YamlFields settings)
    {
        var fields = new YamlFields(findings, settings.Map("epub"), SettingsTable.NamesWithin("epub"));
        return new()
        {
            EmbedsFonts = fields.Choice("fonts", "none", "embed") == "embed",
            SplitsSections = fields.Choice("split", "report", "section") == "section",
            Cover = fields.Written("cover") is { Value: "made" } ? null : fields.File("cover"),
        };
    }

    /// <summary>A name, or width × height with a unit.</summary>
    private static (double Width, double Height)? Paper(YamlFields fields)
    {
        if (fields.Written("paper") is not { } text)
            return null;
        var named = Array.Find(Papers, p => p.Name.Equals(text.Value, StringComparison.OrdinalIgnoreCase));
        if (named.Name is not null)
            return (named.Width * Millimetre, named.Height * Millimetre);
        var parts = text.Value.Split('×', 'x');
        if (parts.Length == 2 && YamlFields.Points(parts[1]) is { } height
            && (YamlFields.Points(parts[0]) ?? YamlFields.Points(parts[0] + parts[1].TrimEnd()[^2..])) is { } width
            && width is > 72 and < 2400 && height is > 72 and < 2400)
            return (width, height);
        fields.Wrong(text, "paper", "A4, A5, B5, letter, octavo, or a size such as 148 × 210 mm");
        return null;
    }
}
