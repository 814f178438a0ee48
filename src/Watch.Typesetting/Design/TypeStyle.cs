using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Design;

public enum Alignment
{
    Justified,

    /// <summary>Flush where lines begin: left, and right in text from right to left.</summary>
    Left,
    Centred,

    /// <summary>Flush right in any text.</summary>
    Right,

    /// <summary>Flush where lines end.</summary>
    End,
}

/// <summary>A family of a <see cref="Fonts.FontSet"/>.</summary>
public enum Family
{
    Text,
    Sans,
    Code,
}

public enum Capitals
{
    AsWritten,

    /// <summary>Lower-case letters as small capitals.</summary>
    Small,

    /// <summary>All letters as small capitals.</summary>
    AllSmall,
}

/// <summary>A word space in em: its natural width, and how far it may stretch and shrink.</summary>
public sealed record WordSpace(double Natural, double Stretch, double Shrink);

/// <summary>The style of a kind of text.</summary>
public sealed record TypeStyle
{
    public required Length Size { get; init; }

    /// <summary>From baseline to baseline.</summary>
    public required Length Leading { get; init; }

    public Alignment Alignment { get; init; } = Alignment.Justified;

    public Family Family { get; init; }

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public Capitals Capitals { get; init; }

    /// <summary>Whether figures are as high as capitals and of equal width, so that they align in columns.</summary>
    public bool TabularFigures { get; init; }

    /// <summary>Added after every glyph, in em.</summary>
    public double Letterspacing { get; init; }

    public bool Hyphenated { get; init; }

    /// <summary>Whether lines that are not justified are made as equal as possible, as in titles.</summary>
    public bool Balanced { get; init; }

    /// <summary>The indent of a paragraph that follows another.</summary>
    public Length FirstLineIndent { get; init; }

    /// <summary>The indent of turnover lines: all lines after the first of a paragraph, where the source has only one,
    /// as in verse and code.</summary>
    public Length TurnoverIndent { get; init; }

    public Length SpaceAbove { get; init; }

    public Length SpaceBelow { get; init; }

    public WordSpace WordSpace { get; init; } = new(0.24, 0.12, 0.07);
}
