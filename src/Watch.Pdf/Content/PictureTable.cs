using System.Diagnostics;
using System.Security.Cryptography;
using Watch.Images;
using Watch.Pdf.Cos;

namespace Watch.Pdf.Content;

/// <summary>A picture as a document has it: its resource name's number, its object, and how it is turned to be shown.</summary>
internal sealed record EmbeddedPicture(int Number, CosReference Reference, int Orientation);

/// <summary>The pictures that a document uses, each written once, at its first use, and the profiles of their colours. It knows them by their
/// hashes: of files that have been written nothing is held, and one that is read twice is the same.</summary>
internal sealed class PictureTable(CosFile file)
{
    private readonly Dictionary<string, EmbeddedPicture> pictures = [];
    private readonly Dictionary<string, CosReference> profiles = [];
    private CosReference srgb;

    /// <summary>The profile of sRGB, where a picture is in colours; number 0 where all are gray.</summary>
    public CosReference ColourProfile => srgb;

    public EmbeddedPicture Of(Picture picture)
    {
        var hash = HashOf(picture.Bytes.Span);
        if (!pictures.TryGetValue(hash, out var embedded))
        {
            var packed = PackedPicture.Of(picture);
            embedded = new(pictures.Count + 1, file.Reserve(), packed.Orientation);
            pictures.Add(hash, embedded);
            Write(embedded.Reference, packed);
        }

        return embedded;
    }

    private void Write(CosReference reference, PackedPicture picture)
    {
        var profile = ProfileOf(picture);
        file.WriteStream(reference, picture.Data.Span, ContentOf(picture.Packing), entries =>
        {
            entries.Type("XObject"u8).Key("Subtype"u8).Name("Image"u8)
                .Key("Width"u8).Integer(picture.Width).Key("Height"u8).Integer(picture.Height)
                .Key("BitsPerComponent"u8).Integer(picture.BitsPerSample).Key("ColorSpace"u8);
            if (picture.Palette.IsEmpty)
            {
                WriteSpace(entries, profile);
            }
            else
            {
                entries.BeginArray().Name("Indexed"u8);
                WriteSpace(entries, profile);
                entries.Integer(picture.Palette.Length / picture.Components - 1).Hexadecimal(picture.Palette.Span).EndArray();
            }

            if (picture.Packing == Packing.FilteredRows)
            {
                // PNG's own predictors (ISO 32000-1, 7.4.4.4).
                WriteParameters(entries, parameters => parameters.Key("Predictor"u8).Integer(15)
                    .Key("Colors"u8).Integer(picture.Palette.IsEmpty ? picture.Components : 1)
                    .Key("BitsPerComponent"u8).Integer(picture.BitsPerSample).Key("Columns"u8).Integer(picture.Width));
            }
        });
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

    private static void WriteSpace(CosWriter writer, CosReference profile)
    {
        if (profile.Number == 0)
            writer.Name("DeviceGray"u8);
        else
            writer.BeginArray().Name("ICCBased"u8).Reference(profile).EndArray();
    }

    private static StreamKind ContentOf(Packing packing) => packing switch
    {
        Packing.Plain => StreamKind.Binary,
        Packing.Jpeg => StreamKind.Jpeg,
        Packing.FilteredRows => StreamKind.Deflated,
        _ => throw new UnreachableException(),
    };

    /// <summary>The profile of a picture's colours; number 0 for gray without one.</summary>
    private CosReference ProfileOf(PackedPicture picture)
    {
        if (picture.Components == 3 && srgb.Number == 0)
            srgb = WriteProfile(IccProfile.Srgb(), 3);
        if (picture.Profile.IsEmpty)
            return picture.Components == 3 ? srgb : default;
        var hash = HashOf(picture.Profile.Span);
        if (profiles.TryGetValue(hash, out var known))
            return known;
        var written = WriteProfile(picture.Profile.Span, picture.Components);
        profiles.Add(hash, written);
        return written;
    }

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexString(SHA256.HashData(bytes));

    private CosReference WriteProfile(ReadOnlySpan<byte> profile, int components)
    {
        var reference = file.Reserve();
        file.WriteStream(reference, profile, StreamKind.Binary, entries => entries.Key("N"u8).Integer(components));
        return reference;
    }
}
