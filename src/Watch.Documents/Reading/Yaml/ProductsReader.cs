namespace Watch.Documents.Reading.Yaml;

/// <summary>Reads <c>design</c>, <c>print</c> and <c>epub</c> of <c>watch.yaml</c>.</summary>
internal static class ProductsReader
{
    private const double Millimetre = 72 / 25.4;

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
            Paper = Paper(fields),
            Face = fields.Text("face"),
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
        if (read.Paper is { } paper && read.Measure > paper.Width)
            findings.Add(Rules.ValueKind, fields.Node("measure")!.Span.Start, "The measure is wider than the paper.", "Write a smaller one.");
        return read;
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
