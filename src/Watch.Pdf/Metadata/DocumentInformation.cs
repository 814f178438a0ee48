using System.Globalization;
using System.Text;
using Watch.Pdf.Cos;

namespace Watch.Pdf.Metadata;

/// <summary>Writes the information dictionary (ISO 32000-1, 14.3.3), which repeats the XMP for old readers.</summary>
internal static class DocumentInformation
{
    public static void Write(CosWriter writer, PdfInformation information)
    {
        writer.BeginDictionary().Key("Title"u8).Text(information.Title);
        if (information.Authors.Count > 0)
            writer.Key("Author"u8).Text(string.Join("; ", information.Authors));
        if (information.Description is not null)
            writer.Key("Subject"u8).Text(information.Description);
        if (information.Keywords.Count > 0)
            writer.Key("Keywords"u8).Text(KeywordsOf(information));
        writer.Key("Creator"u8).Text(information.Producer).Key("Producer"u8).Text(information.Producer);
        if (information.Date is { } date)
        {
            var written = DateOf(date);
            writer.Key("CreationDate"u8).Literal(written).Key("ModDate"u8).Literal(written);
        }

        writer.EndDictionary();
    }

    public static string KeywordsOf(PdfInformation information) => string.Join(", ", information.Keywords);

    /// <summary>A PDF date: D:20190105000000+01'00' (7.9.4).</summary>
    public static byte[] DateOf(DateTimeOffset date)
    {
        var sign = date.Offset < TimeSpan.Zero ? '-' : '+';
        return Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"D:{date:yyyyMMddHHmmss}{sign}{date.Offset:hh}'{date.Offset:mm}'"));
    }
}
