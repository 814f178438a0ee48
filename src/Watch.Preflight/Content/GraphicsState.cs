using Watch.Preflight.Fonts;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Content;

/// <summary>What is painted with: a colour, or a pattern.</summary>
internal sealed record Paint(ColourSpace Space, double[] Components, Map? Pattern)
{
    public static Paint Black { get; } = new(ColourSpace.Gray, [0], null);

    public double? Ink => Pattern is null ? Space.InkOf(Components) : null;

    public bool IsWhite => Pattern is null && (Ink is < 0.01 || (Space.Family is "DeviceRGB" or "CalRGB" or "ICCBased" && Space.Components == 3 && Components.Length == 3 && Components.All(c => c > 0.999)));

    /// <summary>Whether process inks overlie each other, as in rich black.</summary>
    public bool IsMixed => Pattern is null && Components.Length == 4 && (Space.Family == "DeviceCMYK" || Space is { Family: "ICCBased", Components: 4 }) && Components.Count(c => c > 0.001) > 1 && Components[3] > 0.5;

    /// <summary>The strength of a tint that is of one ink alone; null of any other colour.</summary>
    public double? Tint => Pattern is not null ? null
        : Space.Family is "DeviceGray" or "CalGray" || Space is { Family: "ICCBased", Components: 1 } || Space.Family == "Separation" ? Ink
        : (Space.Family == "DeviceCMYK" || Space is { Family: "ICCBased", Components: 4 }) && Components.Count(c => c > 0.0001) == 1 ? Ink : null;
}

/// <summary>How a colour meets what is beneath it (ISO 32000-1, 11.3.5), as far as inks are summed.</summary>
internal enum Blending
{
    Normal,
    Multiply,
    Other,
}

/// <summary>The state that operators change (ISO 32000-1, 8.4), as far as anything that is judged depends on it.</summary>
internal sealed class GraphicsState
{
    public Matrix Matrix { get; set; } = Matrix.Identity;

    public Box Clip { get; set; } = Box.Everywhere;

    public Paint Fill { get; set; } = Paint.Black;

    public Paint Stroke { get; set; } = Paint.Black;

    public double LineWidth { get; set; } = 1;

    public FontRecord? Font { get; set; }

    public double FontSize { get; set; }

    public double CharacterSpace { get; set; }

    public double WordSpace { get; set; }

    public double Scale { get; set; } = 1;

    public double Leading { get; set; }

    public double Rise { get; set; }

    public int Rendering { get; set; }

    public bool OverprintsFill { get; set; }

    public bool OverprintsStroke { get; set; }

    public int OverprintMode { get; set; }

    public double FillOpacity { get; set; } = 1;

    public double StrokeOpacity { get; set; } = 1;

    public Blending Blending { get; set; }

    /// <summary>Whether a soft mask hides some of what is painted.</summary>
    public bool IsMasked { get; set; }

    /// <summary>Whether the clip is the rectangle in <see cref="Clip"/>, and not something within it.</summary>
    public bool IsClipExact { get; set; } = true;

    /// <summary>Whether a transparency group stands between what is painted and the page that takes no notice of the page.</summary>
    public bool IsIsolated { get; set; }

    /// <summary>Whether it cannot be told how what is painted comes to lie on the page.</summary>
    public bool IsUncertain { get; set; }

    public GraphicsState Copy() => (GraphicsState)MemberwiseClone();
}
