using Watch.Documents.Settings;
using Watch.Languages;
using Watch.Pdf.Content;
using Watch.Pdf.Cos;
using Watch.Pdf.Metadata;
using Watch.Pdf.Structure;
using Watch.Typesetting.Marks;

namespace Watch.Pdf;

public sealed partial class PdfBook
{
    private void WriteCatalog(IReadOnlyList<Folio> folios, IReadOnlyList<OutlineEntry> entries)
    {
        var names = options.HasLinks ? file.Reserve() : default;
        // PDF 1.3 has no such stream.
        var hasMetadata = options.Press is not { Standard: PrintStandard.X1a };
        var metadata = hasMetadata ? file.Reserve() : default;
        var hasOutline = entries.Count > 0 && options.HasLinks;
        var outline = hasOutline ? file.Reserve() : default;
        if (hasOutline)
            Navigation.WriteOutline(file, outline, entries);
        if (options.HasLinks)
            destinations.Write(names);
        var (profile, profileName) = WriteIntentProfile();
        var attachments = options.Attachments.Count > 0 ? file.Reserve() : default;
        var associated = options.Attachments.Count > 0 ? Attachments.Write(file, attachments, options.Attachments, information.Date) : [];
        if (hasMetadata)
        {
            file.WriteStream(metadata, Xmp.Write(information, language, options, file.Fingerprint()), StreamKind.Metadata,
                entries => entries.Type("Metadata"u8).Key("Subtype"u8).Name("XML"u8));
        }

        var writer = file.Open(catalog).BeginDictionary()
            .Type("Catalog"u8).Key("Pages"u8).Reference(pageRoot);
        if (options.IsTagged)
        {
            writer.Key("Lang"u8).Text(language)
                .Key("MarkInfo"u8).BeginDictionary().Key("Marked"u8).Boolean(true).EndDictionary()
                .Key("StructTreeRoot"u8).Reference(structureRoot);
        }

        writer.Key("ViewerPreferences"u8).BeginDictionary().Key("DisplayDocTitle"u8).Boolean(true);
        if (Language.Of(language).IsRightToLeft)
            writer.Key("Direction"u8).Name("R2L"u8);
        writer.EndDictionary();
        if (hasMetadata)
            writer.Key("Metadata"u8).Reference(metadata);
        WriteIntents(writer, profile, profileName);
        if (options.HasLinks || associated.Count > 0)
            WriteNames(writer, names, attachments, associated.Count > 0);
        writer.Key("PageLabels"u8);
        Navigation.WritePageLabels(writer, folios);
        if (associated.Count > 0)
        {
            writer.Key("AF"u8).BeginArray();
            foreach (var specification in associated)
                writer.Reference(specification);
            writer.EndArray();
        }

        if (hasOutline)
            writer.Key("Outlines"u8).Reference(outline).Key("PageMode"u8).Name("UseOutlines"u8);
        writer.EndDictionary();
        file.Close();
    }

    /// <summary>Writes the profile that colours are meant for: the press's, sRGB where a picture is in colours, else gray. Number 0 for none.</summary>
    private (CosReference Profile, string Name) WriteIntentProfile()
    {
        if (options.Press is { } made)
        {
            if (made is not { Claim: not null, Intent: { } intent })
                return (default, "");
            var reference = file.Reserve();
            file.WriteStream(reference, intent.Profile.Span, StreamKind.Binary, entries => entries.Key("N"u8).Integer(4));
            return (reference, intent.Description);
        }

        if (pictures.ColourProfile is { Number: > 0 } srgb)
            return (srgb, IccProfile.SrgbName);
        var gray = file.Reserve();
        file.WriteStream(gray, IccProfile.Gray(), StreamKind.Binary, entries => entries.Key("N"u8).Integer(1));
        return (gray, IccProfile.GrayName);
    }

    private void WriteIntents(CosWriter writer, CosReference profile, string name)
    {
        if (profile.Number == 0)
            return;
        writer.Key("OutputIntents"u8).BeginArray();
        if (options.Press is { Claim: not null, Intent: { } intent })
        {
            writer.BeginDictionary().Type("OutputIntent"u8).Key("S"u8).Name("GTS_PDFX"u8)
                .Key("OutputConditionIdentifier"u8).Text(intent.Identifier).Key("Info"u8).Text(name);
            if (intent.IsRegistered)
                writer.Key("RegistryName"u8).Text("http://www.color.org");
            writer.Key("DestOutputProfile"u8).Reference(profile).EndDictionary();
        }

        // Both intents of a file share one profile (ISO 19005-2, 6.2.3).
        if (options.IsArchival)
        {
            writer.BeginDictionary().Type("OutputIntent"u8).Key("S"u8).Name("GTS_PDFA1"u8)
                .Key("OutputConditionIdentifier"u8).Text(options.Press?.Intent?.Identifier ?? "Custom").Key("Info"u8).Text(name)
                .Key("DestOutputProfile"u8).Reference(profile)
                .EndDictionary();
        }

        writer.EndArray();
    }

    private void WriteNames(CosWriter writer, CosReference destinationNames, CosReference attachments, bool hasAttachments)
    {
        writer.Key("Names"u8).BeginDictionary();
        if (options.HasLinks)
            writer.Key("Dests"u8).Reference(destinationNames);
        if (hasAttachments)
            writer.Key("EmbeddedFiles"u8).Reference(attachments);
        writer.EndDictionary();
    }
}
