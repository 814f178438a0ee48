using Watch.Documents.Diagnostics;
using Watch.Reading.Checks;

namespace Watch.Reading.FrontMatter;

/// <summary>Finds the front matter: what stands between a first line <c>---</c> and the next <c>---</c> or <c>...</c>.</summary>
internal static class FrontMatterSplitter
{
    /// <param name="Yaml">The YAML; empty for a report without.</param>
    /// <param name="Body">Where the body begins.</param>
    internal readonly record struct Parts(SourceSpan Yaml, int Body);

    public static Parts Split(Findings findings)
    {
        var text = findings.Source.Text;
        if (!IsFence(LineAt(text, 0), "---"))
            return new(default, 0);
        var start = NextLine(text, 0);
        for (var at = start; at < text.Length; at = NextLine(text, at))
        {
            var line = LineAt(text, at);
            if (IsFence(line, "---") || IsFence(line, "..."))
                return new(new(start, at - start), NextLine(text, at));
        }

        findings.Add(Rules.FrontMatterUnclosed, 0, "The front matter that begins here has no end.", "Write --- on a line of its own after it.");
        return new(default, 0);
    }

    private static bool IsFence(ReadOnlySpan<char> line, string fence) => line.TrimEnd(" \t").SequenceEqual(fence);

    private static ReadOnlySpan<char> LineAt(string text, int start)
    {
        var rest = text.AsSpan(start);
        var end = rest.IndexOfAny('\r', '\n');
        return end < 0 ? rest : rest[..end];
    }

    private static int NextLine(string text, int start)
    {
        var end = start + LineAt(text, start).Length;
        if (end < text.Length && text[end] == '\r')
            end++;
        else if (end < text.Length)
            return end + 1;
        return end < text.Length && text[end] == '\n' ? end + 1 : end;
    }
}
