using Watch.Preflight.Fonts;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Content;

/// <summary>Goes through what pages show (ISO 32000-1, 7.8 and 8.2), into all that their content leads to, and notes what rules ask for.</summary>
internal sealed partial class Interpreter(PdfFile pdf, bool sketches = false)
{
    /// <summary>Forms, patterns and glyphs within each other beyond this are not followed.</summary>
    private const int Depth = 28;

    private readonly PdfFile file = pdf;
    private readonly Dictionary<Map, FontRecord> fonts = [];
    private readonly HashSet<Map> active = [];

    private PageSightings page = new(0);
    private Box media;
    private Box trim;

    /// <summary>All fonts that are used, in the order of their use.</summary>
    public List<FontRecord> Fonts { get; } = [];

    /// <summary>Goes through a page and the appearances of its annotations.</summary>
    public PageSightings Read(Map dictionary, int number, Map resources, Box mediaBox, Box trimBox)
    {
        page = new(number) { Sketch = sketches ? [] : null };
        (media, trim) = (mediaBox, trimBox);
        sheet = new(trimBox.Within(mediaBox), inkWork);
        var place = new Place(number, null, "");
        var content = ContentOf(dictionary, place);
        Run(content, new Frame(resources, place, Matrix.Identity, 0, false, true), new() { Clip = mediaBox });
        foreach (var annotation in dictionary.Each("Annots").OfType<Map>())
        {
            foreach (var appearance in Appearances(annotation))
            {
                var within = new Place(number, appearance.Self, "an annotation's appearance");
                RunForm(appearance, Placed(appearance, annotation), new Frame(resources, within, Matrix.Identity, 1, false, false), new() { Clip = mediaBox });
            }
        }

        page.Stacked = sheet.Most();
        return page;
    }

    private static IEnumerable<Map> Appearances(Map annotation) => annotation.Dictionary("AP") is not { } states ? [] : states.Raw.Keys.SelectMany(k => states[k] switch
    {
        Map { IsStream: true } single => [single],
        Map several => several.Raw.Keys.Select(state => several[state]).OfType<Map>().Where(m => m.IsStream),
        _ => [],
    });

    private static Matrix Placed(Map appearance, Map annotation)
    {
        if (Box.Of(annotation.Array("Rect")?.Numbers()) is not { } rectangle || Box.Of(appearance.Array("BBox")?.Numbers()) is not { } own)
            return Matrix.Identity;
        var box = own.Through(Matrix.Of(appearance.Array("Matrix")?.Numbers()));
        var (x, y) = (box.Width > 0 ? rectangle.Width / box.Width : 1, box.Height > 0 ? rectangle.Height / box.Height : 1);
        return new(x, 0, 0, y, rectangle.Left - (box.Left * x), rectangle.Bottom - (box.Bottom * y));
    }

    private byte[] ContentOf(Map dictionary, Place place)
    {
        var parts = dictionary.Each("Contents").ToList();
        if (parts is [Map { IsStream: true } single])
            return file.Decode(single).Data;
        var content = new MemoryStream();
        foreach (var part in parts)
        {
            if (part is not Map { IsStream: true } stream)
            {
                page.Fault(place, "missing", "The page's content is not there.");
                continue;
            }

            content.Write(file.Decode(stream).Data);
            content.WriteByte(10);
        }

        return content.ToArray();
    }

    /// <summary>What a content stream runs in.</summary>
    /// <param name="Base">From the coordinates of the stream, before it changes them, to the page's.</param>
    /// <param name="IsUncoloured">Whether its colours do not count, as in glyphs and patterns that are stencils.</param>
    /// <param name="HasResources">Whether the stream has resources of its own.</param>
    private sealed record Frame(Map Resources, Place Place, Matrix Base, int Depth, bool IsUncoloured, bool HasResources)
    {
        public bool IsUncoloured { get; set; } = IsUncoloured;

        /// <summary>Whether the stream is a glyph of a Type 3 font.</summary>
        public bool IsGlyph { get; init; }
    }

    private void Run(byte[] content, Frame frame, GraphicsState state)
    {
        var run = new ContentRun(this, frame, state);
        var lexer = new Lexer(content, 0, file, readsReferences: false);
        var operands = new List<Value>();
        while (lexer.Next() is { } value)
        {
            file.Budget.Step();
            if (value is not Word word)
            {
                if (operands.Count < 40 || value is not Number)
                    operands.Add(value);
                continue;
            }

            if (word.Text == "BI")
                run.InlineImage(lexer, content);
            else
                run.Do(word.Text, operands);
            operands.Clear();
        }

        if (lexer.Fault is { } fault)
            page.Fault(frame.Place, "syntax", $"In content, {fault}.");
        run.End();
    }

    private void RunForm(Map form, Matrix matrix, Frame outer, GraphicsState state)
    {
        file.Budget.Step(Budget.Form);
        if (outer.Depth > Depth)
        {
            page.Fault(outer.Place, "forms", $"Forms, patterns or glyphs stand within each other more than {Depth} deep.");
            return;
        }

        if (!active.Add(form))
        {
            page.Fault(outer.Place, "forms", "A form, a pattern or a glyph leads back to itself.");
            return;
        }

        var inner = state.Copy();
        inner.Matrix = Matrix.Of(form.Array("Matrix")?.Numbers()).Then(matrix).Then(state.Matrix);
        if (Box.Of(form.Array("BBox")?.Numbers()) is { } box)
        {
            inner.IsClipExact &= inner.Matrix is { B: 0, C: 0 } or { A: 0, D: 0 };
            inner.Clip = inner.Clip.Within(box.Through(inner.Matrix));
        }

        var resources = form.Dictionary("Resources");
        Run(file.Decode(form).Data, outer with { Resources = resources ?? outer.Resources, HasResources = resources is not null, Base = inner.Matrix, Depth = outer.Depth + 1 }, inner);
        active.Remove(form);
    }

    private FontRecord FontOf(Map dictionary)
    {
        if (!fonts.TryGetValue(dictionary, out var font))
        {
            fonts[dictionary] = font = new(dictionary, file);
            Fonts.Add(font);
        }

        return font;
    }

    private ColourSpace SpaceOf(Value value, Map resources)
    {
        var space = ColourSpace.Of(value, resources);
        foreach (var indexed in space.Chain().Where(s => s.Family == "Indexed"))
        {
            if (indexed.Definition?[3] is Map { IsStream: true } palette)
                indexed.StreamPalette = file.Decode(palette).Data;
        }

        return space;
    }
}
