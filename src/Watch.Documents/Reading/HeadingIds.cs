using System.Globalization;
using Markdig.Syntax;
using Watch.Documents.Reading.Markup;

namespace Watch.Documents.Reading;

/// <summary>The names of a report's headings and figures, each given once. Names that the author gives come first, so
/// that a heading's text never takes one of them.</summary>
internal sealed class HeadingIds
{
    private readonly ReportContext context;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lastOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    public HeadingIds(ReportContext context, MarkdownDocument document)
    {
        this.context = context;
        foreach (var written in document.Descendants<TrailingAttributes>())
        {
            if (written.Attributes.Id is { } id)
                taken.Add(Strings.Fold(id));
        }
    }

    public string For(HeadingBlock heading, Leaf text, Scope scope)
    {
        if (AttributesOf(heading) is { } written)
        {
            foreach (var name in written.Attributes.Classes.Select(c => "." + c).Concat(written.Attributes.Pairs.Select(p => p.Key + "=")))
                context.Findings.Add(Rules.AttributeUnknown, scope.Origin.At(written.Span.Start), $"\"{Findings.Quote(name)}\" means nothing here.", "Write {#name}, or delete it.");
            if (written.Attributes.Id is { } id && Given(id, scope.Origin.At(written.Span.Start)) is { } named)
                return named;
        }

        var folded = Strings.Fold(text.PlainText);
        if (folded.Length == 0)
            folded = "section";
        var unique = folded;
        var count = lastOf.GetValueOrDefault(folded, 1);
        while (!taken.Add(unique))
            unique = string.Create(CultureInfo.InvariantCulture, $"{folded}-{++count}");
        lastOf[folded] = count;
        return unique;
    }

    /// <summary>A name that the author gives, folded; null when it is given already or nothing remains of it.</summary>
    public string? Given(string id, int at)
    {
        var folded = Strings.Fold(id);
        if (folded != id)
            context.Findings.Add(Rules.IdInvalid, at, $"The name \"{Findings.Quote(id)}\" has other characters than a-z, 0-9 and hyphen.", $"Write \"{folded}\".");
        if (folded.Length == 0)
            return null;
        taken.Add(folded);
        if (given.Add(folded))
            return folded;
        context.Findings.Add(Rules.IdDuplicate, at, $"The name \"{folded}\" is given twice.", "Write another.");
        return null;
    }

    private static TrailingAttributes? AttributesOf(HeadingBlock heading) => heading.Inline?.LastChild as TrailingAttributes;
}
