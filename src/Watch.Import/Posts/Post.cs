using Watch.Import.Lines;

namespace Watch.Import.Posts;

/// <summary>One post of a page: what heads it and the lines below, without blank ones at its ends.</summary>
/// <param name="IsTeaser">Whether the blog only teases a report: the text breaks off early, or there is none.</param>
internal sealed record Post(PostHead Head, IReadOnlyList<PageLine> Lines, bool IsTeaser)
{
    /// <summary>An excerpt has no more words than this.</summary>
    private const int LongestExcerpt = 120;

    /// <param name="lastLine">The last line of the text; empty where there is none.</param>
    public static bool IsExcerpt(int tokens, string lastLine, bool hasNotes) =>
        tokens == 0 || (tokens <= LongestExcerpt && !hasNotes && Sentence.BreaksOff(lastLine));
}

/// <summary>What heads a post: the date of posting, the post's title, the masthead.</summary>
/// <param name="Source">The offset in the page of the masthead, or of what comes first.</param>
/// <param name="Number">Null for text that no masthead precedes.</param>
/// <param name="Title">The title that the blog gives the post, where it is more than the masthead.</param>
/// <param name="UnreadDate">What stands in the date's place and fixes no day.</param>
/// <param name="Fields">What the words of its lines are mapped to, but for title, unread date and repeated mastheads.</param>
/// <param name="Repeated">Mastheads that say again what an earlier line says.</param>
/// <param name="Furniture">Words among them that are the blog's.</param>
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
