using Watch.Documents;
using Watch.Import.Lines;
using Watch.Import.Notes;

namespace Watch.Import.Posts;

/// <summary>A report as read from a page.</summary>
/// <param name="ShortTitle">The blog's title of the post, if it differs from the report's.</param>
internal sealed record Draft(
    int? Number,
    Prose? Title,
    string? Subtitle,
    string? ShortTitle,
    DateOnly? Date,
    DateOnly? Posted,
    IReadOnlyList<Person> Authors,
    IReadOnlyList<DraftBlock> Body,
    IReadOnlyList<NoteSet> NoteSets);

/// <summary>A block of a draft. The kinds below are all there are.</summary>
internal abstract record DraftBlock
{
    private protected DraftBlock()
    {
    }
}

/// <param name="Level">2 or more.</param>
/// <param name="Notes">The notes that its markers cite.</param>
internal sealed record DraftHeading(int Level, Prose Text, NoteSet Notes) : DraftBlock;

internal sealed record DraftParagraph(Prose Text, NoteSet Notes) : DraftBlock;

internal sealed record DraftQuotation(IReadOnlyList<DraftParagraph> Content) : DraftBlock;

internal sealed record DraftBreak : DraftBlock;

/// <summary>Notes with one numbering: usually all notes of a report.</summary>
internal sealed class NoteSet(IReadOnlyList<DraftNote> notes)
{
    public static readonly NoteSet None = new([]);

    private readonly Dictionary<int, string> ids = notes.ToDictionary(note => note.Number, note => note.Id);

    public IReadOnlyList<DraftNote> Notes { get; } = notes;

    /// <summary>The id of the note with a number; null if there is none.</summary>
    public string? IdOf(int number) => ids.GetValueOrDefault(number);

    /// <summary>Whether the set holds every note that a marker cites.</summary>
    public bool Has(Marker marker) => marker.Numbers.All(ids.ContainsKey);
}

/// <param name="Number">The number on the page.</param>
/// <param name="Id">Its name in the Markdown: its number, preceded by the set's number in a further set that repeats numbers.</param>
internal sealed record DraftNote(int Number, string Id, IReadOnlyList<Prose> Content);
