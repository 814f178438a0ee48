using Watch.Import.Lines;

namespace Watch.Import.Posts;

/// <summary>A post of a page: its head and the lines below, without blank lines at the ends.</summary>
/// <param name="IsTeaser">Whether the post is only a teaser: its text breaks off early, or there is none.</param>
internal sealed record Post(PostHead Head, IReadOnlyList<PageLine> Lines, bool IsTeaser)
{
    /// <summary>The most tokens that an excerpt has.</summary>
    private const int LongestExcerpt = 120;

    /// <param name="lastLine">The last line of the text; empty if there is none.</param>
    public static bool IsExcerpt(int tokens, string lastLine, bool hasNotes) =>
        tokens == 0 || (tokens <= LongestExcerpt && !hasNotes && Sentence.BreaksOff(lastLine));
}

/// <summary>The head of a post: date of posting, title of the post, masthead.</summary>
/// <param name="Source">The offset of the masthead in the page, or of the first line if there is none.</param>
/// <param name="Number">Null for text without a masthead.</param>
/// <param name="Title">The blog's title of the post, if it is more than the masthead.</param>
/// <param name="UnreadDate">A date without a day, or one that cannot be read.</param>
/// <param name="Fields">The fields that its words became, except title, unread date and repeated mastheads.</param>
/// <param name="Repeated">Mastheads that repeat an earlier line.</param>
/// <param name="Furniture">Words of the blog's software among them.</param>
internal sealed record PostHead(
    int Source,
    int? Number,
    DateOnly? Date,
    DateOnly? Posted,
    Prose? Title,
    Prose? UnreadDate,
    IReadOnlyList<FieldTokens> Fields,
    IReadOnlyList<PageLine> Repeated,
    IReadOnlyList<Prose> Furniture);
