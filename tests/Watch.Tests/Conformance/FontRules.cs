using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Watch.Tests.Conformance;

/// <summary>What fonts must be. All are composite fonts with a TrueType program.</summary>
internal static partial class FontRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("A:6.2.11.2, A:6.2.11.3.1", "a font is composite, of two-byte codes, and named as its descendant", Composite),
        new("A:6.2.11.3.2-1, U:7.21.3.2-1", "a TrueType descendant maps its characters to glyphs", file => Each(file).Where(f => file.Find(f.Descendant, "/CIDToGIDMap") is null).Select(f => f.Name)),
        new("A:6.2.11.4.1-1, U:7.21.4.1-1", "a font's program is embedded", file => Each(file).Where(f => f.Program.Length == 0).Select(f => f.Name)),
        new("A:6.2.11.4.2-2, U:7.21.4.2-2", "no font has a CIDSet, which none gets right", file => Each(file).Where(f => file.Find(f.Descendant, "/FontDescriptor", "/CIDSet") is not null).Select(f => f.Name)),
        new("P:9.8.1", "a font's descriptor is whole, and named as the font", Descriptors),
        new("A:6.2.11.5-1, U:7.21.5-1", "widths are those of the program", Widths),
        new("A:6.2.11.8-1, U:7.21.8-1", "no glyph shown is .notdef", NotDefined),
        new("A:6.2.11.7.2-1, U:7.21.7-1", "every code shown stands for characters", Unmapped),
        new("A:6.2.11.7.2-2, U:7.21.7-2", "none of them is no character of Unicode", file => Mapped(file)
            .Where(m => m.Text.EnumerateRunes().Any(r => r.Value is 0 or 0xFEFF or 0xFFFD || (r.Value & 0xFFFE) == 0xFFFE)).Select(m => $"{m.Font.Name} {m.Code:X4}")),
        new("A:6.2.11.7.3-1", "a character of private use is said again as actual text", PrivateUse),
        new("W:ligatures", "ligatures stand for their letters", file => Mapped(file).Where(m => m.Text.Any(c => c is >= '\uFB00' and <= '\uFB06')).Select(m => $"{m.Font.Name} {m.Code:X4}")),
    ];

    private sealed record Font(string Reference, string Name, JsonElement Dictionary, JsonElement Descendant, byte[] Program, byte[]? Glyphs, Dictionary<int, string> Texts, Dictionary<int, double> Widths);

    private static IReadOnlyList<Font> Each(JudgedFile file) => [.. file.Objects.Pages
        .SelectMany(p => file.Find(file.Objects.Object(p), "/Resources", "/Font") is { } fonts ? fonts.EnumerateObject().Select(f => f.Value.GetString()!) : [])
        .Distinct().Select(reference => Read(file, reference))];

    private static Font Read(JudgedFile file, string reference)
    {
        var dictionary = file.Objects.Object(reference);
        var descendant = file.Objects.Resolve(file.Each(dictionary, "/DescendantFonts").FirstOrDefault(dictionary));
        var program = file.Find(descendant, "/FontDescriptor") is { } descriptor && descriptor.TryGetProperty("/FontFile2", out var stream) ? file.Objects.Stream(stream) : [];
        var map = descendant.TryGetProperty("/CIDToGIDMap", out var glyphs) && Watch.Tests.Pdf.QpdfFile.IsReference(glyphs) ? file.Objects.Stream(glyphs) : null;
        var texts = dictionary.TryGetProperty("/ToUnicode", out var toUnicode) ? ReadTexts(Encoding.ASCII.GetString(file.Objects.Stream(toUnicode))) : [];
        return new(reference, file.Say(dictionary, "/BaseFont") ?? reference, dictionary, descendant, program, map, texts, ReadWidths(file.Each(descendant, "/W")));
    }

    private static Dictionary<int, string> ReadTexts(string map) => Mapping().Matches(map[Math.Max(0, map.IndexOf("beginbfchar", StringComparison.Ordinal))..]).ToDictionary(
        m => int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[2].Value)));

    private static Dictionary<int, double> ReadWidths(IReadOnlyList<JsonElement> entries)
    {
        var widths = new Dictionary<int, double>();
        for (var i = 0; i + 1 < entries.Count; i += 2)
        {
            foreach (var (width, n) in entries[i + 1].EnumerateArray().Select((w, n) => (w.GetDouble(), n)))
                widths[entries[i].GetInt32() + n] = width;
        }

        return widths;
    }

    /// <summary>The codes that are shown, by font, with whether actual text stands for them.</summary>
    private static IEnumerable<(Font Font, int Code, bool HasActualText)> Shown(JudgedFile file)
    {
        var fonts = Each(file).ToDictionary(f => f.Reference);
        foreach (var page in file.Objects.Pages)
        {
            var names = file.Find(file.Objects.Object(page), "/Resources", "/Font");
            Font? font = null;
            var actual = new Stack<bool>();
            foreach (var operation in file.Operations(page))
            {
                if (operation.Operator == "Tf")
                    font = names is { } resources && resources.TryGetProperty(operation.NameAt(0), out var reference) ? fonts[reference.GetString()!] : null;
                else if (operation.Operator is "BDC" or "BMC")
                    actual.Push(operation.Properties.ContainsKey("/ActualText") || (actual.TryPeek(out var around) && around));
                else if (operation.Operator == "EMC")
                    actual.TryPop(out _);
                else if (font is not null && operation.Operator is "TJ" or "Tj")
                {
                    foreach (var pair in operation.Operands.SelectMany(o => o is List<object> list ? list : [o]).OfType<byte[]>().SelectMany(s => s.Chunk(2)))
                        yield return (font!, pair[0] << 8 | pair[^1], actual.TryPeek(out var has) && has);
                }
            }
        }
    }

    private static IEnumerable<(Font Font, int Code, string Text)> Mapped(JudgedFile file) =>
        Each(file).SelectMany(f => f.Texts.Select(t => (f, t.Key, t.Value)));

    private static IEnumerable<string> Composite(JudgedFile file) => Each(file).Where(f =>
        file.Say(f.Dictionary, "/Type") != "/Font" || file.Say(f.Dictionary, "/Subtype") != "/Type0" || file.Say(f.Dictionary, "/Encoding") != "/Identity-H"
        || file.Say(f.Descendant, "/Subtype") != "/CIDFontType2" || file.Say(f.Descendant, "/BaseFont") != file.Say(f.Dictionary, "/BaseFont")
        || file.Say(f.Descendant, "/CIDSystemInfo", "/Registry") != "Adobe" || file.Say(f.Descendant, "/CIDSystemInfo", "/Ordering") != "Identity").Select(f => f.Name);

    private static IEnumerable<string> Descriptors(JudgedFile file)
    {
        string[] keys = ["/FontName", "/Flags", "/FontBBox", "/ItalicAngle", "/Ascent", "/Descent", "/CapHeight", "/StemV"];
        foreach (var font in Each(file))
        {
            if (file.Find(font.Descendant, "/FontDescriptor") is not { } descriptor)
                yield return font.Name;
            else if (keys.FirstOrDefault(key => !descriptor.TryGetProperty(key, out _)) is { } missing)
                yield return $"{font.Name} {missing}";
            else if (file.Say(descriptor, "/FontName") != font.Name || !SubsetName().IsMatch(font.Name))
                yield return font.Name;
        }
    }

    private static IEnumerable<string> Widths(JudgedFile file)
    {
        foreach (var group in Shown(file).GroupBy(s => s.Font))
        {
            if (group.Key.Program.Length == 0 || group.Key.Glyphs is null)
                continue;
            var metrics = new TrueTypeMetrics(group.Key.Program);
            foreach (var code in group.Select(s => s.Code).Distinct().Where(c => 2 * c + 1 < group.Key.Glyphs.Length))
            {
                var width = metrics.WidthOf(Glyph(group.Key, code));
                if (Math.Abs(width - group.Key.Widths.GetValueOrDefault(code, 1000)) > 1)
                    yield return $"{group.Key.Name} {code:X4}";
            }
        }
    }

    private static IEnumerable<string> NotDefined(JudgedFile file) => Shown(file)
        .Where(s => s.Code == 0 || (s.Font.Glyphs is not null && (2 * s.Code + 1 >= s.Font.Glyphs.Length || Glyph(s.Font, s.Code) == 0))).Select(s => $"{s.Font.Name} {s.Code:X4}");

    private static IEnumerable<string> Unmapped(JudgedFile file) => Shown(file)
        .Where(s => s.Font.Texts.GetValueOrDefault(s.Code) is null or "").Select(s => $"{s.Font.Name} {s.Code:X4}");

    private static IEnumerable<string> PrivateUse(JudgedFile file) => Shown(file).Where(s => !s.HasActualText && s.Font.Texts.GetValueOrDefault(s.Code) is { } text
        && text.EnumerateRunes().Any(r => r.Value is (>= 0xE000 and <= 0xF8FF) or >= 0xF0000)).Select(s => $"{s.Font.Name} {s.Code:X4}");

    private static int Glyph(Font font, int code) => font.Glyphs![2 * code] << 8 | font.Glyphs[2 * code + 1];

    [GeneratedRegex(@"^<([0-9A-F]{4})> <([0-9A-F]*)>$", RegexOptions.Multiline)]
    private static partial Regex Mapping();

    [GeneratedRegex(@"^/?[A-Z]{6}\+.")]
    private static partial Regex SubsetName();
}

/// <summary>The advance widths of a TrueType program (OpenType 1.9: head, hhea, hmtx).</summary>
internal sealed class TrueTypeMetrics(byte[] program)
{
    public double WidthOf(int glyph)
    {
        var count = Word(Table("hhea") + 34);
        return Word(Table("hmtx") + 4 * Math.Min(glyph, count - 1)) * 1000.0 / Word(Table("head") + 18);
    }

    private int Table(string tag)
    {
        for (var i = 0; i < Word(4); i++)
        {
            if (Encoding.ASCII.GetString(program, 12 + 16 * i, 4) == tag)
                return Word(12 + 16 * i + 8) << 16 | Word(12 + 16 * i + 10);
        }

        throw new InvalidDataException($"The program has no table {tag}.");
    }

    private int Word(int at) => program[at] << 8 | program[at + 1];
}
