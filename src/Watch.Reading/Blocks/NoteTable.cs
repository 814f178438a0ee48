using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Watch.Documents.Diagnostics;
using Watch.Reading.Checks;
using Watch.Reading.Inlines;
using Watch.Reading.Markup;

namespace Watch.Reading.Blocks;

/// <summary>A note as it is written, and what numbering has found of it.</summary>
internal sealed class NoteEntry(NoteDefinition definition)
{
    public NoteDefinition Definition => definition;

    /// <summary>Its place among the notes of the report, from 1.</summary>
    public int Ordinal { get; set; }

    public bool FromNote { get; set; }

    /// <summary>How many markers of the body have been read so far.</summary>
    public int Citations { get; set; }
}

/// <summary>The notes of a report, numbered before any text is read, so that the text can name their numbers.</summary>
internal sealed class NoteTable
{
    /// <summary>What begins the address of a link that mentions a note.</summary>
    public const string MentionPrefix = "#note:";

    private readonly Dictionary<string, NoteEntry> byLabel = new(StringComparer.Ordinal);

    /// <summary>All notes of the report by ordinal.</summary>
    public IReadOnlyList<NoteEntry> InOrder { get; }

    /// <param name="before">What is read before the body: the title and what follows it.</param>
    /// <param name="origin">Of the body.</param>
    /// <param name="isBodyRead">Whether the body is read. If not, a note that only the body cites is none, and no fault.</param>
    public NoteTable(Findings findings, IEnumerable<ContainerInline> before, MarkdownDocument body, Origin origin, bool isBodyRead)
    {
        var written = new List<NoteEntry>();
        foreach (var definition in DefinitionsIn(body))
        {
            var entry = new NoteEntry(definition);
            if (byLabel.TryAdd(NoteLabel.Fold(definition.Id), entry))
            {
                written.Add(entry);
                continue;
            }

            var first = byLabel[NoteLabel.Fold(definition.Id)].Definition.Id;
            findings.Add(
                Rules.NoteDuplicate, origin.At(definition.Span.Start), $"Note \"{definition.Id}\" is written twice.",
                first == definition.Id ? "Give this one another name." : $"Give this one another name; it is the same as \"{first}\", since capitals make no difference.");
        }

        var placed = new HashSet<NoteEntry>();
        var cited = CitationsIn(isBodyRead ? before.Concat(LeavesOf(body)) : before).Select(Find).OfType<NoteEntry>().Where(placed.Add).ToList();
        var numbered = new List<NoteEntry>();
        foreach (var host in cited)
        {
            numbered.Add(host);
            AddReached(host, placed, numbered);
        }

        var unreached = isBodyRead ? written.Where(n => !placed.Contains(n)).ToList() : [];
        foreach (var note in isBodyRead ? numbered.Where(n => n.FromNote) : [])
            findings.Add(Rules.NoteFromNote, origin.At(note.Definition.Span.Start), $"Note \"{note.Definition.Id}\" is reached from another note alone.", "Cite it in the text.");
        foreach (var note in unreached)
            findings.Add(Rules.NoteUncited, origin.At(note.Definition.Span.Start), $"Nothing cites note \"{note.Definition.Id}\".", "Cite it, or delete it.");
        InOrder = [.. numbered, .. unreached];
        for (var i = 0; i < InOrder.Count; i++)
            InOrder[i].Ordinal = i + 1;
    }

    /// <summary>The note with a label, in capitals or not; null when none is written.</summary>
    public NoteEntry? Find(string label) => byLabel.GetValueOrDefault(NoteLabel.Fold(label));

    /// <summary>Adds the notes that a note reaches and nothing else does, each followed by those that it reaches.</summary>
    private void AddReached(NoteEntry host, HashSet<NoteEntry> placed, List<NoteEntry> numbered)
    {
        var next = new Stack<NoteEntry>();
        Push(host);
        while (next.TryPop(out var note))
        {
            if (!placed.Add(note))
                continue;
            note.FromNote = true;
            numbered.Add(note);
            Push(note);
        }

        void Push(NoteEntry note)
        {
            foreach (var reached in MentionsIn(note.Definition).Select(Find).OfType<NoteEntry>().Reverse())
                next.Push(reached);
        }
    }

    private static IEnumerable<NoteDefinition> DefinitionsIn(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is NoteDefinition definition)
                yield return definition;
            if (block is ContainerBlock inner)
            {
                foreach (var found in DefinitionsIn(inner))
                    yield return found;
            }
        }
    }

    private static IEnumerable<string> CitationsIn(IEnumerable<ContainerInline> leaves) =>
        leaves.SelectMany(l => l.FindDescendants<NoteMarker>()).Where(m => !FigureCaptions.IsInDescription(m)).Select(m => m.Id);

    private static IEnumerable<string> MentionsIn(ContainerBlock container) =>
        LeavesOf(container).SelectMany(l => l.FindDescendants<Markdig.Syntax.Inlines.Inline>()).Select(MentionOf).OfType<string>();

    private static string? MentionOf(Markdig.Syntax.Inlines.Inline inline) => inline switch
    {
        NoteMarker marker when !FigureCaptions.IsInDescription(marker) => marker.Id,
        LinkInline { IsImage: false, Url: { } url } when url.StartsWith(MentionPrefix, StringComparison.Ordinal) => url[MentionPrefix.Length..],
        _ => null,
    };

    /// <summary>The leaves with markup in reading order, without those of the notes that the container holds.</summary>
    private static IEnumerable<ContainerInline> LeavesOf(ContainerBlock container)
    {
        foreach (var block in container)
        {
            // A table's caption is read with it, wherever it is written.
            if (TableCaptions.IsBound(block))
                continue;
            if (block is TableBlock { Caption.Inline: { } caption })
                yield return caption;
            if (block is LeafBlock { Inline: { } inlines })
                yield return inlines;
            if (block is ContainerBlock inner and not NoteDefinition)
            {
                foreach (var found in LeavesOf(inner))
                    yield return found;
            }
        }
    }
}
