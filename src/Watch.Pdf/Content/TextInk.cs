using Watch.Pdf.Cos;

namespace Watch.Pdf.Content;

/// <summary>How text, rules and paths are coloured.</summary>
internal enum TextInk
{
    /// <summary>In DeviceGray, for screens and archives.</summary>
    Gray,

    /// <summary>In black ink alone, which overprints.</summary>
    Black,
}

/// <summary>The graphics states of a file for a press (ISO 32000-1, 8.4.5 and 8.6.7): black ink that overprints, and all else, which does
/// not. Pages name them by their numbers.</summary>
internal sealed class GraphicsStates(CosFile file)
{
    public const int Overprint = 1;
    public const int Knockout = 2;

    private readonly CosReference overprint = file.Reserve();
    private readonly CosReference knockout = file.Reserve();

    /// <summary>Writes the entry of a page's resources.</summary>
    public void WriteResource(CosWriter writer) => writer.Key("ExtGState"u8).BeginDictionary()
        .Key("GS"u8, Overprint).Reference(overprint)
        .Key("GS"u8, Knockout).Reference(knockout)
        .EndDictionary();

    public void Write()
    {
        Write(overprint, true);
        Write(knockout, false);
    }

    private void Write(CosReference reference, bool overprints)
    {
        file.Open(reference).BeginDictionary().Type("ExtGState"u8)
            .Key("OP"u8).Boolean(overprints).Key("op"u8).Boolean(overprints).Key("OPM"u8).Integer(overprints ? 1 : 0)
            .EndDictionary();
        file.Close();
    }
}
