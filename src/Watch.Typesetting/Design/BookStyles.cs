using Watch.Documents;
using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;

namespace Watch.Typesetting.Design;

/// <summary>How the parts of a volume are set that stand beside its reports: half title, title page, imprint, contents, index.</summary>
public sealed record BookStyles
{
    public required TypeStyle HalfTitle { get; init; }

    public required TypeStyle Title { get; init; }

    public required TypeStyle Subtitle { get; init; }

    /// <summary>Of editors or authors, on the title page.</summary>
    public required TypeStyle Makers { get; init; }

    public required TypeStyle Publisher { get; init; }

    public required TypeStyle Place { get; init; }

    /// <summary>The title of a part: Contents, Index.</summary>
    public required TypeStyle Heading { get; init; }

    /// <summary>Of the imprint and the colophon.</summary>
    public required TypeStyle Line { get; init; }

    /// <summary>A report's title in the contents.</summary>
    public required TypeStyle ContentsTitle { get; init; }

    public required TypeStyle ContentsAuthors { get; init; }

    /// <summary>The title of a group of reports in the contents, and of a report above its notes at the end of the volume.</summary>
    public required TypeStyle ContentsGroup { get; init; }

    public required TypeStyle IndexItem { get; init; }

    /// <summary>From the head of the text block down to the first line of a half title or title page.</summary>
    public required Length TitleDrop { get; init; }

    /// <summary>How far titles in the contents are set in, for their numbers.</summary>
    public required Length ContentsIndent { get; init; }

    /// <summary>What is kept free at the right of titles in the contents, for page numbers.</summary>
    public required Length ContentsPage { get; init; }

    /// <summary>Between the two columns of an index.</summary>
    public required Length IndexGutter { get; init; }

    public TypeStyle Of(DisplayRole role) => role switch
    {
        DisplayRole.HalfTitle => HalfTitle,
        DisplayRole.Title => Title,
        DisplayRole.Subtitle => Subtitle,
        DisplayRole.Makers => Makers,
        DisplayRole.Publisher => Publisher,
        DisplayRole.Place => Place,
        DisplayRole.Heading => Heading,
        DisplayRole.Line => Line,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Made of a design's own styles, so that the book looks as its reports do.</summary>
    internal static BookStyles Of(PageDesign design)
    {
        var grid = design.Leading;
        var title = design.Title with { SpaceAbove = Length.Zero };
        var body = design.Body with { Alignment = Alignment.Left, Hyphenated = false, FirstLineIndent = Length.Zero };
        return new()
        {
            HalfTitle = design.Subtitle with { Italic = false, SpaceAbove = Length.Zero },
            Title = title with { Size = title.Size * 1.3, Leading = title.Leading * 1.3 },
            Subtitle = design.Subtitle with { SpaceAbove = grid },
            Makers = design.Authors with { Italic = false, SpaceAbove = grid * 2 },
            Publisher = design.Masthead with { SpaceAbove = grid },
            Place = design.Masthead with { SpaceAbove = Length.Zero },
            Heading = title with { SpaceBelow = grid * 2 },
            Line = design.Affiliation with { Leading = design.Note.Leading, SpaceAbove = design.Note.Leading * 0.5 },
            ContentsTitle = body with { SpaceAbove = grid * 0.5 },
            ContentsAuthors = body with { Size = design.Affiliation.Size, Leading = design.Affiliation.Leading, Italic = true },
            ContentsGroup = design.Headings[1] with { SpaceAbove = grid * 1.5, SpaceBelow = Length.Zero },
            IndexItem = design.Note with { SpaceAbove = Length.Zero, TurnIndent = design.Note.Size * 2, Hyphenated = false },
            TitleDrop = grid * 7,
            ContentsIndent = design.Body.Size * 2.2,
            ContentsPage = design.Body.Size * 3,
            IndexGutter = grid * 1.25,
        };
    }
}
