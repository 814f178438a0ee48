namespace Watch.Images.Press;

/// <summary>The inks that a book's pictures are printed in.</summary>
public enum PressColour
{
    /// <summary>Each picture in black, or in four inks if it has colour.</summary>
    Auto,

    /// <summary>All pictures in black.</summary>
    Gray,

    /// <summary>Pictures in four inks, but for those that have only grays.</summary>
    Cmyk,
}

/// <summary>How a book's pictures are prepared for a press.</summary>
public sealed record PressInk
{
    /// <param name="profile">The printing condition; null only where all is gray.</param>
    public PressInk(PressColour colour, OutputProfile? profile)
    {
        if (colour != PressColour.Gray && profile is null)
            throw new ArgumentException("Four inks need the profile of a printing condition.", nameof(profile));
        (Colour, Profile) = (colour, profile);
    }

    public PressColour Colour { get; }

    public OutputProfile? Profile { get; }

    /// <summary>The most ink that a point may have, all four together, in per cent.</summary>
    public double InkLimit { get; init; } = 400;

    /// <summary>A limit in 255ths of full coverage. Black alone may always be full.</summary>
    internal static int Limit(double percent) => (int)(Math.Clamp(percent, 100, 400) * 255 / 100);

    /// <summary>Whether what is transparent stays so, as a soft mask. Else it lies on white, as PDF/X-1a demands.</summary>
    public bool KeepsTransparency { get; init; }
}
