namespace Watch.Documents.Settings;

/// <summary>A family of faces that a design is set in. The kinds below are all there are.</summary>
public abstract record FamilyChoice
{
    private protected FamilyChoice()
    {
    }

    /// <summary>The same family, wherever <c>watch.yaml</c> names it.</summary>
    internal virtual FamilyChoice Anywhere => this;
}

/// <param name="Name">One of <see cref="Names"/>.</param>
public sealed record BuiltInFamily(string Name) : FamilyChoice
{
    public const string Serif = "EB Garamond", Sans = "Alegreya Sans";

    public static IReadOnlyList<string> Names { get; } = [Serif, Sans];
}

/// <summary>Fonts of the corpus. What is missing is taken from those that are there.</summary>
public sealed record FamilyOfFiles(NamedFile Regular, NamedFile? Italic, NamedFile? Bold, NamedFile? BoldItalic) : FamilyChoice
{
    internal override FamilyChoice Anywhere => new FamilyOfFiles(PathOf(Regular)!, PathOf(Italic), PathOf(Bold), PathOf(BoldItalic));

    private static NamedFile? PathOf(NamedFile? file) => file is null ? null : file with { Place = default };
}

/// <summary>What <c>watch.yaml</c> says of the design of pages. Lengths are points; null keeps the style's.</summary>
public sealed record DesignSettings
{
    public DesignStyle Style { get; init; } = DesignStyle.House;

    /// <summary>Width and height.</summary>
    public (double Width, double Height)? Paper { get; init; }

    /// <summary>Of the text.</summary>
    public FamilyChoice? Face { get; init; }

    /// <summary>Of what the style sets without serifs.</summary>
    public FamilyChoice? Sans { get; init; }

    public double? Size { get; init; }

    public double? Leading { get; init; }

    public double? Measure { get; init; }

    public double? InnerMargin { get; init; }

    public double? OuterMargin { get; init; }

    public double? TopMargin { get; init; }

    public double? BottomMargin { get; init; }

    public bool NumberedHeadings { get; init; }

    /// <summary>Of a paragraph's first line; 0 where space tells paragraphs apart.</summary>
    public double? Indent { get; init; }

    /// <summary>The least weight of a rule that the press can print.</summary>
    public double LeastRule { get; init; }

    /// <summary>The least size of type that the press can print. What is set smaller than the text around it, such as superscripts, is not set below it.</summary>
    public double LeastType { get; init; }

    private DesignSettings Anywhere => this with { Face = Face?.Anywhere, Sans = Sans?.Anywhere };

    /// <summary>Whether both give the same pages, wherever <c>watch.yaml</c> names their fonts.</summary>
    public bool IsLike(DesignSettings other) => Anywhere == other.Anywhere;
}

/// <summary>What <c>watch.yaml</c> says of the EPUB.</summary>
public sealed record EpubSettings
{
    public bool EmbedsFonts { get; init; }

    /// <summary>Whether the sections of a report are documents of their own.</summary>
    public bool SplitsSections { get; init; }

    /// <summary>A picture; null for one that is made.</summary>
    public NamedFile? Cover { get; init; }
}
