using Watch.Documents;
using Watch.Documents.Settings;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Design;

/// <summary>The shape of a page and of everything on it. All values are a designer's; nothing else in the typesetter
/// knows a measure.</summary>
public sealed record PageDesign
{
    public required Size Paper { get; init; }

    /// <summary>The margin at the spine: left on a recto, right on a verso.</summary>
    public required Length InnerMargin { get; init; }

    /// <summary>From the paper's top to the top of the text block.</summary>
    public required Length TopMargin { get; init; }

    /// <summary>The width of the text block.</summary>
    public required Length Measure { get; init; }

    /// <summary>The grid: body lines stand at multiples of it.</summary>
    public required Length Leading { get; init; }

    /// <summary>The height of the text block in lines of the grid.</summary>
    public required int LinesPerPage { get; init; }

    /// <summary>From the top of the text block up to the baseline of the running head.</summary>
    public required Length HeadDistance { get; init; }

    /// <summary>From the bottom of the text block down to the baseline of an opening page's folio.</summary>
    public required Length FootDistance { get; init; }

    /// <summary>Between the opening's last line and the body.</summary>
    public required Length OpeningSpace { get; init; }

    /// <summary>Of the rule below the masthead.</summary>
    public required Length RuleWeight { get; init; }

    /// <summary>Of the rules above and below a table.</summary>
    public required Length TableRuleWeight { get; init; }

    /// <summary>Between two columns of a table.</summary>
    public required Length TableGutter { get; init; }

    /// <summary>What a row of a table has above and below its words together.</summary>
    public required Length TableRowSpace { get; init; }

    /// <summary>How far quotations, verse and code are set in.</summary>
    public required Length BlockIndent { get; init; }

    /// <summary>How far lists are set in, for the items' labels.</summary>
    public required Length ListIndent { get; init; }

    /// <summary>How far notes are set in, for their numbers.</summary>
    public required Length NoteIndent { get; init; }

    /// <summary>Whether headings are numbered: 1, 1.1, 1.1.1.</summary>
    public required bool NumbersHeadings { get; init; }

    /// <summary>Between two paragraphs where no indent tells them apart; 0 where one does.</summary>
    public required Length ParagraphSpace { get; init; }

    public required TypeStyle Body { get; init; }

    public required TypeStyle Masthead { get; init; }

    public required TypeStyle Title { get; init; }

    public required TypeStyle Subtitle { get; init; }

    public required TypeStyle Authors { get; init; }

    public required TypeStyle Affiliation { get; init; }

    public required TypeStyle Summary { get; init; }

    /// <summary>For headings of level 2, 3 and deeper.</summary>
    public required IReadOnlyList<TypeStyle> Headings { get; init; }

    public required TypeStyle Quotation { get; init; }

    public required TypeStyle Attribution { get; init; }

    public required TypeStyle Verse { get; init; }

    public required TypeStyle List { get; init; }

    public required TypeStyle Code { get; init; }

    /// <summary>Of a definition list.</summary>
    public required TypeStyle Term { get; init; }

    public required TypeStyle Table { get; init; }

    public required TypeStyle TableHead { get; init; }

    public required TypeStyle Caption { get; init; }

    public required TypeStyle Ornament { get; init; }

    public required TypeStyle NotesHeading { get; init; }

    public required TypeStyle Note { get; init; }

    public required TypeStyle RunningHead { get; init; }

    public required TypeStyle Folio { get; init; }

    /// <summary>Of what stands beside the reports in a volume.</summary>
    public BookStyles Book => BookStyles.Of(this);

    public Length TextHeight => Leading * LinesPerPage;

    /// <summary>From the foot of a line of the grid up to its baseline; the same for every line, so that lines of
    /// any height that end on the grid have their baseline on it.</summary>
    public Length Depth => Leading * 0.25;

    /// <summary>The left edge of the text block on a page.</summary>
    public Length LeftMargin(bool recto) => recto ? InnerMargin : Paper.Width - InnerMargin - Measure;

    public static PageDesign House { get; } = Of(new());

    /// <summary>A design with what a corpus wants otherwise.</summary>
    public static PageDesign Of(DesignSettings settings) =>
        settings.Style == DesignStyle.Modern ? ModernDesign.With(settings) : HouseDesign.With(settings);
}
