using System.Security.Cryptography;
using Watch.Images;
using Watch.Images.Press;
using Watch.Pdf.Cos;

namespace Watch.Pdf.Content;

/// <summary>A picture in a book's content: the number in its resource name, and its Exif orientation.</summary>
internal sealed record EmbeddedPicture(int Number, int Orientation);

/// <summary>The data of a picture, encoded for the book's files.</summary>
/// <param name="Samples">The picture whose samples the data are.</param>
/// <param name="SoftMask">The data of the samples' soft mask; null if they have none.</param>
internal sealed record EncodedPicture(PackedPicture Samples, EncodedStream Data, EncodedPicture? SoftMask);

/// <summary>The pictures in a book's content, each packed at its first use. They are identified by the hash of their
/// files, so that the files need not be kept, and a file read twice is one picture.</summary>
/// <param name="press">How pictures are prepared for a press; null if they keep their colours.</param>
internal sealed class ContentPictures(bool pretty, PressInk? press)
{
    private readonly PressPacking? packing = press is null ? null : new(press);
    private readonly Dictionary<string, EmbeddedPicture> pictures = [];

    /// <returns>The picture, and at its first use its data.</returns>
    public (EmbeddedPicture Picture, EncodedPicture? Encoded) Of(Picture picture)
    {
        var hash = Convert.ToHexString(SHA256.HashData(picture.Bytes.Span));
        if (pictures.TryGetValue(hash, out var known))
            return (known, null);
        var packed = packing is null ? PackedPicture.Of(picture) : packing.Pack(picture);
        var embedded = new EmbeddedPicture(pictures.Count + 1, packed.Orientation);
        pictures.Add(hash, embedded);
        return (embedded, Encode(packed));
    }

    private EncodedPicture Encode(PackedPicture packed) =>
        new(packed, EncodedStream.Of(packed.Data, ContentOf(packed.Packing), pretty), packed.SoftMask is { } mask ? Encode(mask) : null);

    private static StreamKind ContentOf(Packing packing) => packing switch
    {
        Packing.Plain => StreamKind.Binary,
        Packing.Jpeg => StreamKind.Jpeg,
        Packing.FilteredRows => StreamKind.Deflated,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
