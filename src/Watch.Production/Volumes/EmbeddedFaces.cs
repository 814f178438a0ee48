using System.Text;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Epub;
using Watch.Fonts;
using Watch.Production.Files;

namespace Watch.Production.Volumes;

/// <summary>The fonts that an EPUB embeds: those of the text, and fallback fonts for the characters they lack. They are subset
/// to the characters of the book if their licence allows it, and embedded whole if not.</summary>
internal static class EmbeddedFaces
{
    /// <summary>In bytes. A larger font that must not be subset would outweigh the book.</summary>
    private const int LargestWhole = 4 << 20;

    // Characters that reading systems add: list bullets and hyphens.
    private const string OfReaders = "\u00A0\u00AD\u2010\u2022\u25AA\u25CB\u25E6";

    // OpenType features that the style sheet turns on.
    private static readonly string[] Features = ["smcp", "c2sc", "onum", "lnum", "pnum", "tnum"];

    /// <param name="shown">All characters of the book.</param>
    public static Read<IReadOnlyList<EmbeddedFont>> Of(IReadOnlySet<Rune> shown, CorpusSettings settings, FontSet fonts)
    {
        var family = fonts.Text;
        var standingIn = StandingIn(shown, fonts).ToList();
        var names = standingIn.Select(face => face.FamilyName).Append(family.Regular.FamilyName);
        var characters = Needed(shown, names);
        var faces = new List<EmbeddedFont>();
        var diagnostics = new List<Diagnostic>();
        foreach (var (face, isBold, isItalic) in new[] { (family.Regular, false, false), (family.Italic, false, true), (family.Bold, true, false), (family.BoldItalic, true, true) })
            Add(face, isBold, isItalic, family.Regular.FamilyName);
        foreach (var face in standingIn)
            Add(face, false, false, face.FamilyName);
        return new(faces, diagnostics);

        void Add(FontFace face, bool isBold, bool isItalic, string name)
        {
            switch (face.Embedding)
            {
                case EmbeddingPermission.Subset:
                    faces.Add(new(name, isBold, isItalic, FontSubset.ForText(face, characters, Features)));
                    break;
                case EmbeddingPermission.Whole when face.Program.Length <= LargestWhole:
                    faces.Add(new(name, isBold, isItalic, face.Program));
                    break;
                case EmbeddingPermission.Whole:
                    Leave($"may be embedded whole alone, and has {(face.Program.Length >> 20) + 1} MiB");
                    break;
                case EmbeddingPermission.None:
                    Leave("may not be embedded");
                    break;
            }

            void Leave(string why) => diagnostics.Add(new(
                Rules.FontNotEmbedded, settings.FallbackFonts.FirstOrDefault(file => file.Path == face.Name)?.Place ?? new(CorpusFiles.SettingsPath, 0, 0),
                $"{face.FamilyName} ({face.Name}) {why}: the EPUB is made without it.", "Name a font under another licence, or leave its characters to the reader's own faces."));
        }
    }

    /// <summary>The fallback fonts that the text needs, in the order of fallback.</summary>
    private static IEnumerable<FontFace> StandingIn(IReadOnlySet<Rune> shown, FontSet fonts)
    {
        var lacking = shown.Where(rune => rune.Value >= 0x80 && !fonts.Text.Regular.TryGetGlyph(rune.Value, out _)).OrderBy(rune => rune.Value).ToList();
        foreach (var fallback in fonts.Fallback)
        {
            if (lacking.Count == 0)
                yield break;
            if (lacking.RemoveAll(rune => fallback.Face.TryGetGlyph(rune.Value, out _)) > 0)
                yield return fallback.Face;
        }
    }

    /// <summary>The characters shown, their capitals (which stand in for small capitals where a font has none), and all of ASCII.</summary>
    private static IReadOnlyCollection<int> Needed(IEnumerable<Rune> shown, IEnumerable<string> names) =>
        new SortedSet<int>(shown.Concat(names.SelectMany(name => name.EnumerateRunes())).Concat(OfReaders.EnumerateRunes())
            .SelectMany(rune => new[] { rune.Value, Rune.ToUpperInvariant(rune).Value })
            .Concat(Enumerable.Range(' ', '~' - ' ' + 1)));
}
