namespace Watch.Documents;

/// <summary>A piece of running text. The kinds below are all there are.</summary>
public abstract record Inline
{
    private protected Inline()
    {
    }
}

/// <summary>Characters as they are to be printed: punctuation is already set by the language's rules.</summary>
public sealed record Text(string Content) : Inline;

public sealed record Emphasis(IReadOnlyList<Inline> Content) : Inline;

public sealed record Strong(IReadOnlyList<Inline> Content) : Inline;

public sealed record Superscript(IReadOnlyList<Inline> Content) : Inline;

public sealed record Subscript(IReadOnlyList<Inline> Content) : Inline;

public sealed record Struck(IReadOnlyList<Inline> Content) : Inline;

public sealed record SmallCaps(IReadOnlyList<Inline> Content) : Inline;

/// <summary>A run in another language than its surroundings.</summary>
/// <param name="Language">BCP 47.</param>
public sealed record Foreign(string Language, IReadOnlyList<Inline> Content) : Inline;

/// <summary>Computer text, set in the code face; its content is literal.</summary>
public sealed record Code(string Content) : Inline;

/// <summary>A link to a resource on the web.</summary>
/// <param name="Uri">Absolute, of scheme http, https or mailto.</param>
/// <param name="IsBare">Whether the text is the address itself, which breaks and hyphenates as addresses do.</param>
public sealed record Link(string Uri, IReadOnlyList<Inline> Content, bool IsBare = false) : Inline;

/// <summary>A note marker: the place in the body that cites a note.</summary>
/// <param name="Note">The note's ordinal, which is also its number, since it is cited.</param>
/// <param name="Citation">Which citation of the note this is, from 1.</param>
public sealed record NoteReference(int Note, int Citation) : Inline;

/// <summary>A mention of a note that does not cite it, as in "See note 1": prints the note's label, with a link.</summary>
public sealed record NoteMention(int Note) : Inline;

/// <summary>A line break that the author asked for.</summary>
public sealed record LineBreak : Inline;
