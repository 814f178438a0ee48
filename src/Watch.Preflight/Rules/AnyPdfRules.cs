using System.Globalization;
using Watch.Preflight.Objects;
using static Watch.Preflight.PreflightSeverity;

namespace Watch.Preflight.Rules;

/// <summary>What any PDF must be, whatever it claims (ISO 32000-1).</summary>
internal static class AnyPdfRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("pdf-7.5.2-header", Clause("7.5.2"), Error, "The file begins with a header, %PDF-1.n, that names a version.", "Write the file again with another program.", Header),
        new("pdf-7.5.2-offset", Clause("7.5.2"), Warning, "Nothing stands before the header.", "Remove what stands before %PDF.", f => f.File.Shift > 0 ? [Finding.Of($"{Count(f.File.Shift, "byte")} before the header.")] : []),
        new("pdf-7.5.4-xref", Clause("7.5.4"), Error, "The tables of references lead to the objects.", "Write the file again, as with qpdf.", f => f.File.TableProblem is { } problem ? [Finding.Of($"The objects had to be sought in the whole file, because {problem}.")] : []),
        new("pdf-7.5.5-end", Clause("7.5.5"), Warning, "The file ends with %%EOF.", "Check that the file is whole.", f => f.File.Data.AsSpan(Math.Max(0, f.File.Data.Length - 1024)).IndexOf("%%EOF"u8) < 0 ? [Finding.Of("The file does not end with %%EOF; it may have been cut off.")] : []),
        new("pdf-7.3-syntax", Clause("7.3"), Error, "Objects are written as the format says.", "Write the file again with another program.", f => f.File.Faults.Select(p => new Finding(null, $"{p.Key} 0 R", $"Object {p.Key} is written wrongly: {p.Value}."))),
        new("pdf-7.3.7-keys", Clause("7.3.7"), Warning, "No dictionary has a key twice.", "Write the file again, as with qpdf.", RepeatedKeys),
        new("pdf-7.3.8-length", Clause("7.3.8.2"), Error, "The length of a stream is right.", "Write the file again, as with qpdf.", f => f.Maps.Where(m => m.Map.Stream is { LengthIsWrong: true }).Select(m => Finding.At(m, "The stream's /Length does not lead to its end."))),
        new("pdf-7.3.10-reference", Clause("7.3.10"), Warning, "A reference leads to an object.", "Nothing, if the file looks as it should.", f => f.File.Missing.Select(n => new Finding(null, $"{n} 0 R", $"A reference leads to object {n}, which is not there."))),
        new("pdf-7.4-filter", Clause("7.4"), Error, "The data of every stream can be decoded.", "Make the file, or what is damaged in it, anew.", Streams),
        new("pdf-7.6-encryption", Clause("7.6"), Error, "The file is not encrypted.", "Save the file without a password or restrictions.", f => f.File.IsEncrypted ? [Finding.Of("The file is encrypted.")] : []),
        new("pdf-7.7.3-pages", Clause("7.7.3"), Error, "The pages stand in a tree that is whole.", "Write the file again with another program.", f => f.PageTreeFaults.Select(Finding.Of)),
        new("pdf-7.7.3.3-mediabox", Clause("7.7.3.3"), Error, "Every page has a MediaBox.", "Give the page a MediaBox.", f => f.Pages.Where(p => p.Media is null).Select(p => Finding.At(p, "The page has no MediaBox."))),
        new("pdf-14.11.2-boxes", Clause("14.11.2"), Error, "The boxes of a page are not empty, and lie within its MediaBox but for the CropBox.", "Set the boxes anew.", Boxes),
        new("pdf-7.8.2-content", Clause("7.8.2"), Error, "The content of pages is written as the format says.", "Make the page anew.", f => f.ContentFaults("syntax", "missing")),
        new("pdf-7.8.2-operator", Clause("7.8.2"), Error, "Content has the operators of the format alone.", "Make the page anew.", f => f.ContentFaults("operator")),
        new("pdf-7.8.3-resource", Clause("7.8.3"), Error, "What content names is among its resources.", "Make the page anew.", f => f.ContentFaults("resource")),
        new("pdf-8.4.2-restore", Clause("8.4.2"), Error, "The graphics state is restored only where it was saved.", "Make the page anew.", f => f.ContentFaults("restore")),
        new("pdf-8.4.2-save", Clause("8.4.2"), Error, "The graphics state is restored wherever it was saved.", "Make the page anew.", f => f.ContentFaults("unrestored")),
        new("pdf-8.4.5-state", Clause("8.4.5"), Error, "Opacities, overprint modes and soft masks are such as the format knows.", "Make the page anew.", StateChecks.Values),
        new("pdf-8.6-colour", Clause("8.6"), Error, "Colour spaces are defined as the format says.", "Choose the colour anew.", ColourChecks.Definitions),
        new("pdf-8.10-forms", Clause("8.10"), Error, "Forms, patterns and glyphs do not lead back to themselves.", "Make the page anew.", f => f.ContentFaults("forms")),
        new("pdf-14.6-marks", Clause("14.6"), Error, "Marked-content sequences end where they should.", "Make the page anew.", f => f.ContentFaults("marked")),
        new("pdf-8.9.5-image", Clause("8.9.5"), Error, "A picture has a size, a colour space and as many samples as these ask for.", "Place the picture anew.", f => f.ContentFaults("image")),
        new("pdf-9.6-font", Clause("9.6"), Error, "A font is of a kind that there is, and has what its kind asks for.", "Embed the font anew.", FontChecks.Dictionaries),
        new("pdf-9.9-embedded", Clause("9.9"), Error, "All fonts that are shown are embedded.", "Embed the font.", FontChecks.Embedded),
        new("pdf-9.9-program", Clause("9.9"), Error, "An embedded font can be read, and is of the kind that the file says.", "Embed the font anew.", FontChecks.Programs),
        new("pdf-9.7-glyph", Clause("9.7"), Error, "Fonts have the glyphs that are shown.", "Embed the whole font, or a subset that has all its characters.", FontChecks.MissingGlyphs),
        new("pdf-9.7-notdef", Clause("9.7.6.3"), Warning, "The glyph for what a font does not have is not shown.", "Choose a font that has the character.", FontChecks.NotDefined),
        new("pdf-9.7-widths", Clause("9.7.4.3"), Warning, "The widths in the file are those of the embedded font.", "Embed the font anew.", FontChecks.Widths),
        new("pdf-9.7.5-maps", Clause("9.7.5"), Error, "A character map that a font names is one that there is, for the font's own collection of characters.", "Embed the font anew.", FontChecks.Maps),
        new("pdf-12.3.2-destination", Clause("12.3.2"), Warning, "Links and bookmarks by name lead somewhere.", "Export the document anew.", Destinations.Lost),
        new("pdf-14.11.5-profile", Clause("14.11.5"), Error, "The profile of an output intent is whole.", "Embed the profile anew.", f => f.Intents.Where(i => i["DestOutputProfile"] is Map { IsStream: true })
            .Select(i => IccProfile.Read(i.Dictionary("DestOutputProfile")!, f.File.Decode(i.Dictionary("DestOutputProfile")!).Data)).Where(p => p.Problem is not null).Select(p => Finding.At(p.Stream, $"The profile of the output intent is not whole: {p.Problem}."))),
        new("pdf-14.3.2-metadata", Clause("14.3.2"), Warning, "The metadata are XML that can be read.", "Write the metadata anew.", f => f.Metadata is { IsWellFormed: false } ? [Finding.Of("The metadata are no XML that can be read.")] : []),
        new("pdf-claims", "The file's own claims", Warning, "There are rules for what the file claims to be.", "Judge the file by a profile that is here, or with another program.", Claims.Unknown),
        new("pdf-c.2-limits", Clause("C.2"), Error, "The file is judged in reasonable time and memory.", "Make the file anew.", _ => []),
    ];

    private static string Clause(string number) => "ISO 32000-1, " + number;

    private static string Count(int number, string what) => number == 1 ? $"One {what} stands" : string.Create(CultureInfo.InvariantCulture, $"{number} {what}s stand");

    private static IEnumerable<Finding> Header(Judged file)
    {
        var data = file.File.Data.AsSpan(Math.Min(file.File.Shift, file.File.Data.Length));
        if (!data.StartsWith("%PDF-"u8))
            yield return Finding.Of("The file has no header.");
        else if (!(data.Length > 8 && ((data[5] == '1' && data[6] == '.' && data[7] is >= (byte)'0' and <= (byte)'7') || (data[5] == '2' && data[6] == '.' && data[7] == '0'))))
            yield return Finding.Of("The header names no version of PDF that there is.");
    }

    private static IEnumerable<Finding> RepeatedKeys(Judged file) =>
        file.Maps.Where(m => m.Map.Repeated.Count > 0).Select(m => Finding.At(m, $"A dictionary has the key /{m.Map.Repeated[0]} twice."));

    private static IEnumerable<Finding> Streams(Judged file)
    {
        foreach (var found in file.Maps.Where(m => m.Map.IsStream))
        {
            if (found.Map.Has("F") || found.Map.Name("Type") == "XRef")
                continue;
            var decoded = file.File.Decode(found.Map);
            if (decoded.Problem is { } problem && !(decoded.Data.Length == 0 && found.Map.Stream!.Length == 0 && IsContentAlone(found)))
                yield return Finding.At(found, $"The stream cannot be decoded. {problem}.");
        }
    }

    // A page without content may have a stream without data, which some programs complain of and none shows wrongly.
    private static bool IsContentAlone(FoundMap found) => !found.Map.Has("Subtype");

    private static IEnumerable<Finding> Boxes(Judged file)
    {
        foreach (var page in file.Pages)
        {
            foreach (var (name, box) in page.Boxes)
            {
                if (box is not { } known)
                    yield return Finding.At(page, $"The {name} is no rectangle.");
                else if (known.Width <= 0 || known.Height <= 0)
                    yield return Finding.At(page, $"The {name} is empty.");
                else if (name != "CropBox" && page.Media is { } media && !media.Holds(known))
                    yield return Finding.At(page, $"The {name} {known.Show()} is not within the MediaBox {media.Show()}.");
            }

            if (page.Rotation % 90 != 0)
                yield return Finding.At(page, $"The page is rotated by {page.Rotation} degrees.");
        }
    }
}
