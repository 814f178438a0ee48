using System.Text;

namespace Watch.Languages.Sorting;

/// <summary>The collation elements of characters and of sequences that sort as one (contractions). A language's table holds what it
/// changes, and stands upon the root's.</summary>
/// <param name="root">The table upon which this one stands; null for the root's own.</param>
internal sealed class CollationTable(CollationTable? root)
{
    /// <summary>About as many characters as have rows in the root order.</summary>
    private const int RootRows = 33_000;

    private readonly Dictionary<int, CollationElement[]> single = new(root is null ? RootRows : 0);
    private readonly Dictionary<string, CollationElement[]> contractions = new(StringComparer.Ordinal);

    /// <summary>What sorts otherwise behind certain characters, by its first character.</summary>
    private readonly Dictionary<int, List<(string Prefix, string Text, CollationElement[] Elements)>> contexts = [];

    /// <summary>The length of the longest contraction that begins with a character.</summary>
    private readonly Dictionary<int, int> longest = [];

    /// <summary>Characters whose contractions of the root do not hold.</summary>
    private readonly HashSet<int> suppressed = [];

    public void Add(int character, CollationElement[] elements) => single[character] = elements;

    /// <param name="text">In form D.</param>
    public void Add(string text, CollationElement[] elements)
    {
        var first = CodePoints.At(text, 0, out var length);
        if (length == text.Length)
        {
            Add(first, elements);
            return;
        }

        contractions[text] = elements;
        longest[first] = Math.Max(longest.GetValueOrDefault(first), text.Length);
    }

    /// <param name="prefix">What must stand before the text, in form D.</param>
    public void Add(string prefix, string text, CollationElement[] elements)
    {
        var first = CodePoints.At(text, 0, out _);
        if (!contexts.TryGetValue(first, out var known))
            contexts.Add(first, known = []);
        known.RemoveAll(c => c.Prefix == prefix && c.Text == text);
        known.Add((prefix, text, elements));
    }

    public void Suppress(int character) => suppressed.Add(character);

    /// <summary>The elements of a character that stands alone.</summary>
    public CollationElement[] Of(int character) =>
        single.TryGetValue(character, out var own) ? own : root is not null ? root.Of(character) : [CollationElement.Implicit(character)];

    /// <summary>The elements of a sequence of characters; null if they do not sort as one.</summary>
    public CollationElement[]? Of(string text)
    {
        if (contractions.TryGetValue(text, out var own))
            return own;
        return root is null || suppressed.Contains(CodePoints.At(text, 0, out _)) ? null : root.Of(text);
    }

    /// <summary>The greatest length of a contraction that begins with a character.</summary>
    public int LongestFrom(int first) => Math.Max(longest.GetValueOrDefault(first), root is null || suppressed.Contains(first) ? 0 : root.LongestFrom(first));

    /// <summary>What a text sorts as at a place because of what stands before it; null if that makes no difference.</summary>
    public (CollationElement[] Elements, int Length)? InContext(StringBuilder text, int at, int first)
    {
        if (!contexts.TryGetValue(first, out var known))
            return null;
        foreach (var (prefix, own, elements) in known)
        {
            if (Stands(own, text, at) && Stands(prefix, text, at - prefix.Length))
                return (elements, own.Length);
        }

        return null;
    }

    private static bool Stands(string part, StringBuilder text, int at)
    {
        if (at < 0 || at + part.Length > text.Length)
            return false;
        for (var i = 0; i < part.Length; i++)
        {
            if (text[at + i] != part[i])
                return false;
        }

        return true;
    }
}
