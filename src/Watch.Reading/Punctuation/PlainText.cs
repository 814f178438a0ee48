using Watch.Reading.Checks;
using Watch.Reading.Inlines;
using Watch.Reading.Yaml;

namespace Watch.Reading.Punctuation;

/// <summary>Sets the punctuation of texts without markup: those of <c>watch.yaml</c>, names, credits, expansions.</summary>
internal static class PlainText
{
    /// <summary>A text as it is printed. Addresses within it stay as they are written.</summary>
    public static string Set(string text, string language) => Set(text, language, out _);

    /// <summary>The text of a value on one line, as it is printed; reports markup, and quotation marks without a partner.</summary>
    public static string Set(YamlText value, string language, Findings findings)
    {
        var printed = Set(Strings.Collapse(value.Value), language, out var quotations);
        TellMarkup(findings, value);
        if (quotations != Quotations.None)
        {
            var origin = Origin.Of(findings.Source, Strings.Collapse(value.Value), value.Span);
            var check = new QuotationCheck();
            check.Add(new(0), quotations.Map([.. Enumerable.Range(0, origin.Text.Length).Select(origin.At)]), standsAlone: true);
            check.Tell(findings);
        }

        return printed;
    }

    /// <summary>Reports markup in a value that takes none.</summary>
    public static void TellMarkup(Findings findings, YamlText value)
    {
        var written = Strings.Collapse(value.Value);
        TellMarkup(findings, written, Origin.Of(findings.Source, written, value.Span).At);
    }

    /// <summary>Reports markup in a text that takes none.</summary>
    /// <param name="at">Where a character of the text stands in the source.</param>
    public static void TellMarkup(Findings findings, string text, Func<int, int> at)
    {
        var flat = new FlatText(text.Length);
        var addresses = Addresses(text).ToList();
        for (var i = 0; i < text.Length; i++)
            flat.Add(text[i], at(i), addresses.Exists(a => i >= a.Start && i < a.End) ? Treatment.Literal : Treatment.Of("en"));
        LeftOverCheck.TellPlain(findings, flat);
    }

    /// <summary>A name as it is printed. Its spaces stay plain, since names are also looked up and compared.</summary>
    public static string SetName(string name, string language) => Set(name, language).Replace(Spaces.NoBreak, " ", StringComparison.Ordinal).Replace(Spaces.Narrow, " ", StringComparison.Ordinal);

    private static string Set(string text, string language, out Quotations quotations)
    {
        var treatments = new Treatment[text.Length];
        Array.Fill(treatments, Treatment.Of(language));
        foreach (var (start, end) in Addresses(text))
            treatments.AsSpan(start..end).Fill(Treatment.Literal);
        (var edits, quotations) = SmartPunctuation.Set(text, treatments);
        if (edits.Count == 0)
            return text;
        var printed = new System.Text.StringBuilder(text.Length);
        var from = 0;
        foreach (var edit in edits)
        {
            printed.Append(text, from, edit.Start - from).Append(edit.Replacement);
            from = edit.Start + edit.Length;
        }

        return printed.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Words that are addresses, without the brackets and quotation marks around them.</summary>
    private static IEnumerable<(int Start, int End)> Addresses(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(' ', start) is var space and >= 0 ? space : text.Length;
            var (first, last) = (start, end);
            while (first < last && text[first] is '(' or '<' or '[' or '"' or '\'')
                first++;
            while (last > first && text[last - 1] is ')' or '>' or ']' or '"' or '\'' or '.' or ',' or ';')
                last--;
            // The address of [words](address), which is no markup here.
            if (text.AsSpan(first..last).LastIndexOf("](") is var bracket and >= 0)
                first += bracket + 2;
            var word = text.AsSpan(first..last);
            if (word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || (word.IndexOf('@') > 0 && word.Contains('.')))
                yield return (first, last);
            start = end + 1;
        }
    }
}
