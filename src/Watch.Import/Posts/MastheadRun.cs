using Watch.Import.Lines;

namespace Watch.Import.Posts;

/// <summary>Collects the lines above a post as they are read: the title of the post, which is the masthead without its date; the
/// masthead; a date on a line of its own.</summary>
/// <param name="posted">The date above them.</param>
/// <param name="fields">The fields that the words above them became.</param>
/// <param name="furniture">The words of the blog's software above them.</param>
internal sealed class MastheadRun(int number, DateOnly? posted, List<FieldTokens> fields, Prose? title, List<Prose> furniture)
{
    private readonly List<(PageLine Line, DateOnly Date, int Tokens)> dates = [];
    private readonly List<PageLine> bare = [];
    private readonly List<PageLine> repeated = [];
    private readonly List<PageLine> loose = [];
    private readonly bool hasPosted = posted is not null;
    private DateOnly? date;
    private Prose? unreadDate;
    private PageLine? rest;
    private int count;
    private bool isDated;

    /// <summary>Whether text has begun on the masthead's own line.</summary>
    public bool IsOver { get; private set; }

    public void Add(PageLine line, Masthead masthead)
    {
        count++;
        if (masthead.Rest.Length == 0 && (masthead.IsDated ? isDated : bare.Count == 2))
        {
            repeated.Add(line);
            return;
        }

        if (masthead is { IsDated: false, Rest: "" })
        {
            bare.Add(line);
            return;
        }

        isDated |= masthead.IsDated;
        date ??= masthead.Date;
        if (masthead.IsUnreadDate)
            unreadDate = new(masthead.DateText, line.Start);
        var dateTokens = Spacing.CountTokens(masthead.DateText);
        var restTokens = Spacing.CountTokens(masthead.Rest);
        fields.Add(new("number", line.Tokens - dateTokens - restTokens));
        if (masthead.Date is not null)
            fields.Add(new("date", dateTokens));
        if (masthead.Rest.Length == 0)
            return;
        TakeRestAsTitle();
        rest = new(line.Start, line.Indent, masthead.Rest);
        IsOver = masthead.IsDated;
    }

    /// <summary>Whether a date on a line of its own can still be the date of issue or of posting.</summary>
    public bool HasRoomForDate => dates.Count < (isDated ? 0 : 1) + (hasPosted ? 0 : 1);

    /// <param name="beforeMasthead">Whether the masthead follows, so that the words around the date are from the blog's software.</param>
    public void Add(PageLine line, Dateline dateline, bool beforeMasthead)
    {
        dates.Add((line, dateline.Date, dateline.DateTokens(line)));
        foreach (var words in new[] { dateline.Before, dateline.After }.Where(words => words.Length > 0))
        {
            if (beforeMasthead)
                furniture.Add(new(words, line.Start));
            else
                loose.Add(line with { Text = words });
        }
    }

    /// <summary>Whether the blog's title of the post is still to come.</summary>
    public bool HasRoomForTitle => title is null;

    public void AddTitle(PageLine line) => title = new(line.Text, line.Start);

    public void AddFurniture(PageLine line) => furniture.Add(new(line.Text, line.Start));

    /// <param name="beforeSection">Whether a § line follows.</param>
    public HeadRun ToHead(int source, int end, bool beforeSection)
    {
        // A date below an undated masthead belongs to it. Any other is the date of posting.
        foreach (var (line, day, tokens) in Enumerable.Reverse(dates))
        {
            date ??= isDated ? null : day;
            if (date != day)
                posted ??= day;
            if (date == day || posted == day)
                fields.Add(new(date == day ? "date" : "posted", tokens));
            else
                loose.Add(line);
        }

        // Lines without a date are the title of the post and, if no line is dated, the masthead.
        var needed = isDated ? 1 : 2;
        fields.AddRange(bare.Take(needed).Select(line => new FieldTokens("number", line.Tokens)));
        repeated.AddRange(bare.Skip(needed));
        if (!IsOver && count > 1)
            TakeRestAsTitle();
        var strong = hasPosted || count > 1 || beforeSection || rest?.Text[0] == '§';
        return new(new(source, number, date, posted, title, unreadDate, fields, repeated, [.. furniture.OrderBy(words => words.Source)]), rest, rest is null ? loose : [.. loose, rest], end, strong);
    }

    /// <summary>Takes text after the title of the post, as in "Watch Report No.2: On Fish", for a title if the masthead follows.</summary>
    private void TakeRestAsTitle()
    {
        if (rest is null)
            return;
        if (title is not null)
            furniture.Add(title);
        title = new(rest.Text, rest.Start);
        rest = null;
    }
}

/// <summary>The head of a post, read.</summary>
/// <param name="Rest">Text on the masthead's own line.</param>
/// <param name="Text">Lines among the head's that are text after all, with the rest last.</param>
/// <param name="End">The index of the line after the head.</param>
/// <param name="Strong">Whether more than a single masthead shows that a post begins here.</param>
internal sealed record HeadRun(PostHead Head, PageLine? Rest, IReadOnlyList<PageLine> Text, int End, bool Strong);
