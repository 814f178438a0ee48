namespace Watch.Images.Press;

/// <summary>How far a colour is from gray.</summary>
internal static class Neutral
{
    /// <summary>Nearer to gray than this, a colour is taken for the noise of a camera or of compression.</summary>
    public const int Range = 8;

    public static int Distance(byte red, byte green, byte blue) => Math.Max(red, Math.Max(green, blue)) - Math.Min(red, Math.Min(green, blue));
}
