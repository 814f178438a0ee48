using System.Runtime.InteropServices;
using Watch.Preflight.Content;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Fonts;

/// <summary>A font as a page's content uses it: how its bytes are codes, how wide these are, and which glyphs they show.</summary>
internal sealed class FontRecord
{
    private readonly PdfFile file;
    private readonly Dictionary<int, double> widths = [];
    private readonly double missingWidth;
    private readonly CharacterMap? map;
    private readonly Lazy<GlyphProgram?> program;
    private readonly Lazy<CharacterMap?> texts;
    private readonly Lazy<string?[]> names;

    public FontRecord(Map dictionary, PdfFile file)
    {
        this.file = file;
        Dictionary = dictionary;
        Subtype = dictionary.Name("Subtype") ?? "";
        Descendant = Subtype == "Type0" ? dictionary.Array("DescendantFonts")?[0] as Map : null;
        Descriptor = (Descendant ?? dictionary).Dictionary("FontDescriptor");
        missingWidth = Descriptor?.Number("MissingWidth") ?? 0;
        if (Descendant is not null)
        {
            missingWidth = Descendant.Number("DW") ?? 1000;
            ReadCompositeWidths(Descendant.Array("W"));
            map = dictionary["Encoding"] switch
            {
                Name { Text: "Identity-H" or "Identity-V" } => CharacterMap.Identity,
                Map { IsStream: true } stream => CharacterMap.Read(file.Decode(stream).Data, file.Budget),
                _ => null,
            };
        }
        else if (dictionary.Array("Widths") is { } list)
        {
            var first = dictionary.Int("FirstChar") ?? 0;
            for (var i = 0; i < Math.Min(256, list.Count); i++)
            {
                if (list[i] is Number width)
                    widths[first + i] = width.Amount;
            }
        }

        program = new(ReadProgram);
        texts = new(() => dictionary["ToUnicode"] is Map { IsStream: true } stream ? CharacterMap.Read(file.Decode(stream).Data, file.Budget) : null);
        names = new(ReadNames);
    }

    public Map Dictionary { get; }

    public string Subtype { get; }

    public Map? Descendant { get; }

    public Map? Descriptor { get; }

    public bool IsComposite => Subtype == "Type0";

    public bool IsType3 => Subtype == "Type3";

    public string Name => (Dictionary.Name("BaseFont") ?? Dictionary.Name("Name") ?? Descriptor?.Name("FontName")) is { } name ? $"\"{name}\"" : $"of {Subtype}";

    // The ways in which codes have been shown so far, by code.
    private readonly Dictionary<int, byte> seen = [];

    /// <summary>The codes that are shown, each with where it is shown first; those that nobody sees are in <see cref="Hidden"/>.</summary>
    public SortedDictionary<int, Place> Shown { get; } = [];

    public SortedDictionary<int, Place> Hidden { get; } = [];

    /// <summary>Codes that are shown where no text is said to stand in their place.</summary>
    public SortedDictionary<int, Place> ShownAsTheyAre { get; } = [];

    /// <summary>Notes that a code is shown.</summary>
    /// <param name="isHidden">Whether nobody sees it.</param>
    /// <param name="hasActualText">Whether a text is said to stand in its place.</param>
    public void See(int code, bool isHidden, bool hasActualText, Place place)
    {
        // Nearly every code has been seen before, and the same way.
        var way = (byte)((isHidden ? 1 : 2) | (hasActualText ? 0 : 4));
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, code, out _);
        if ((known & way) == way)
            return;
        known |= way;
        (isHidden ? Hidden : Shown).TryAdd(code, place);
        if (!hasActualText)
            ShownAsTheyAre.TryAdd(code, place);
    }

    /// <summary>The stream of the embedded program, with its key; null if none is embedded.</summary>
    public (string Key, Map Stream)? Embedded
    {
        get
        {
            foreach (var key in new[] { "FontFile", "FontFile2", "FontFile3" })
            {
                if (Descriptor?[key] is Map { IsStream: true } stream)
                    return (key, stream);
            }

            return null;
        }
    }

    public GlyphProgram? Program => program.Value;

    /// <summary>What the codes say; null if the font has no /ToUnicode.</summary>
    public CharacterMap? Texts => texts.Value;

    /// <summary>Whether the codes can be led to glyphs: not so with character maps that are only named.</summary>
    public bool IsMapped => !IsComposite || map is not null;

    public IEnumerable<(int Code, int Length)> Codes(byte[] text)
    {
        for (var at = 0; at < text.Length;)
        {
            var (code, length) = !IsComposite ? (text[at], 1) : map is not null ? map.Next(text.AsSpan(at)) : (at + 1 < text.Length ? (text[at] << 8) | text[at + 1] : text[at], Math.Min(2, text.Length - at));
            yield return (code, length);
            at += length;
        }
    }

    /// <summary>The width that the dictionary gives a code, in thousandths of the size; of Type 3, in units of its glyphs.</summary>
    public double Width(int code) => widths.TryGetValue(IsComposite ? map?.Cid(code) ?? code : code, out var width) ? width : missingWidth;

    /// <summary>Whether the dictionary says itself how wide a code is.</summary>
    public bool HasWidth(int code) => IsComposite || widths.ContainsKey(code) || Dictionary.Has("Widths");

    public int? Cid(int code) => map?.Cid(code);

    /// <summary>The name of the glyph that a code of a simple font shows, as its encoding says; null if it says none.</summary>
    public string? GlyphName(int code) => code is >= 0 and < 256 ? names.Value[code] : null;

    /// <summary>The glyph that a code shows; null if the program has none; -1 if that cannot be told.</summary>
    public int? Glyph(int code)
    {
        if (Program is not { } glyphs || !IsMapped)
            return -1;
        if (IsComposite)
        {
            if (map!.Cid(code) is not { } cid)
                return null;
            if (Descendant!["CIDToGIDMap"] is Map { IsStream: true } stream)
            {
                var table = file.Decode(stream).Data;
                return (2 * cid) + 1 < table.Length && ((table[2 * cid] << 8) | table[(2 * cid) + 1]) is var glyph && glyph < glyphs.Count ? glyph : null;
            }

            return glyphs.OfCid(cid);
        }

        return glyphs is TrueTypeProgram trueType ? SimpleTrueType(trueType, code) : NamedGlyph(glyphs, code);
    }

    private static bool IsNothing(string? name) => name is null or ".notdef";

    private int? NamedGlyph(GlyphProgram glyphs, int code)
    {
        if (GlyphName(code) is { } name)
            return name == ".notdef" ? 0 : glyphs.OfName(name) ?? (glyphs is CffProgram { HasNames: false } ? -1 : null);
        return Dictionary["Encoding"] is Objects.Name ? null : glyphs.OfCode(code);
    }

    // 9.6.6.4: symbolic fonts by the code itself, others by the character of the code's name. Programs and flags contradict each other so often that a
    // glyph is missing only if no way leads to one.
    private int? SimpleTrueType(TrueTypeProgram trueType, int code)
    {
        if (!trueType.HasMaps)
            return -1;
        if (trueType.OfCode(code) is { } byCode)
            return byCode;
        var name = GlyphName(code);
        if (!IsNothing(name) && GlyphNames.CharacterOf(name!) is not { })
            return -1;
        var character = name is null ? Encodings.Standard[code & 255] is { } standard ? GlyphNames.CharacterOf(standard) : null : GlyphNames.CharacterOf(name);
        return character is { } known && trueType.OfCharacter(known) is { } byCharacter ? byCharacter
            : name is not null && Encodings.MacRoman.ToList().IndexOf(name) is >= 0 and var mac && trueType.OfCode(mac) is { } byMac ? byMac
            : trueType.OfCharacter(code);
    }

    private string?[] ReadNames()
    {
        var read = new string?[256];
        var encoding = Dictionary["Encoding"];
        var named = Encodings.Of((encoding as Objects.Name)?.Text ?? (encoding as Map)?.Name("BaseEncoding"));
        var isSymbolic = ((Descriptor?.Int("Flags") ?? 0) & 4) != 0;
        if (named is null && !isSymbolic && Subtype == "TrueType" && encoding is Map)
            named = Encodings.Standard;
        for (var code = 0; code < 256; code++)
            read[code] = named?[code];
        if (encoding is Map { } map && map.Array("Differences") is { } differences)
        {
            var code = 0;
            foreach (var item in differences.Items)
            {
                if (item is Number number)
                    code = number.Int;
                else if (item is Objects.Name name && code is >= 0 and < 256)
                    read[code++] = name.Text;
            }
        }

        return read;
    }

    private GlyphProgram? ReadProgram()
    {
        if (Embedded is not { } embedded)
            return null;
        var data = file.Decode(embedded.Stream).Data;
        var trueType = TrueTypeProgram.Read(data);
        return embedded.Key switch
        {
            "FontFile" => Type1Program.Read(data, embedded.Stream.Int("Length1") ?? 0),
            "FontFile2" => trueType is { HasOutlines: true } ? trueType : null,
            _ when trueType?.Cff is { } cff => CffProgram.Read(cff),
            _ when trueType is { HasOutlines: true } => trueType,
            _ => CffProgram.Read(data),
        };
    }

    private void ReadCompositeWidths(Sequence? list)
    {
        for (var i = 0; i + 1 < (list?.Count ?? 0);)
        {
            file.Budget.Step();
            var first = (list![i] as Number)?.Int ?? 0;
            if (list[i + 1] is Sequence each)
            {
                for (var k = 0; k < each.Count; k++)
                    widths[first + k] = (each[k] as Number)?.Amount ?? 0;
                i += 2;
            }
            else
            {
                var last = (list[i + 1] as Number)?.Int ?? 0;
                var width = (list[i + 2] as Number)?.Amount ?? 0;
                for (var cid = Math.Max(0, first); cid <= Math.Min(last, 0xFFFF); cid++)
                    widths[cid] = width;
                i += 3;
            }
        }
    }
}
