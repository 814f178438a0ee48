using Watch.Documents.Settings;
using Watch.Images.Press;

namespace Watch.Pdf;

/// <summary>How a book's file is made for a press: its text in black ink that overprints, its pages with boxes for those who cut them.</summary>
/// <param name="Standard">What the file claims to the printer.</param>
/// <param name="Intent">Required where a standard is claimed.</param>
public sealed record PressOptions(PrintStandard Standard, Bleed Bleed, PrinterMarks Marks, OutputIntent? Intent)
{
    /// <summary>How pictures are inked.</summary>
    public PressInk Pictures { get; init; } = new(PressColour.Gray, profile: null);

    /// <summary>Whether the book is printed in black alone, without any other ink.</summary>
    public bool IsBlackOnly { get; init; }

    /// <summary>Whether the file is a cover: all on it is for the eye, and there is no structure.</summary>
    public bool IsCover { get; init; }

    /// <summary>Whether the file has a structure tree and its claims to PDF/A. PDF/X-1a leaves both out; a file without an intent may
    /// not claim PDF/A, since it has inks.</summary>
    internal bool IsTagged => !IsCover && Standard is PrintStandard.X4 or PrintStandard.None;

    /// <summary>The version that the file's header names. Checkers fault newer ones than the standard is written for.</summary>
    internal string Version => Standard switch
    {
        PrintStandard.X1a => "1.3",
        PrintStandard.X1a2003 => "1.4",
        _ => "1.6",
    };

    /// <summary>The claim in the information dictionary; null where only the XMP has it, or nothing is claimed.</summary>
    internal (string Version, string? Conformance)? Claim => Standard switch
    {
        PrintStandard.X1a => ("PDF/X-1:2001", "PDF/X-1a:2001"),
        PrintStandard.X1a2003 => ("PDF/X-1a:2003", null),
        PrintStandard.X4 => ("PDF/X-4", null),
        _ => null,
    };
}

/// <summary>What the inks of a file are meant for.</summary>
/// <param name="Profile">An ICC output profile in CMYK.</param>
/// <param name="Identifier">Of the printing condition in the registry of the ICC, such as FOGRA39, or Custom.</param>
/// <param name="Description">In words.</param>
public sealed record OutputIntent(ReadOnlyMemory<byte> Profile, string Identifier, string Description)
{
    internal bool IsRegistered => Identifier != "Custom";
}
