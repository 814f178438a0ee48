using System.Globalization;
using Markdig.Syntax;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Reading.Checks;
using Watch.Reading.Inlines;
using Watch.Reading.Markup;
using Watch.Reading.Yaml;

namespace Watch.Reading.Blocks;

/// <summary>The names of a report's headings, tables and figures, each given once, and what stands under them. Names that
/// the author gives come first, so that a heading's text never takes one of them.</summary>
internal sealed class TargetTable
{
    private readonly ReportContext context;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lastOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Target> targets = new(StringComparer.Ordinal);

    public TargetTable(ReportContext context, MarkdownDocument document)
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
        var id = (heading.Inline?.LastChild is TrailingAttributes written ? Id(written, scope) : null) ?? Unique(text);
        Add(id, new(TargetKind.Heading, 0, Leaf.OneLineOf(text.Content)));
        return id;
    }

    /// <summary>The name in attributes that take nothing else; null when they have none.</summary>
    public string? Id(TrailingAttributes written, Scope scope)
    {
        var at = scope.Origin.At(written.Span.Start);
        foreach (var name in written.Attributes.Classes.Select(c => "." + c).Concat(written.Attributes.Pairs.Select(p => p.Key + "=")))
            context.Findings.Add(Rules.AttributeUnknown, at, $"\"{Findings.Quote(name)}\" means nothing here.", "Write {#name}, or delete it.");
        return written.Attributes.Id is { } id ? Given(id, at) : null;
    }

    /// <summary>Says what stands under a name.</summary>
    public void Add(string id, Target target) => targets.TryAdd(id, target);

    /// <summary>All names, once the whole report is read. Names that it mentions and does not have are told.</summary>
    public IReadOnlyDictionary<string, Target> Build()
    {
        foreach (var (id, at) in context.Mentions)
        {
            if (!targets.ContainsKey(id))
            {
                context.Findings.Add(
                    Rules.ReferenceUndefined, at, $"Nothing in the report has the name \"{Findings.Quote(id)}\".",
                    YamlFields.Nearest(id, targets.Keys) is { } nearest ? $"Did you mean \"#{nearest}\"?" : $"Write {{#{Findings.Quote(id)}}} after the heading, figure or caption that it is to lead to.");
            }
        }

        return targets;
    }

    private string Unique(Leaf text)
    {
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
}
