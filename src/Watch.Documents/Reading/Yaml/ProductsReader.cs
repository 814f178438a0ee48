namespace Watch.Documents.Reading.Yaml;

/// <summary>Reads <c>design</c>, <c>print</c> and <c>epub</c> of <c>watch.yaml</c>.</summary>
internal static class ProductsReader
{
    private const double Millimetre = 72 / 25.4;

    // Of the house design, as far as what is named must agree with it.
    private const string HouseFace = "EB Garamond";
    private static readonly (double Width, double Height) HousePaper = (148, 210);
    private const double HouseLeading = 14;
    private const double HouseTop = 22.5 / 210;
    private const double HouseBottom = 24.5 / 210;

    private const double LeastMeasure = 72;
    private const int LeastLines = 8;

    // The running head stands a line and a half above the text.
    private const double HeadLines = 2.5;

    private static readonly (string Name, double Width, double Height)[] Papers =
    [
        ("A4", 210, 297), ("A5", 148, 210), ("B5", 176, 250), ("letter", 215.9, 279.4), ("octavo", 152.4, 228.6),
    ];

    /// <summary>The design of one product.</summary>
    public static DesignSettings Design(Findings findings, YamlFields design, string product)
    {
        var fields = new YamlFields(findings, design.Map(product), SettingsTable.NamesWithin("design"));
        if (fields.Places.TryGetValue("numbered-headings", out var numbered))
            SettingsReader.AddWithoutEffect(findings, "numbered-headings", numbered);
        var margins = new YamlFields(findings, fields.Map("margins"), ["inner", "outer", "top", "bottom"]);
        var read = new DesignSettings
        {
            Paper = Paper(fields),
            Face = Face(fields),
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
        if (read.Leading < read.Size)
            findings.Add(Rules.ValueKind, fields.Node("leading")!.Span.Start, "The leading is smaller than the type: lines would stand in each other.", "Write about 1.3 times the size.");
        CheckRoom(findings, read, fields, margins);
        return read;
    }

    /// <summary>Reports what has no place on the paper. The house's values stand for those that are not named.</summary>
    private static void CheckRoom(Findings findings, DesignSettings design, YamlFields fields, YamlFields margins)
    {
        var (width, height) = design.Paper ?? (HousePaper.Width * Millimetre, HousePaper.Height * Millimetre);
        var across = (design.InnerMargin ?? 0) + (design.OuterMargin ?? 0);
        if (design.Measure is { } measure && measure + across > width)
            findings.Add(Rules.ValueKind, fields.Node("measure")!.Span.Start, "The measure is wider than the paper has room for.", "Write a smaller one, or smaller margins.");
        else if (design.Measure is null && across > width - LeastMeasure)
            findings.Add(Rules.ValueKind, (margins.Node("inner") ?? margins.Node("outer"))!.Span.Start, "The margins leave less than an inch for the text.", "Write smaller ones.");
        var leading = design.Leading ?? HouseLeading;
        if (design.TopMargin < leading * HeadLines)
            findings.Add(Rules.ValueKind, margins.Node("top")!.Span.Start, "The top margin has no room for the running head.", "Write at least two and a half times the leading.");
        else if (height - (design.TopMargin ?? HouseTop * height) - (design.BottomMargin ?? HouseBottom * height) < leading * LeastLines)
            findings.Add(Rules.ValueKind, (margins.Node("top") ?? margins.Node("bottom") ?? fields.Node("leading") ?? fields.Node("paper"))!.Span.Start, "A page has room for fewer than eight lines.", "Write smaller margins, a smaller leading, or a higher paper.");
    }

    private static string? Face(YamlFields fields)
    {
        if (fields.Written("face") is not { } text)
            return null;
        if (text.Value.Equals(HouseFace, StringComparison.OrdinalIgnoreCase))
            return HouseFace;
        fields.Wrong(text, "face", $"{HouseFace}, the face of text that comes with Watch");
        return null;
    }

    public static PrintSettings Print(Findings findings, YamlFields settings)
    {
        var fields = new YamlFields(findings, settings.Map("print"), SettingsTable.NamesWithin("print"));
        var defaults = new PrintSettings();
        return new()
        {
            Standard = fields.Choice("standard", "x-1a", "x-4") == "x-1a" ? PrintStandard.X1a : defaults.Standard,
            Notes = fields.Choice("notes", "per-report", "collected") == "collected" ? NotePlacement.Collected : defaults.Notes,
            Bleed = fields.Length("bleed", 0, 72) ?? defaults.Bleed,
        };
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
