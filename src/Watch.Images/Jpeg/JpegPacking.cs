namespace Watch.Images.Jpeg;

/// <summary>Keeps the compressed samples of a JPEG file if every reader shows them in the same colours.</summary>
internal static class JpegPacking
{
    /// <summary>Null if the picture must be decoded: its colours are inks or ambiguous, its profile is incomplete, or its segments are damaged.</summary>
    public static PackedPicture? Pack(Picture picture)
    {
        var colour = JpegColour.Read(picture.Bytes.Span);
        if (!colour.IsUnambiguous || JpegCleaner.Clean(picture) is not { } file)
            return null;
        var isTurned = picture.Orientation >= 5;
        return new()
        {
            Packing = Packing.Jpeg,
            Data = file,
            Width = isTurned ? picture.Height : picture.Width,
            Height = isTurned ? picture.Width : picture.Height,
            Orientation = picture.Orientation,
            Components = colour.Components,
            Profile = colour.Profile,
        };
    }
}
