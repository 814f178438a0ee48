using Watch.Import.Lines;
using Watch.Import.Notes;

namespace Watch.Import.Posts;

/// <summary>Splits a page into posts at their mastheads. A single line is ambiguous (a masthead without a date may be a mention, a date
/// the end of a note), so the lines around it decide.</summary>
internal sealed class PageSplitter
{
    /// <summary>The largest number of lines in a head before its masthead, or between its other lines.</summary>
    private const int LongestHead = 6;

    private readonly IReadOnlyList<PageLine> lines;
    private readonly Masthead?[] mastheads;
    private readonly DateOnly?[] dates;
    private readonly Dateline?[] datelines;

    /// <summary>For each line, the index of the first line from there that is not blank.</summary>
    private readonly int[] nextText;

    private readonly List<Post> posts = [];
    private OpenPost? open;

    private PageSplitter(IReadOnlyList<PageLine> lines, string series)
    {
        this.lines = lines;
        mastheads = [.. lines.Select(line => line.IsBlank ? null : Masthead.Read(line.Text, series))];
        dates = [.. lines.Select(line => line.IsBlank ? null : EnglishDate.ReadLine(line.Text))];
        datelines = [.. lines.Select(line => line.IsBlank ? null : Dateline.Read(line.Text))];
        nextText = new int[lines.Count + 1];
        nextText[lines.Count] = lines.Count;
        for (var i = lines.Count - 1; i >= 0; i--)
            nextText[i] = lines[i].IsBlank ? nextText[i + 1] : i;
    }

    /// <param name="series">The name that mastheads begin with.</param>
    public static IReadOnlyList<Post> Split(IReadOnlyList<PageLine> lines, string series) =>
        new PageSplitter(lines, series).Split();

    private List<Post> Split()
    {
        for (var i = 0; i < lines.Count;)
        {
            if (lines[i].IsBlank)
            {
                open?.Add(lines[i]);
                i++;
                continue;
            }

            if (ReadHead(i) is { } head && BeginsPost(i, head))
            {
                var prelude = TakePrelude();
                Close();
                open = new(head.Head with { Furniture = [.. prelude, .. head.Head.Furniture] }, head.Strong);
                foreach (var line in head.Text)
                    open.Add(line);
                i = head.End;
                continue;
            }

            if (BeginsUnheadedPost(i))
            {
                Close();
                open = new(new(lines[i].Start, null, null, dates[i], null, null, [new("posted", lines[i].Tokens)], [], []), false);
                i++;
                continue;
            }

            if (open is not null && IsRepeatedMasthead(i))
                open.Repeated.Add(lines[i]);
            else
                Keep(lines[i]);
            i++;
        }

        Close();
        return posts;
    }

    private void Keep(PageLine line)
    {
        // A teaser on the masthead's own line ends at the next blank line.
        if (open is { TeasesOnMasthead: true } && open.Lines[^1].IsBlank && !Furniture.IsAmongMastheads(line.Text))
            Close();
        open ??= new(new(line.Start, null, null, null, null, null, [], [], []), false);
        open.Add(line);
    }

    private void Close()
    {
        if (open is not null)
            posts.Add(open.Close());
        open = null;
    }

    /// <summary>Takes the first words of a page that are not text, such as the blog's menu. They go to the next post.</summary>
    private List<Prose> TakePrelude()
    {
        const int MostWords = 60;
        if (posts.Count > 0 || open is not { Head: { Number: null, Posted: null } })
            return [];
        var words = open.Lines.Where(line => !line.IsBlank).ToList();
        if (words.Sum(line => line.Tokens) > MostWords || words.Exists(line => Sentence.Ends(line.Text) && !Furniture.IsAmongMastheads(line.Text)))
            return [];
        open = null;
        return [.. words.Select(line => new Prose(line.Text, line.Start))];
    }

    /// <summary>Reads the head of a post from a line on: a date and the blog's title of the post, then masthead lines of one number with dates
    /// among them. Words of the blog's software may be between.</summary>
    private HeadRun? ReadHead(int start)
    {
        var at = start;
        var fields = new List<FieldTokens>();
        var furniture = new List<Prose>();
        DateOnly? posted = null;
        PageLine? title = null;
        for (var steps = 0; at < lines.Count && mastheads[at] is null; at = nextText[at + 1], steps++)
        {
            if (steps == LongestHead)
                return null;
            if (posted is null && !EndsNote(at) && datelines[at] is { } above)
                posted = ReadPosted(lines[at], above, fields, furniture);
            else if (at > start && Furniture.IsAmongMastheads(lines[at].Text))
                furniture.Add(new(lines[at].Text, lines[at].Start));
            else if (title is null && IsPostTitle(at, posted is not null))
                title = lines[at];
            else
                return null;
        }

        if (at == lines.Count || mastheads[at] is not { } first || (title is null && first.Rest.Length > 0 && IsInParagraph(at)))
            return null;
        var run = new MastheadRun(first.Number, posted, fields, title is null ? null : new(title.Text, title.Start), furniture);
        var source = lines[at].Start;
        var end = at;
        while (at < lines.Count && !run.IsOver)
        {
            var following = nextText[at + 1];
            if (mastheads[at] is { } masthead && masthead.Number == first.Number)
                run.Add(lines[at], masthead);
            else if (datelines[at] is { } dateline && run.HasRoomForDate && !(following < lines.Count && mastheads[following] is { } other && other.Number != first.Number))
                run.Add(lines[at], dateline, beforeMasthead: !dateline.IsWhole && IsBeforeMasthead(at, first.Number));
            else if (Furniture.IsAmongMastheads(lines[at].Text))
                run.AddFurniture(lines[at]);
            else if (run.HasRoomForTitle && IsShort(lines[at].Text) && IsBeforeMasthead(at, first.Number))
                run.AddTitle(lines[at]);
            else
                break;
            end = at + 1;
            at = following;
        }

        return run.ToHead(source, end, at < lines.Count && lines[at].Text[0] == '§');
    }

    private static DateOnly ReadPosted(PageLine line, Dateline dateline, List<FieldTokens> fields, List<Prose> furniture)
    {
        foreach (var words in new[] { dateline.Before, dateline.After }.Where(words => words.Length > 0))
            furniture.Add(new(words, line.Start));
        fields.Add(new("posted", dateline.DateTokens(line)));
        return dateline.Date;
    }

    /// <summary>Whether a dated masthead with a number is below a line, with nothing between them but words of the blog's software.</summary>
    private bool IsBeforeMasthead(int at, int number)
    {
        var next = nextText[at + 1];
        for (var steps = 0; steps < LongestHead && next < lines.Count && mastheads[next] is null && IsBlogs(next); steps++)
            next = nextText[next + 1];
        return next < lines.Count && mastheads[next] is { IsDated: true, Rest: "" } masthead && masthead.Number == number;
    }

    /// <summary>Whether a line is from the blog's software: its words, or the date of posting.</summary>
    private bool IsBlogs(int at) => Furniture.IsAmongMastheads(lines[at].Text) || datelines[at] is not null;

    private static bool IsShort(string line) =>
        Spacing.CountTokens(line) <= 40 && line[0] != '§' && !Furniture.IsAmongMastheads(line) && !Endnotes.BeginsNote(line) && !Address.Begins(line, 0);

    /// <summary>Whether a line is the blog's title of a post: it is alone between a date, or the beginning of the page, and a masthead; or it
    /// is elsewhere before a masthead and the title of the report repeats it.</summary>
    private bool IsPostTitle(int at, bool afterDate)
    {
        var line = lines[at];
        var masthead = nextText[at + 1];
        var hasDate = false;
        for (var steps = 0; steps < LongestHead && masthead < lines.Count && mastheads[masthead] is null && IsBlogs(masthead); steps++)
        {
            hasDate |= datelines[masthead] is not null;
            masthead = nextText[masthead + 1];
        }

        if (masthead == lines.Count || mastheads[masthead] is null || dates[at] is not null || !IsShort(line.Text))
            return false;
        if (afterDate || (open is null && !hasDate))
            return true;
        var title = nextText[masthead + 1];
        while (title < lines.Count && (mastheads[title] is not null || dates[title] is not null))
            title = nextText[title + 1];
        return title < lines.Count && SameTitle(line.Text, lines[title].Text);
    }

    public static bool SameTitle(string one, string other) =>
        Letters(one).SequenceEqual(Letters(other));

    private static IEnumerable<char> Letters(string title) => title.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant);

    private bool BeginsPost(int at, HeadRun head)
    {
        if (open is null)
            return true;
        if (IsInParagraph(at))
            return false;
        if (head.Strong || (head.Rest is { } rest && Sentence.BreaksOff(rest.Text)))
            return true;
        var isDated = head.Head.Date is not null || head.Head.UnreadDate is not null;
        if (head.Rest is not null || (!isDated && !lines[at - 1].IsBlank))
            return false;
        if (open.Head.Number is null || open.IsTeaser)
            return true;
        return head.Head.Number != open.Head.Number
            ? isDated || open.MayEnd
            : isDated && open.HasNotes && FollowedByText(head.End);
    }

    /// <summary>Whether a line is the date of posting of a post without masthead: at the beginning of the page, or below the notes of the
    /// report before.</summary>
    private bool BeginsUnheadedPost(int at) =>
        dates[at] is not null && nextText[at + 1] < lines.Count
        && (open is null || (open.HasNotes && open.Lines[^1].IsBlank && !EndsNote(at)));

    /// <summary>Whether a masthead at the end of a report repeats its own.</summary>
    private bool IsRepeatedMasthead(int at)
    {
        if (mastheads[at] is not { Rest: "" } masthead || masthead.Number != open!.Head.Number || IsInParagraph(at))
            return false;
        return !FollowedByText(at + 1);
    }

    /// <summary>Whether the text of the post continues at a line or after it.</summary>
    private bool FollowedByText(int at)
    {
        var next = nextText[at];
        for (var steps = 0; steps < LongestHead && next < lines.Count && IsBlogs(next); steps++)
            next = nextText[next + 1];
        return next < lines.Count && mastheads[next] is null && !IsBlogs(next);
    }

    /// <summary>Whether a date belongs to the line above: a note that was wrapped before its date.</summary>
    private bool EndsNote(int at) => at > 0 && !lines[at - 1].IsBlank && lines[at - 1].Text[^1] == ',';

    /// <summary>Whether a line is inside a paragraph, so that its masthead is a mention at the beginning of a wrapped line.</summary>
    private bool IsInParagraph(int at)
    {
        if (at == 0 || lines[at - 1].IsBlank || mastheads[at - 1] is not null || dates[at - 1] is not null)
            return false;
        return EndsNote(at)
            || (at + 1 < lines.Count && !Sentence.Ends(lines[at - 1].Text) && Sentence.BeginsInside(lines[at + 1].Text));
    }
}
