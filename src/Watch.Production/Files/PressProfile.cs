using System.Diagnostics;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Images.Press;
using Watch.Pdf;

namespace Watch.Production.Files;

/// <summary>Loads the profile of the press: the corpus's, or the one that comes with the program, from <c>profiles/</c> beside it.</summary>
internal static class PressProfile
{
    // As the registry of the ICC names the condition (https://www.color.org/chardata).
    private const string Registered = "FOGRA39";
    private const string Description = "Coated FOGRA39 (ISO 12647-2:2004)";

    /// <summary>In per cent, what houses take on coated paper: the profile itself asks for a little more.</summary>
    private const double UsualInkLimit = 300;

    /// <summary>Null where the corpus names a profile that cannot be used.</summary>
    public static Read<PressCondition?> Load(PrintSettings print, CorpusFiles files)
    {
        if (print.Profile is not { } named)
        {
            var own = ProfileLoader.Load();
            return new(new(new(own.Bytes, Registered, Description), own, Math.Min(print.House?.MostInk ?? UsualInkLimit, UsualInkLimit)), []);
        }

        var bytes = files.Read(named.Path, CorpusFiles.LargestPicture, named.Place);
        return bytes.Value is null ? new(null, bytes.Diagnostics) : Open(named, bytes.Value, print);
    }

    private static Read<PressCondition?> Open(NamedFile file, byte[] bytes, PrintSettings print) => OutputProfileReader.Read(bytes) switch
    {
        ReadableProfile { Profile.Version: > 2 } when print.Standard is PrintStandard.X1a or PrintStandard.X1a2003 =>
            Refused(file, "it is of version 4, and PDF/X-1a takes version 2 alone", "Ask the printer for a profile of version 2, or set print.standard to x-4."),
        ReadableProfile { Profile: var profile } => new(
            new(new(bytes, "Custom", profile.Description.Length > 0 ? profile.Description : Path.GetFileNameWithoutExtension(file.Path)), profile, Math.Min(print.House?.MostInk ?? 400, profile.InkMaximum)), []),
        UnusableProfile { Reason: var reason } => Refused(file, reason, "Ask the printer for the ICC output profile of the paper, in CMYK."),
        _ => throw new UnreachableException(),
    };

    private static Read<PressCondition?> Refused(NamedFile file, string reason, string remedy) =>
        new(null, [new(Rules.PressProfile, file.Place, $"\"{file.Path}\" cannot be the profile of the press: {reason}.", remedy)]);
}

/// <summary>What a book is printed on.</summary>
/// <param name="InkLimit">The most ink on a spot, in per cent of the sum of all.</param>
internal sealed record PressCondition(OutputIntent Intent, OutputProfile Profile, double InkLimit)
{
    /// <summary>How a file is made for the press.</summary>
    public PressOptions Options(PrintSettings print, Bleed bleed) => new(print.Standard, bleed, print.Marks, Intent)
    {
        IsBlackOnly = print.Colour == PictureInks.Gray,
        Pictures = new(print.Colour switch { PictureInks.Gray => PressColour.Gray, PictureInks.Cmyk => PressColour.Cmyk, _ => PressColour.Auto }, Profile)
        {
            InkLimit = InkLimit,
            // PDF/X-1a knows no transparency, and houses that take plain files want it flat.
            KeepsTransparency = print.Standard == PrintStandard.X4,
        },
    };
}
