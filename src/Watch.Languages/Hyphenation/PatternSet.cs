using System.IO.Compression;

namespace Watch.Languages.Hyphenation;

/// <summary>The hyphenation patterns and exceptions of one of TeX's files, as build/CompilePatterns.cs writes them.</summary>
/// <param name="Exceptions">Words with their hyphens.</param>
internal sealed record PatternSet(PatternTrie Patterns, IReadOnlyList<string> Exceptions)
{
    /// <summary>Reads a file that is built into the program.</summary>
    /// <param name="name">The name of TeX's file, without <c>.tex</c>.</param>
    public static PatternSet Load(string name)
    {
        using var stream = typeof(PatternSet).Assembly.GetManifestResourceStream("Hyphenation/" + name)
            ?? throw new InvalidOperationException($"The program was built without the patterns of {name}.");
        using var unpacked = new MemoryStream();
        using (var inflate = new DeflateStream(stream, CompressionMode.Decompress))
            inflate.CopyTo(unpacked);
        var numbers = new NumberReader(unpacked.GetBuffer());
        var trie = PatternTrie.Read(ref numbers);
        var exceptions = new string[numbers.Next()];
        for (var i = 0; i < exceptions.Length; i++)
            exceptions[i] = new(numbers.NextCharacters());
        return new(trie, exceptions);
    }
}

/// <summary>Reads numbers of seven bits to a byte, the lowest first.</summary>
internal ref struct NumberReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    public int Next()
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var read = bytes[at++];
            number |= (read & 0x7F) << shift;
            if (read < 0x80)
                return number;
        }
    }

    /// <summary>Characters, after their number.</summary>
    public char[] NextCharacters()
    {
        var characters = new char[Next()];
        for (var i = 0; i < characters.Length; i++)
            characters[i] = (char)Next();
        return characters;
    }
}
