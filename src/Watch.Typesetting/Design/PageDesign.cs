using Watch.Documents.Settings;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Design;

/// <summary>The measures of a page and the styles of everything on it. They are a designer's decisions; the rest of the
/// typesetter contains none.</summary>
public sealed record PageDesign
{
    public required Size Paper { get; init; }

    /// <summary>The margin at the spine: left on a recto, right on a verso.</summary>
    public required Length InnerMargin { get; init; }

    /// <summary>From the top of the paper to the top of the text block.</summary>
    public required Length TopMargin { get; init; }

    /// <summary>The width of the text block.</summary>
    public required Length Measure { get; init; }

    /// <summary>The spacing of the baseline grid.</summary>
    public required Length Leading { get; init; }

    /// <summary>The height of the text block, in lines of the grid.</summary>
    public required int LinesPerPage { get; init; }

    /// <summary>From the top of the text block up to the baseline of the running head.</summary>
    public required Length HeadDistance { get; init; }

    /// <summary>From the bottom of the text block down to the baseline of an opening page's folio.</summary>
    public required Length FootDistance { get; init; }

    /// <summary>The space between the opening matter and the body.</summary>
    public required Length OpeningSpace { get; init; }

    /// <summary>The least thickness of a line that the press can print; 0 for no limit.</summary>
    public Length LeastRule { get; init; }

    /// <summary>The least size of type that the press can print; 0 for no limit.</summary>
    public Length LeastType { get; init; }

    /// <summary>The thickness of the rule below the masthead.</summary>
    public required Length RuleWeight { get; init; }

    /// <summary>The thickness of the rules within a table, below the cells of its head.</summary>
    public required Length CellRuleWeight { get; init; }

    /// <summary>The thickness of the rules above and below a table.</summary>
    public required Length TableRuleWeight { get; init; }

    /// <summary>The space between two columns of a table.</summary>
    public required Length TableGutter { get; init; }

    /// <summary>The space above and below the text of a table row, together.</summary>
    public required Length TableRowSpace { get; init; }

    /// <summary>The indent of quotations, verse and code.</summary>
    public required Length BlockIndent { get; init; }

    /// <summary>The indent of lists, which leaves room for their labels.</summary>
    public required Length ListIndent { get; init; }

    /// <summary>The indent of notes, which leaves room for their numbers.</summary>
    public required Length NoteIndent { get; init; }

    /// <summary>Whether headings are numbered: 1, 1.1, 1.1.1.</summary>
    public required bool NumbersHeadings { get; init; }

    /// <summary>The space between paragraphs that have no indent; 0 if they have one.</summary>
    public required Length ParagraphSpace { get; init; }

    public required TypeStyle Body { get; init; }

    public required TypeStyle Masthead { get; init; }

    public required TypeStyle Title { get; init; }

    public required TypeStyle Subtitle { get; init; }

    public required TypeStyle Authors { get; init; }

    public required TypeStyle Affiliation { get; init; }

    public required TypeStyle Summary { get; init; }

    /// <summary>For headings of level 2, level 3, and level 4 and deeper.</summary>
    public required IReadOnlyList<TypeStyle> Headings { get; init; }

    public required TypeStyle Quotation { get; init; }

    public required TypeStyle Attribution { get; init; }

    public required TypeStyle Verse { get; init; }

    public required TypeStyle List { get; init; }

    public required TypeStyle Code { get; init; }

    /// <summary>The term of a definition list.</summary>
    public required TypeStyle Term { get; init; }

    public required TypeStyle Table { get; init; }

    public required TypeStyle TableHead { get; init; }

    public required TypeStyle Caption { get; init; }

    public required TypeStyle Ornament { get; init; }

    public required TypeStyle NotesHeading { get; init; }

    public required TypeStyle Note { get; init; }

    public required TypeStyle RunningHead { get; init; }

    public required TypeStyle Folio { get; init; }

    /// <summary>The styles of a volume's front and back matter.</summary>
    internal BookStyles Book => BookStyles.Of(this);

    public Length TextHeight => Leading * LinesPerPage;

    /// <summary>From the foot of a line up to its baseline. The same for every line, so that a line of any height that
    /// ends on the grid has its baseline on it.</summary>
    public Length Depth => Leading * 0.25;

    /// <summary>The distance from the left of the paper to the text block.</summary>
    public Length LeftMargin(bool recto) => recto ? InnerMargin : Paper.Width - InnerMargin - Measure;

    public static PageDesign House { get; } = Of(new());

    /// <summary>The design for the settings of a corpus.</summary>
    public static PageDesign Of(DesignSettings settings) =>
        settings.Style == DesignStyle.Modern ? ModernDesign.With(settings) : HouseDesign.With(settings);
}
