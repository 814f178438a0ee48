using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Pdf;

namespace Watch.Production.Files;

/// <summary>Loads the profile of the press: the corpus's, or the one that comes with the program, from <c>profiles/</c> beside it.</summary>
internal static class PressProfile
{
    private const string BuiltIn = "FOGRA39L_coated.icc";

    // As the registry of the ICC names the condition (https://www.color.org/chardata).
    private const string Registered = "FOGRA39";
    private const string Description = "Coated FOGRA39 (ISO 12647-2:2004)";

    /// <summary>Null where the corpus names a profile that cannot be used.</summary>
    public static Read<OutputIntent?> Load(PrintSettings print, CorpusFiles files)
    {
        if (print.Profile is not { } named)
            return new(new(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "profiles", BuiltIn)), Registered, Description), []);
        var bytes = files.Read(named.Path, CorpusFiles.LargestPicture, named.Place);
        return bytes.Value is null ? new(null, bytes.Diagnostics) : Open(named, bytes.Value);
    }

    private static Read<OutputIntent?> Open(NamedFile file, byte[] bytes)
    {
        if (bytes.Length > 128 && bytes.AsSpan(36, 4).SequenceEqual("acsp"u8) && bytes.AsSpan(12, 4).SequenceEqual("prtr"u8) && bytes.AsSpan(16, 4).SequenceEqual("CMYK"u8))
            return new(new(bytes, "Custom", Path.GetFileNameWithoutExtension(file.Path)), []);
        return new(null, [new(Rules.PressProfile, file.Place, $"\"{file.Path}\" is no profile of a press in four inks.", "Ask the printer for the ICC output profile of the paper, in CMYK.")]);
    }
}
