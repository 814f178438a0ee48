using System.Security.Cryptography;
using Watch.Images;
using Watch.Pdf.Cos;

namespace Watch.Pdf.Content;

/// <summary>A picture of a book: its resource name's number, and how it is turned to be shown.</summary>
internal sealed record EmbeddedPicture(int Number, int Orientation);

/// <summary>A picture's samples as files have them.</summary>
/// <param name="Samples">What the data are of.</param>
internal sealed record EncodedPicture(PackedPicture Samples, EncodedStream Data);

/// <summary>The pictures that a book's content uses, each packed once, at its first use. It knows them by their hashes: of their files nothing is held,
/// and one that is read twice is the same.</summary>
internal sealed class ContentPictures(bool pretty)
{
    private readonly Dictionary<string, EmbeddedPicture> pictures = [];

    /// <returns>The picture, and at its first use what files have of it.</returns>
    public (EmbeddedPicture Picture, EncodedPicture? Encoded) Of(Picture picture)
    {
        var hash = Convert.ToHexString(SHA256.HashData(picture.Bytes.Span));
        if (pictures.TryGetValue(hash, out var known))
            return (known, null);
        var packed = PackedPicture.Of(picture);
        var embedded = new EmbeddedPicture(pictures.Count + 1, packed.Orientation);
        pictures.Add(hash, embedded);
        return (embedded, new(packed, EncodedStream.Of(packed.Data, ContentOf(packed.Packing), pretty)));
    }

    private static StreamKind ContentOf(Packing packing) => packing switch
    {
        Packing.Plain => StreamKind.Binary,
        Packing.Jpeg => StreamKind.Jpeg,
        Packing.FilteredRows => StreamKind.Deflated,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
