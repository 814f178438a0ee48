using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Watch.Reading.Markup;

/// <summary>The marker <c>[^id]</c>.</summary>
internal sealed class NoteMarker(string id) : LeafInline
{
    public string Id => id;
}

/// <summary>A bracketed span, <c>[text]{...}</c>.</summary>
internal sealed class Span(Attributes attributes) : ContainerInline
{
    public Attributes Attributes => attributes;
}

/// <summary>Attributes after an image or a link, or at the end of a heading or a table's caption.</summary>
internal sealed class TrailingAttributes(Attributes attributes) : LeafInline
{
    public Attributes Attributes => attributes;
}

/// <summary>An address without angle brackets.</summary>
internal sealed class BareAddress(string address) : LeafInline
{
    public string Address => address;
}

/// <summary>The text of a note, <c>[^id]: ...</c>.</summary>
internal sealed class NoteDefinition(NoteDefinitionParser parser, string id) : ContainerBlock(parser)
{
    public string Id => id;
}

/// <summary>A division, <c>::: kind</c> or <c>::: {...}</c>, up to a line of as many colons.</summary>
internal sealed class DivisionBlock(DivisionParser parser, int colons, string? kind, Attributes? attributes) : ContainerBlock(parser)
{
    public int Colons => colons;

    public string? Kind => kind;

    public Attributes? Attributes => attributes;

    /// <summary>Whether a line of colons ends it.</summary>
    public bool HasEnd { get; set; }

    /// <summary>Whether no further line belongs to it.</summary>
    public bool IsOver { get; set; }
}

/// <summary>Verse, <c>::: verse</c>: its lines are kept, and no line begins a block.</summary>
internal sealed class VerseBlock : LeafBlock
{
    public VerseBlock(DivisionParser parser, int colons, Attributes? attributes)
        : base(parser)
    {
        Colons = colons;
        Attributes = attributes;
        ProcessInlines = true;
    }

    public int Colons { get; }

    public Attributes? Attributes { get; }

    /// <summary>Whether a line of colons ends it.</summary>
    public bool HasEnd { get; set; }

    /// <summary>Whether no further line belongs to it.</summary>
    public bool IsOver { get; set; }
}

/// <summary>An editor's remark, <c>&lt;!-- ... --&gt;</c>, that begins a line.</summary>
internal sealed class RemarkBlock(RemarkParser parser) : LeafBlock(parser);

/// <summary>Terms with their definitions: a <see cref="DefinitionTermBlock"/>, its <see cref="DefinitionBlock"/>s, the next term.</summary>
internal sealed class DefinitionListBlock(DefinitionListParser parser) : ContainerBlock(parser);

internal sealed class DefinitionTermBlock : LeafBlock
{
    public DefinitionTermBlock(DefinitionListParser parser)
        : base(parser)
    {
        ProcessInlines = true;
        IsOpen = false;
    }
}

/// <param name="isLoose">Whether a blank line stands before it.</param>
internal sealed class DefinitionBlock(DefinitionListParser parser, int indent, bool isLoose) : ContainerBlock(parser)
{
    /// <summary>The column in which its text stands, at least.</summary>
    public int Indent => indent;

    public bool IsLoose => isLoose;
}

/// <summary>A short form and its long form, <c>*[short]: long</c>.</summary>
internal sealed class AbbreviationDefinition(AbbreviationParser parser, string shortForm, string expansion) : LeafBlock(parser)
{
    public string ShortForm => shortForm;

    public string Expansion => expansion;
}
