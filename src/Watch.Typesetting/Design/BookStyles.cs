using Watch.Documents;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Design;

/// <summary>The styles of a volume's front and back matter: half title, title page, imprint, contents, index.</summary>
internal sealed record BookStyles
{
    public required TypeStyle HalfTitle { get; init; }

    public required TypeStyle Title { get; init; }

    public required TypeStyle Subtitle { get; init; }

    /// <summary>Editors or authors on the title page.</summary>
    public required TypeStyle Makers { get; init; }

    public required TypeStyle Publisher { get; init; }

    public required TypeStyle Place { get; init; }

    /// <summary>The title of a part, such as Contents or Index.</summary>
    public required TypeStyle Heading { get; init; }

    /// <summary>A line of the imprint or colophon.</summary>
    public required TypeStyle Line { get; init; }

    /// <summary>A report's title in the contents.</summary>
    public required TypeStyle ContentsTitle { get; init; }

    public required TypeStyle ContentsAuthors { get; init; }

    /// <summary>The title of a group of reports in the contents, and of a report's notes at the end of the volume.</summary>
    public required TypeStyle ContentsGroup { get; init; }

    public required TypeStyle IndexItem { get; init; }

    /// <summary>From the top of the text block to the first line of a half title or title page.</summary>
    public required Length TitleDrop { get; init; }

    /// <summary>The indent of titles in the contents, which leaves room for report numbers.</summary>
    public required Length ContentsIndent { get; init; }

    /// <summary>The width reserved for page numbers at the right of the contents.</summary>
    public required Length ContentsPage { get; init; }

    /// <summary>The space between the two columns of an index.</summary>
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

    /// <summary>Derives the styles from those of a design, so that the book matches its reports.</summary>
    public static BookStyles Of(PageDesign design)
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
            IndexItem = design.Note with { SpaceAbove = Length.Zero, TurnoverIndent = design.Note.Size * 2, Hyphenated = false },
            TitleDrop = grid * 7,
            ContentsIndent = design.Body.Size * 2.2,
            ContentsPage = design.Body.Size * 3,
            IndexGutter = grid * 1.25,
        };
    }
}
