using Watch.Images;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Galleys;

/// <summary>Calculates the size of a picture on the page.</summary>
internal static class FigureSize
{
    /// <param name="share">The share of the measure that the author asks for; null for the picture's own size at its
    /// resolution.</param>
    public static Size Fit(Picture picture, double? share, Length measure, Length maximumHeight)
    {
        var width = share is { } asked ? measure * asked : Length.Min(measure, new(picture.Width * 72 / picture.Dpi));
        var height = width * ((double)picture.Height / picture.Width);
        return height <= maximumHeight
            ? new(width, height)
            : new(maximumHeight * ((double)picture.Width / picture.Height), maximumHeight);
    }
}
