using System.Globalization;
using System.Text;

namespace Watch.Epub.Package;

/// <summary>An embedded face and its file.</summary>
/// <param name="Name">Its path from the package document.</param>
internal sealed record PackagedFont(string Id, string Name, string MediaType, EmbeddedFont Font);

/// <summary>The embedded faces and their rules in the style sheet.</summary>
internal static class FontFaces
{
    public static IReadOnlyList<PackagedFont> Of(IReadOnlyList<EmbeddedFont> fonts) => [.. fonts.Select((font, n) =>
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"face-{n + 1:D2}");
        // An OpenType font with PostScript outlines begins with "OTTO".
        var isPostScript = font.Program.Span.StartsWith("OTTO"u8);
        return new PackagedFont(id, $"fonts/{id}.{(isPostScript ? "otf" : "ttf")}", isPostScript ? "font/otf" : "font/ttf", font);
    })];

    /// <summary>The rules; empty without faces. The family is set only once, on the body, so that a reader can switch it off.</summary>
    public static string Rules(IReadOnlyList<PackagedFont> fonts)
    {
        if (fonts.Count == 0)
            return "";
        var rules = new StringBuilder();
        foreach (var (_, name, _, font) in fonts)
        {
            rules.Append("@font-face {\n  font-family: ").Append(Quoted(font.Family)).Append(";\n  font-weight: ").Append(font.IsBold ? "bold" : "normal")
                .Append(";\n  font-style: ").Append(font.IsItalic ? "italic" : "normal").Append(";\n  src: url(\"../").Append(name).Append("\");\n}\n\n");
        }

        var families = fonts.Select(font => Quoted(font.Font.Family)).Distinct().Append("serif");
        return rules.Append("body { font-family: ").AppendJoin(", ", families).Append("; }\n\n").ToString();
    }

    private static string Quoted(string family) => $"\"{string.Concat(family.Where(c => c is not ('"' or '\\') && !char.IsControl(c) && !char.IsSurrogate(c)))}\"";
}
