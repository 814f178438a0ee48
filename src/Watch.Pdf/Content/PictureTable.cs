using System.Security.Cryptography;
using Watch.Images;
using Watch.Pdf.Cos;

namespace Watch.Pdf.Content;

/// <summary>Writes the pictures of a file, each at its first use, and the profiles of their colours.</summary>
internal sealed class PictureTable(CosFile file)
{
    private readonly Dictionary<int, CosReference> pictures = []; // by number
    private readonly Dictionary<string, CosReference> profiles = [];
    private readonly HashSet<int> transparent = [];
    private CosReference srgb;

    /// <summary>The sRGB profile if a picture is in colour; number 0 if all pictures are gray.</summary>
    public CosReference ColourProfile => srgb;

    /// <summary>Whether a picture that was written has a soft mask.</summary>
    public bool IsTransparent(EmbeddedPicture picture) => transparent.Contains(picture.Number);

    /// <summary>The object of a picture that was written.</summary>
    public CosReference Of(EmbeddedPicture picture) => pictures[picture.Number];

    public void Write(EmbeddedPicture picture, EncodedPicture encoded)
    {
        var reference = file.Reserve();
        pictures.Add(picture.Number, reference);
        if (encoded.SoftMask is not null)
            transparent.Add(picture.Number);
        Write(reference, encoded);
    }

    private void Write(CosReference reference, EncodedPicture encoded)
    {
        var picture = encoded.Samples;
        var profile = ProfileOf(picture);
        var mask = encoded.SoftMask is null ? default : file.Reserve();
        file.WriteStream(reference, encoded.Data, entries =>
        {
            entries.Type("XObject"u8).Key("Subtype"u8).Name("Image"u8)
                .Key("Width"u8).Integer(picture.Width).Key("Height"u8).Integer(picture.Height)
                .Key("BitsPerComponent"u8).Integer(picture.BitsPerSample).Key("ColorSpace"u8);
            if (picture.Palette.IsEmpty)
            {
                WriteSpace(entries, profile, picture.Components);
            }
            else
            {
                entries.BeginArray().Name("Indexed"u8);
                WriteSpace(entries, profile, picture.Components);
                entries.Integer(picture.Palette.Length / picture.Components - 1).Hexadecimal(picture.Palette.Span).EndArray();
            }

            if (picture.IsInverted)
            {
                entries.Key("Decode"u8).BeginArray();
                for (var i = 0; i < picture.Components; i++)
                    entries.Integer(1).Integer(0);
                entries.EndArray();
            }

            if (mask.Number > 0)
                entries.Key("SMask"u8).Reference(mask);
            if (picture.Packing == Packing.FilteredRows)
            {
                // PNG's predictors (ISO 32000-1, 7.4.4.4).
                WriteParameters(entries, parameters => parameters.Key("Predictor"u8).Integer(15)
                    .Key("Colors"u8).Integer(picture.Palette.IsEmpty ? picture.Components : 1)
                    .Key("BitsPerComponent"u8).Integer(picture.BitsPerSample).Key("Columns"u8).Integer(picture.Width));
            }
        });
        if (encoded.SoftMask is { } softMask)
            Write(mask, softMask);
    }

    private void WriteParameters(CosWriter entries, Action<CosWriter> write)
    {
        entries.Key("DecodeParms"u8);
        if (file.IsPretty)
            entries.BeginArray().Null();
        write(entries.BeginDictionary());
        entries.EndDictionary();
        if (file.IsPretty)
            entries.EndArray();
    }

    private static void WriteSpace(CosWriter writer, CosReference profile, int components)
    {
        if (profile.Number == 0)
            writer.Name(components == 4 ? "DeviceCMYK"u8 : "DeviceGray"u8);
        else
            writer.BeginArray().Name("ICCBased"u8).Reference(profile).EndArray();
    }

    /// <summary>The profile of a picture's colours; number 0 for gray without a profile, and for inks.</summary>
    private CosReference ProfileOf(PackedPicture picture)
    {
        if (picture.Components == 3 && srgb.Number == 0)
            srgb = WriteProfile(IccProfile.Srgb(), 3);
        if (picture.Profile.IsEmpty)
            return picture.Components == 3 ? srgb : default;
        var hash = Convert.ToHexString(SHA256.HashData(picture.Profile.Span));
        if (profiles.TryGetValue(hash, out var known))
            return known;
        var written = WriteProfile(picture.Profile.Span, picture.Components);
        profiles.Add(hash, written);
        return written;
    }

    private CosReference WriteProfile(ReadOnlySpan<byte> profile, int components)
    {
        var reference = file.Reserve();
        file.WriteStream(reference, profile, StreamKind.Binary, entries => entries.Key("N"u8).Integer(components));
        return reference;
    }
}
