using System.Diagnostics;
using System.Globalization;
using System.Text;
using Watch.Pdf.Cos;

namespace Watch.Pdf.Metadata;

/// <summary>The relationship of an attached file to the document (ISO 19005-3, annex E).</summary>
public enum AttachmentRelationship
{
    /// <summary>The document was made from the file.</summary>
    Source,

    /// <summary>The file holds the content of the document as data for programs.</summary>
    Data,
}

/// <summary>A file embedded in a PDF.</summary>
/// <param name="Name">The file name, without a folder. It must be unique among the attachments.</param>
/// <param name="MediaType">The media type, such as <c>text/markdown</c>.</param>
/// <param name="Description">Shown in a viewer's list of attachments.</param>
public sealed record Attachment(string Name, string MediaType, AttachmentRelationship Relationship, string Description, ReadOnlyMemory<byte> Bytes);

/// <summary>Writes attached files (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8).</summary>
internal static class Attachments
{
    /// <summary>Writes the files and the name tree that lists them.</summary>
    /// <param name="date">The date of their last change; null for none.</param>
    /// <returns>The file specifications, for the catalog's /AF.</returns>
    public static IReadOnlyList<CosReference> Write(CosFile file, CosReference names, IReadOnlyList<Attachment> attachments, DateTimeOffset? date)
    {
        var specifications = attachments.Select(attachment => (Key: Encoding.UTF8.GetBytes(attachment.Name), Reference: Write(file, attachment, date))).ToList();
        CosTree.Write(file, names, [.. specifications.OrderBy(s => s.Key, CosTree.ByBytes)]);
        return [.. specifications.Select(s => s.Reference)];
    }

    private static CosReference Write(CosFile file, Attachment attachment, DateTimeOffset? date)
    {
        var (specification, embedded) = (file.Reserve(), file.Reserve());
        file.WriteStream(embedded, attachment.Bytes.Span, StreamKind.Text, entries =>
        {
            entries.Type("EmbeddedFile"u8).Key("Subtype"u8).Name(Escaped(attachment.MediaType))
                .Key("Params"u8).BeginDictionary().Key("Size"u8).Integer(attachment.Bytes.Length);
            if (date is { } changed)
                entries.Key("ModDate"u8).Literal(DocumentInformation.DateOf(changed));
            entries.EndDictionary();
        });
        file.Open(specification).BeginDictionary().Type("Filespec"u8)
            .Key("F"u8).Text(attachment.Name).Key("UF"u8).Text(attachment.Name).Key("Desc"u8).Text(attachment.Description)
            .Key("AFRelationship"u8).Name(attachment.Relationship switch
            {
                AttachmentRelationship.Source => "Source"u8,
                AttachmentRelationship.Data => "Data"u8,
                _ => throw new UnreachableException(),
            })
            .Key("EF"u8).BeginDictionary().Key("F"u8).Reference(embedded).Key("UF"u8).Reference(embedded).EndDictionary()
            .EndDictionary();
        file.Close();
        return specification;
    }

    /// <summary>Writes a text as a name, with # and a hexadecimal number for each irregular character (7.3.5).</summary>
    private static byte[] Escaped(string text)
    {
        var name = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'.' or (byte)'+' or (byte)'_')
                name.Append((char)b);
            else
                name.Append(CultureInfo.InvariantCulture, $"#{b:X2}");
        }

        return Encoding.ASCII.GetBytes(name.ToString());
    }
}
