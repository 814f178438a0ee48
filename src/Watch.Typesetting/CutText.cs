using Watch.Documents;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting;

/// <summary>A part of a volume, cut into pages that have no numbers yet.</summary>
public sealed class CutText
{
    internal CutText(string language, PageCut cut, TagTree tags, IReadOnlyList<OutlineEntry> outline, RunningHeads heads)
    {
        (Language, Cut, Tags, Outline, Heads) = (language, cut, tags, outline, heads);
    }

    public int PageCount => Cut.Starts.Count;

    internal string Language { get; }

    internal PageCut Cut { get; }

    internal TagTree Tags { get; }

    internal IReadOnlyList<OutlineEntry> Outline { get; }

    internal RunningHeads Heads { get; }

    /// <summary>What the names of a report or foreword are in the volume; null for what names nothing, or by its full name.</summary>
    internal DestinationNames? Names { get; init; }

    /// <summary>Whether its pages are looked at when they are numbered.</summary>
    internal bool IsExamined { get; init; }

    /// <summary>Whether its pages have numbers and heads.</summary>
    internal bool ShowsFolios { get; init; } = true;

    /// <summary>Whether it goes on from the part before it, so that its first page is as all others.</summary>
    internal bool IsContinued { get; init; }
}

/// <summary>Notes of a report that stand at the end of the volume.</summary>
/// <param name="Assets">The report's pictures.</param>
/// <param name="Title">What stands above them.</param>
/// <param name="Pages">The labels of the pages that cite a note, in their order; empty for a note that is cited nowhere.</param>
public sealed record CollectedNotes(Report Report, Func<Assets> Assets, string Title, Func<Note, IReadOnlyList<string>> Pages);
