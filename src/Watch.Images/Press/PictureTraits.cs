namespace Watch.Images.Press;

/// <summary>What a press asks of a picture, besides its size.</summary>
/// <param name="HasColour">Whether it needs more than black ink: some pixel is further from gray than noise is.</param>
/// <param name="IsLineArt">Whether it is drawn in few colours, such as black on white, so that its edges show steps sooner.</param>
/// <param name="IsTransparent">Whether something behind it would show through.</param>
public sealed record PictureTraits(bool HasColour, bool IsLineArt, bool IsTransparent)
{
    /// <summary>So many colours does line art have at most: two of its own, paper, and one that overlays make.</summary>
    private const int ColoursOfLineArt = 4;

    /// <summary>Decodes a picture once and looks at each pixel. What cannot be decoded is white.</summary>
    public static PictureTraits Of(Picture picture)
    {
        using var pixels = new StoredPixels(picture, keepsTransparency: true);
        var (colours, opacities) = (new byte[3 * pixels.Width], new byte[pixels.Width]);
        var found = new HashSet<int>();
        var (hasColour, isTransparent) = (false, false);
        for (var y = 0; y < pixels.Height; y++)
        {
            pixels.Read(y, colours, opacities);
            isTransparent |= opacities.AsSpan().ContainsAnyExcept((byte)255);
            var last = -1;
            for (var i = 0; i < colours.Length; i += 3)
            {
                var colour = colours[i] << 16 | colours[i + 1] << 8 | colours[i + 2];
                if (colour == last)
                    continue;
                last = colour;
                hasColour = hasColour || Neutral.Distance(colours[i], colours[i + 1], colours[i + 2]) >= Neutral.Range;
                if (found.Count <= ColoursOfLineArt)
                    found.Add(colour);
            }
        }

        return new(hasColour, found.Count <= ColoursOfLineArt, isTransparent);
    }
}
