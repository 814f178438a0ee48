using System.Runtime.InteropServices;

namespace Watch.Fonts;

/// <summary>A font program reduced to the glyphs that a document shows, for embedding in a PDF: outlines and widths, without names, character
/// map, hints and layout tables, which PDF viewers do not use. <see cref="ForText"/> makes subsets for text that a reader lays out.</summary>
/// <param name="Program">A TrueType file.</param>
/// <param name="Glyphs">Maps glyphs of the face to glyphs of the subset.</param>
public sealed partial record FontSubset(byte[] Program, IReadOnlyDictionary<ushort, ushort> Glyphs)
{
    private const string Library = "libHarfBuzzSharp";

    // hb-subset.h: hb_subset_sets_t and hb_subset_flags_t.
    private const int DropTableTag = 3, NameId = 4, LayoutFeatureTag = 6;
    private const uint NoHinting = 0x1;
    private const uint NotdefOutline = 0x40;
    private const uint NoLayoutClosure = 0x200;

    private static readonly uint[] DroppedTables =
        [.. new[] { "GSUB", "GPOS", "GDEF", "BASE", "JSTF", "kern", "cmap", "name", "post", "OS/2", "STAT", "DSIG", "meta", "gasp", "vhea", "vmtx", "VORG",
            // A variable font is embedded in its default instance, a colour font in its plain outlines.
            "fvar", "gvar", "avar", "cvar", "HVAR", "VVAR", "MVAR", "COLR", "CPAL", "CBDT", "CBLC", "sbix", "SVG " }.Select(TagOf)];

    /// <summary>Reduces a face to some of its glyphs and glyph 0, which every font has.</summary>
    /// <exception cref="NotSupportedException">The face has no TrueType outlines.</exception>
    public static FontSubset Make(FontFace face, IReadOnlyCollection<ushort> glyphs)
    {
        if (!face.HasTrueTypeOutlines)
            throw new NotSupportedException($"{face.Name} has no TrueType outlines (glyf), the only ones that Watch embeds in PDFs.");
        var input = NotNull(hb_subset_input_create_or_fail());
        try
        {
            hb_subset_input_set_flags(input, NoHinting | NoLayoutClosure);
            var dropped = hb_subset_input_set(input, DropTableTag);
            foreach (var tag in DroppedTables)
                hb_set_add(dropped, tag);
            var wanted = hb_subset_input_glyph_set(input);
            foreach (var glyph in glyphs)
                hb_set_add(wanted, glyph);
            var plan = NotNull(hb_subset_plan_create_or_fail(face.Face.Handle, input));
            try
            {
                var mapping = hb_subset_plan_old_to_new_glyph_mapping(plan);
                var map = glyphs.Distinct().ToDictionary(g => g, g => (ushort)hb_map_get(mapping, g));
                return new(Execute(plan), map);
            }
            finally
            {
                hb_subset_plan_destroy(plan);
            }
        }
        finally
        {
            hb_subset_input_destroy(input);
            GC.KeepAlive(face); // the native face reads its program
        }
    }

    /// <summary>Reduces a face for text that a reader lays out: with character map, names, hints, and the substitutions and positions of the
    /// glyphs that the characters may become.</summary>
    /// <param name="features">Layout features to keep besides those that are on by default.</param>
    /// <exception cref="NotSupportedException">The face has no TrueType outlines.</exception>
    public static byte[] ForText(FontFace face, IReadOnlyCollection<int> codePoints, IReadOnlyCollection<string> features)
    {
        if (!face.HasTrueTypeOutlines)
            throw new NotSupportedException($"{face.Name} has no TrueType outlines (glyf), the only ones that Watch embeds.");
        var input = NotNull(hb_subset_input_create_or_fail());
        try
        {
            hb_subset_input_set_flags(input, NotdefOutline);
            // Copyright and licence among them.
            var names = hb_subset_input_set(input, NameId);
            hb_set_clear(names);
            hb_set_invert(names);
            var kept = hb_subset_input_set(input, LayoutFeatureTag);
            foreach (var feature in features)
                hb_set_add(kept, TagOf(feature));
            var wanted = hb_subset_input_unicode_set(input);
            foreach (var codePoint in codePoints)
                hb_set_add(wanted, (uint)codePoint);
            if (face.Table("fvar").Length > 0)
                hb_subset_input_pin_all_axes_to_default(input, face.Face.Handle);
            var plan = NotNull(hb_subset_plan_create_or_fail(face.Face.Handle, input));
            try
            {
                return Execute(plan);
            }
            finally
            {
                hb_subset_plan_destroy(plan);
            }
        }
        finally
        {
            hb_subset_input_destroy(input);
            GC.KeepAlive(face);
        }
    }

    private static byte[] Execute(nint plan)
    {
        var subset = NotNull(hb_subset_plan_execute_or_fail(plan));
        var blob = hb_face_reference_blob(subset);
        try
        {
            var data = hb_blob_get_data(blob, out var length);
            var program = new byte[length];
            Marshal.Copy(data, program, 0, program.Length);
            return program;
        }
        finally
        {
            hb_blob_destroy(blob);
            hb_face_destroy(subset);
        }
    }

    private static uint TagOf(string tag) => (uint)(tag[0] << 24 | tag[1] << 16 | tag[2] << 8 | tag[3]);

    private static nint NotNull(nint handle) =>
        handle != 0 ? handle : throw new InvalidDataException("HarfBuzz cannot make a subset of the font: its tables are broken, or memory is short.");

    // HarfBuzzSharp has no managed subsetter, but its native library has all of hb-subset.h. The names are HarfBuzz's.
    [LibraryImport(Library)]
    private static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    private static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Library)]
    private static partial void hb_subset_input_set_flags(nint input, uint flags);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_set(nint input, int setType);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_glyph_set(nint input);

    [LibraryImport(Library)]
    private static partial nint hb_subset_input_unicode_set(nint input);

    [LibraryImport(Library)]
    private static partial int hb_subset_input_pin_all_axes_to_default(nint input, nint face);

    [LibraryImport(Library)]
    private static partial void hb_set_clear(nint set);

    [LibraryImport(Library)]
    private static partial void hb_set_invert(nint set);

    [LibraryImport(Library)]
    private static partial nint hb_subset_plan_create_or_fail(nint face, nint input);

    [LibraryImport(Library)]
    private static partial nint hb_subset_plan_execute_or_fail(nint plan);

    [LibraryImport(Library)]
    private static partial nint hb_subset_plan_old_to_new_glyph_mapping(nint plan);

    [LibraryImport(Library)]
    private static partial void hb_subset_plan_destroy(nint plan);

    [LibraryImport(Library)]
    private static partial void hb_set_add(nint set, uint codePoint);

    [LibraryImport(Library)]
    private static partial uint hb_map_get(nint map, uint key);

    [LibraryImport(Library)]
    private static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library)]
    private static partial void hb_face_destroy(nint face);

    [LibraryImport(Library)]
    private static partial nint hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library)]
    private static partial void hb_blob_destroy(nint blob);
}
