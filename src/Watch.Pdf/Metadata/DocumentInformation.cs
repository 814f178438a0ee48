using System.Globalization;
using System.Text;
using Watch.Pdf.Cos;

namespace Watch.Pdf.Metadata;

/// <summary>Writes the information dictionary (ISO 32000-1, 14.3.3), which repeats the XMP for old readers.</summary>
internal static class DocumentInformation
{
    /// <param name="claim">To a part of PDF/X, as this dictionary has it; null for none.</param>
    /// <param name="isForPress">Whether the file says that it is not trapped. Printers demand a name, not a boolean (14.11.6).</param>
    public static void Write(CosWriter writer, PdfInformation information, (string Version, string? Conformance)? claim, bool isForPress)
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

        if (claim is var (version, conformance))
        {
            writer.Key("GTS_PDFXVersion"u8).Text(version);
            if (conformance is not null)
                writer.Key("GTS_PDFXConformance"u8).Text(conformance);
        }

        if (isForPress)
            writer.Key("Trapped"u8).Name("False"u8);
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
