using Watch.Images.Jpeg;
using Watch.Images.Png;

namespace Watch.Images.Press;

/// <summary>Packs pictures for a press: in one sample a pixel for black ink (255 is paper, as in a gray picture), or four for four inks (255 is full
/// coverage). Grays keep the values of the file, so that a gray JPEG need not be compressed anew and a gray of a picture is that of the page around
/// it. It remembers colours, so each thread needs its own.</summary>
public sealed class PressPacking(PressInk ink)
{
    private const int Inks = 4;

    private readonly int limit = PressInk.Limit(ink.InkLimit);
    private readonly CmykConverter? converter = ink.Profile is { } profile ? new(profile, ink.InkLimit) : null;

    /// <summary>Packs a picture. Never fails: if the file's own samples cannot be kept, they are decoded as in <see cref="PictureSamples"/>.</summary>
    public PackedPicture Pack(Picture picture) => (picture.Format == PictureFormat.Jpeg ? StoredJpeg(picture) : StoredPng(picture)) ?? Decoded(picture);

    /// <summary>A JPEG as it is: in gray, or in four inks within the limit. Its profile says nothing to a press, which prints the samples.</summary>
    private PackedPicture? StoredJpeg(Picture picture)
    {
        var colour = JpegColour.Read(picture.Bytes.Span);
        var isInInks = colour.Components == Inks && ink.Colour != PressColour.Gray;
        if (isInInks && limit < Inks * 255)
        {
            if (JpegInks.Read(picture.Bytes.Span) is not { } inks)
                return null;
            if (Limited(picture, inks) is { } limited)
                return limited;
        }

        if (!(colour is { Components: 1, Profile.Length: 0 } || isInInks) || JpegCleaner.Clean(picture, keepsProfile: false) is not { } file)
            return null;
        return Stored(picture, colour.Components) with
        {
            Packing = Packing.Jpeg,
            Data = file,
            // Programs that write Adobe's segment write 0 for full coverage.
            IsInverted = isInInks && colour.IsAdobe,
        };
    }

    /// <summary>The samples of a JPEG in four inks, within the limit; null if they are so in the file.</summary>
    private PackedPicture? Limited(Picture picture, JpegInks inks)
    {
        var stored = Stored(picture, Inks);
        using var rows = new PngRows(stored.Width, Inks);
        var row = new byte[stored.Width * Inks];
        var isOver = false;
        for (var y = 0; y < stored.Height; y++)
        {
            inks.Read(y, row);
            for (var i = 0; i < row.Length; i += Inks)
            {
                var printed = new Ink(row[i], row[i + 1], row[i + 2], row[i + 3]);
                var within = printed.Within(limit);
                isOver |= within != printed;
                (row[i], row[i + 1], row[i + 2], row[i + 3]) = within;
            }

            rows.Add(row);
        }

        return isOver ? stored with { Data = rows.Finish() } : null;
    }

    /// <summary>A picture of the size and orientation that it is stored in, without samples.</summary>
    private static PackedPicture Stored(Picture picture, int components)
    {
        var isTurned = picture.Orientation >= 5;
        return new()
        {
            Packing = Packing.FilteredRows,
            Data = default,
            Width = isTurned ? picture.Height : picture.Width,
            Height = isTurned ? picture.Width : picture.Height,
            Orientation = picture.Orientation,
            Components = components,
        };
    }

    /// <summary>A PNG's rows as they are: grays, or numbers of colours, of which the palette alone is converted.</summary>
    private PackedPicture? StoredPng(Picture picture) => PngPacking.Pack(picture) switch
    {
        { Components: 1, BitsPerSample: <= 8 } gray => gray,
        { Palette.IsEmpty: false } indexed => Converted(indexed),
        _ => null,
    };

    private PackedPicture Converted(PackedPicture indexed)
    {
        var palette = indexed.Palette.Span;
        var isGray = !IsPrintedInColour(MostDistant(palette));
        var inks = new byte[palette.Length / 3 * (isGray ? 1 : Inks)];
        Convert(palette, inks, isGray);
        return indexed with { Components = isGray ? 1 : Inks, Palette = inks };
    }

    private PackedPicture Decoded(Picture picture)
    {
        using var pixels = new StoredPixels(picture, ink.KeepsTransparency);
        var (colours, opacities) = (new byte[3 * pixels.Width], new byte[pixels.Width]);
        var (distance, isOpaque) = (0, true);
        for (var y = 0; y < pixels.Height; y++)
        {
            pixels.Read(y, colours, opacities);
            distance = Math.Max(distance, MostDistant(colours));
            isOpaque &= !opacities.AsSpan().ContainsAnyExcept((byte)255);
        }

        var isGray = !IsPrintedInColour(distance);
        using var rows = new PngRows(pixels.Width, isGray ? 1 : Inks);
        using var maskRows = ink.KeepsTransparency && !isOpaque ? new PngRows(pixels.Width, 1) : null;
        var row = new byte[pixels.Width * (isGray ? 1 : Inks)];
        for (var y = 0; y < pixels.Height; y++)
        {
            pixels.Read(y, colours, opacities);
            Convert(colours, row, isGray);
            rows.Add(row);
            maskRows?.Add(opacities);
        }

        var packed = Stored(picture, isGray ? 1 : Inks) with { Data = rows.Finish() };
        return maskRows is null ? packed : packed with { SoftMask = packed with { Data = maskRows.Finish(), Components = 1 } };
    }

    private bool IsPrintedInColour(int distance) => ink.Colour switch
    {
        PressColour.Gray => false,
        PressColour.Auto => distance >= Neutral.Range,
        _ => distance > 0,
    };

    private static int MostDistant(ReadOnlySpan<byte> colours)
    {
        var distance = 0;
        for (var i = 0; i < colours.Length; i += 3)
            distance = Math.Max(distance, Neutral.Distance(colours[i], colours[i + 1], colours[i + 2]));
        return distance;
    }

    private void Convert(ReadOnlySpan<byte> colours, Span<byte> samples, bool toGray)
    {
        for (var i = 0; 3 * i < colours.Length; i++)
        {
            var (red, green, blue) = (colours[3 * i], colours[3 * i + 1], colours[3 * i + 2]);
            if (toGray)
                samples[i] = PictureSamples.GrayOf(red, green, blue);
            else
                (samples[4 * i], samples[4 * i + 1], samples[4 * i + 2], samples[4 * i + 3]) = converter!.InkOf(red, green, blue);
        }
    }
}
