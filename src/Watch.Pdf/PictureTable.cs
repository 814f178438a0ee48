using Watch.Images;

namespace Watch.Pdf;

/// <summary>A picture as a document has it: its resource name's number, and its object.</summary>
internal sealed record EmbeddedPicture(int Number, CosReference Reference);

/// <summary>The pictures that a document uses, each written once, at its first use.</summary>
internal sealed class PictureTable(CosFile file)
{
    private readonly Dictionary<Picture, EmbeddedPicture> pictures = [];

    public EmbeddedPicture Of(Picture picture)
    {
        if (!pictures.TryGetValue(picture, out var embedded))
        {
            embedded = new(pictures.Count + 1, file.Reserve());
            pictures.Add(picture, embedded);
            file.WriteStream(embedded.Reference, PictureSamples.Gray(picture), StreamContent.Binary, entries => entries
                .Type("XObject"u8).Key("Subtype"u8).Name("Image"u8)
                .Key("Width"u8).Integer(picture.Width).Key("Height"u8).Integer(picture.Height)
                .Key("ColorSpace"u8).Name("DeviceGray"u8).Key("BitsPerComponent"u8).Integer(8));
        }

        return embedded;
    }
}
