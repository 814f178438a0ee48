using System.Buffers;
using Markdig.Syntax;
using Watch.Documents.Diagnostics;
using Watch.Reading.Checks;
using Watch.Reading.Markup;
using Watch.Reading.Punctuation;

namespace Watch.Reading.Inlines;

/// <summary>The abbreviations of a report, found in its texts as whole words.</summary>
internal sealed class Abbreviations
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly SearchValues<string> shortForms;
    private readonly int[] lengths; // of the short forms, the longest first

    public sealed class Entry(string expansion, int at)
    {
        public string Expansion => expansion;

        /// <summary>Where it is written.</summary>
        public int At => at;

        /// <summary>Whether a text has it.</summary>
        public bool IsUsed { get; set; }
    }

    /// <param name="language">The report's, in which they are printed.</param>
    public Abbreviations(Findings findings, MarkdownDocument document, Origin origin, string language)
    {
        foreach (var definition in document.Descendants<AbbreviationDefinition>())
        {
            var at = origin.At(definition.Span.Start);
            PlainText.TellMarkup(findings, definition.Expansion, _ => at);
            if (!entries.TryAdd(PlainText.SetName(definition.ShortForm, language), new(PlainText.Set(definition.Expansion, language), at)))
            {
                findings.Add(
                    Rules.AbbreviationDuplicate, at, $"The abbreviation \"{Findings.Quote(definition.ShortForm)}\" is written out twice.", "Delete one of the two: the first counts.");
            }
        }

        lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();
        shortForms = SearchValues.Create([.. entries.Keys], StringComparison.Ordinal);
        lengths = [.. entries.Keys.Select(k => k.Length).Distinct().OrderDescending()];
    }

    /// <summary>The abbreviations in a text, in order and apart from each other.</summary>
    public IReadOnlyList<(int Start, int End, Entry Entry)> FindIn(ReadOnlySpan<char> text)
    {
        if (entries.Count == 0)
            return [];
        var found = new List<(int, int, Entry)>();
        for (var at = 0; at < text.Length;)
        {
            var next = text[at..].IndexOfAny(shortForms);
            if (next < 0)
                break;
            at += next;
            var length = at > 0 && char.IsLetterOrDigit(text[at - 1]) ? 0 : LengthAt(text[at..]);
            if (length == 0)
            {
                at++;
                continue;
            }

            found.Add((at, at + length, lookup[text.Slice(at, length)]));
            at += length;
        }

        return found;
    }

    /// <summary>Tells those that no text has.</summary>
    public void TellUnused(Findings findings)
    {
        foreach (var (shortForm, entry) in entries)
        {
            if (!entry.IsUsed)
                findings.Add(Rules.AbbreviationUnused, entry.At, $"The report never says \"{Findings.Quote(shortForm)}\".", "Delete the line, or correct it.");
        }
    }

    /// <summary>The length of the longest abbreviation that begins the text and ends with a word of it, or 0.</summary>
    private int LengthAt(ReadOnlySpan<char> text)
    {
        foreach (var length in lengths)
        {
            if (length <= text.Length && (length == text.Length || !char.IsLetterOrDigit(text[length])) && lookup.ContainsKey(text[..length]))
                return length;
        }

        return 0;
    }
}
