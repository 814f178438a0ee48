using Watch.Languages.Punctuation;

namespace Watch.Reading.Punctuation;

/// <summary>A replacement for a stretch of text.</summary>
internal readonly record struct Edit(int Start, int Length, string Replacement);

/// <summary>The result of setting the punctuation of a text.</summary>
/// <param name="Edits">In order and apart from each other.</param>
/// <param name="Quotations">The quotation marks that have no partner in the text.</param>
internal sealed record Setting(IReadOnlyList<Edit> Edits, Quotations Quotations);

/// <summary>Replaces typewriter punctuation with that of print. Works on the whole text of a leaf, so that markup does not
/// separate a mark from its neighbours.</summary>
internal static class SmartPunctuation
{
    /// <summary>The setting of a text of which each character has its treatment.</summary>
    /// <param name="inCell">Whether the text stands in a table's cell.</param>
    public static Setting Set(ReadOnlySpan<char> text, ReadOnlySpan<Treatment> treatments, bool inCell = false)
    {
        var edits = new List<Edit>();
        var quotes = new Quotes(text, treatments, inCell);
        var last = '\0'; // as it is printed
        for (var i = 0; i < text.Length; i++)
        {
            if (treatments[i].Conventions is not { } conventions)
            {
                last = text[i];
                continue;
            }

            var length = 1;
            string? printed = null;
            switch (text[i])
            {
                case '-':
                    (length, printed) = Dash(text, treatments, i, conventions);
                    break;
                case '.':
                    (length, printed) = Ellipsis(text, treatments, i);
                    if (length == 1 && Abbreviations.HasGapAfter(text, i, conventions.Abbreviations))
                        printed = "." + Spaces.Narrow;
                    break;
                case ' ':
                    printed = HighPunctuation.Space(last, i + 1 < text.Length ? text[i + 1] : '\0', conventions.Spacing) ?? Spaces.Between(text, treatments, i, conventions);
                    break;
                case '"' or '\'' when conventions.SetsQuotations:
                    printed = quotes.Set(text, i, last, conventions);
                    if (conventions.Spacing is { } within)
                        printed = HighPunctuation.Guillemet(printed[0], text, i, edits, within);
                    break;
                default:
                    quotes.Pass(text, i, last, conventions);
                    printed = CatalanDot.Of(text, i, conventions.HasMiddleDot);
                    if (conventions.Spacing is { } spacing)
                        printed ??= HighPunctuation.Spaced(text, i, last, spacing);
                    break;
            }

            if (printed is not null && !text.Slice(i, length).SequenceEqual(printed))
                edits.Add(new(i, length, printed));
            last = printed is null ? text[i] : printed[^1];
            i += length - 1;
        }

        return new(edits, quotes.End());
    }

    /// <summary>One hyphen is a minus sign before a number, and an en dash between two years; two are an en dash, three an em
    /// dash; other runs, and arrows, stay.</summary>
    private static (int Length, string? Printed) Dash(ReadOnlySpan<char> text, ReadOnlySpan<Treatment> treatments, int i, Conventions conventions)
    {
        var length = Run(text, treatments, i);
        var arrow = (i > 0 && text[i - 1] == '<') || (i + length < text.Length && text[i + length] == '>');
        return (length, arrow) switch
        {
            (1, false) when Minus.Is(text, treatments, i) => (length, conventions.Minus),
            (1, false) when YearRange.Joins(text, i) => (length, "\u2013"),
            (2, false) => (length, "\u2013"),
            (3, false) => (length, "\u2014"),
            _ => (length, null),
        };
    }

    /// <summary>Three full stops are an ellipsis, and four one and a full stop; longer runs are leaders and stay.</summary>
    private static (int Length, string? Printed) Ellipsis(ReadOnlySpan<char> text, ReadOnlySpan<Treatment> treatments, int i)
    {
        var length = Run(text, treatments, i);
        return length is 3 or 4 ? (3, "\u2026") : (length, null);
    }

    private static int Run(ReadOnlySpan<char> text, ReadOnlySpan<Treatment> treatments, int start)
    {
        var end = start + 1;
        while (end < text.Length && text[end] == text[start] && treatments[end] != Treatment.Literal)
            end++;
        return end - start;
    }
}
