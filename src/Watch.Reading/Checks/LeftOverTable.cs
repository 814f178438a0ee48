using Watch.Documents.Diagnostics;

namespace Watch.Reading.Checks;

/// <summary>A kind of markup that is printed as text when a text still holds it.</summary>
/// <param name="Begins">What it begins with.</param>
/// <param name="Match">The length of what stands at a place; 0 when that merely looks like it.</param>
/// <param name="Reason">Why it is text: the end of a sentence.</param>
internal sealed record LeftOver(string Begins, Func<LeftOverText, int, int> Match, Rule Rule, string Reason, string Remedy);

/// <summary>All kinds of markup that <see cref="LeftOverCheck"/> finds. Of rows that begin alike, the first that matches counts.</summary>
internal static class LeftOverTable
{
    private static readonly string[] Entities = ["&nbsp", "&amp", "&lt", "&gt", "&quot", "&copy", "&ndash", "&mdash", "&hellip", "&shy", "&#"];
    private static readonly string[] AttributeNames = ["lang", "width", "credit", "alt", "entry", "archived", "accessed", "class", "id", "height"];
    private static readonly string[] CrossReferences = ["fig", "tbl", "tab", "sec", "eq", "lst"];

    public static IReadOnlyList<LeftOver> Rows { get; } =
    [
        // The dialect's own marks, misspelt or unclosed.
        Own("***", Opener, "nothing closes the emphasis", "Write *** after it too, or \\* for an asterisk."),
        Own("**", Opener, "nothing closes the strong text", "Write ** after its last word, without a space before, or \\* for an asterisk."),
        Own("**", Spaced, "a space stands within the marks of strong text", "Delete the space after the first **, and one before the second."),
        Own("*", Opener, "nothing closes the emphasis", "Write * after its last word, without a space before, or \\* for an asterisk."),
        Own("__", Opener, "nothing closes the strong text", "Write ** before and after it, or \\_ for an underscore."),
        Own("_", Opener, "nothing closes the emphasis", "Write * before and after it, or \\_ for an underscore."),
        Own("~~", Opener, "nothing closes the struck text", "Write ~~ after it, or \\~ for a tilde."),
        Foreign("``", (text, at) => text.IsInk(at + 2) && text.Closed(at, "``", "''") is > 0 and var length ? length : 0, "these are TeX's quotation marks", "Write \"...\"."),
        Own("`", (text, at) => text.IsWord(at - 1) && text.IsWord(at + 1) ? 0 : text.Run(at), "nothing closes the code", "Write ` after it, or \\` for the sign."),
        Own("[^", (text, at) => 2, "the mark of a note has a space in its name, or no ]", "Write [^name], with a name without spaces, or \\[ for a bracket."),
        Own("{#", (text, at) => Braced(text, at, 2), "braces with a name have their place after a heading, a table's caption or a picture, and take a name of a-z, 0-9 and hyphens", "Write {#name} there, or \\{ for a brace."),
        Own("{.", (text, at) => Braced(text, at, 2), "braces with a class belong right after [words] in brackets, a picture or a link", "Write [words]{.smallcaps}, or delete the braces."),
        Foreign("{:", (text, at) => Math.Max(text.Bracketed(at), 2), "attributes are written otherwise in kramdown", "Write {#name} or [words]{lang=ko}, or delete it."),
        Foreign("{{", (text, at) => text.Closed(at, "{{", "}}"), "it calls on a site's generator", "Write here what it would print."),
        Foreign("{%", (text, at) => text.Closed(at, "{%", "%}"), "it calls on a site's generator", "Write here what it would print."),
        Foreign("{++", (text, at) => text.Closed(at, "{++", "++}"), "it is an editor's change that no one has taken", "Take it or delete it."),
        Foreign("{--", (text, at) => text.Closed(at, "{--", "--}"), "it is an editor's change that no one has taken", "Delete the words, or the marks around them."),
        Foreign("{~~", (text, at) => text.Closed(at, "{~~", "~~}"), "it is an editor's change that no one has taken", "Keep one of the two."),
        Foreign("{==", (text, at) => text.Closed(at, "{==", "==}"), "it is an editor's mark", "Delete {== and ==}."),
        Foreign("{>>", (text, at) => text.Closed(at, "{>>", "<<}"), "it is an editor's remark", "Write <!-- ... -->, or delete it."),
        Own("{", Attributes, "the attributes in braces cannot be read", "Write them right after what they are of, without spaces around =: [words]{lang=ko}."),
        Own("#", Heading, "a heading needs a space after its #", "Write ## and a space before the heading, or \\# for the sign."),
        Own(":::", (text, at) => text.IsLineStart(at) ? text.Run(at) : 0, "the line of colons begins and ends no division", "Write ::: verse or ::: {lang=ko} before the division and ::: after it, each on a line of its own."),
        Own("|", Row, "it is no row of a table, which has a line of dashes below its first row", "Write a line such as |---|---| there; lines that are to stay as they are stand between ::: verse and :::."),
        Own(">", (text, at) => text.IsLineStart(at) && text.IsSpace(at + 1) && text.IsLetter(at + 2) ? 1 : 0, "quotations are not read within verse and the cells of a pipe table", "Write the quotation outside, or in a grid table; \\> is the sign."),
        Own("\\", (text, at) => at == text.Length - 1 ? 1 : 0, "a backslash breaks a line only where another follows", "Delete it, or write \\\\ for the sign."),
        Own("&", Entity, "the name of a character has no semicolon, or is unknown", "Write the character itself, or \\& for the sign."),
        Foreign("![", (text, at) => 1 + Templated(text, at + 1) is > 1 and var length ? length : 0, "its path calls on a site's generator", "Write the path of the file."),
        Own("![", Picture, "the picture cannot be read: its path has a space, no end or no definition", "Write ![words](<path with spaces.png>), or \\[ for a bracket."),

        // What brackets hold.
        Foreign("[", CrossReference, "references by key are not read", "Write [](#name), with the name that stands in braces after the table, figure or heading."),
        Foreign("[@", Citation, "citations by key are not read", "Write the reference in a note: [^name]."),
        Foreign("[[", (text, at) => text.IsLetter(at + 2) ? text.Closed(at, "[[", "]]") : 0, "links between pages of a wiki are not read", "Write [words](address) or [words](#name)."),
        Foreign("[ ]", (text, at) => at == 0 && text.IsListItem && text.IsSpace(3) ? 3 : 0, "boxes for tasks are not read", "Write \u2610, or delete it."),
        Foreign("[x]", (text, at) => at == 0 && text.IsListItem && text.IsSpace(3) ? 3 : 0, "boxes for tasks are not read", "Write \u2611, or delete it."),
        Foreign("[X]", (text, at) => at == 0 && text.IsListItem && text.IsSpace(3) ? 3 : 0, "boxes for tasks are not read", "Write \u2611, or delete it."),
        Foreign("[!", (text, at) => at == 0 && text.IsLetter(2) ? text.Bracketed(at) : 0, "boxes with a title are not read", "Write the title as a paragraph, such as **Note.**"),
        Foreign("[", Contents, "contents are made by Watch", "Delete the line."),
        Foreign("[", Citation, "citations by key are not read", "Write the reference in a note: [^name]."),
        Foreign("[", Templated, "its address calls on a site's generator", "Write the address that it would print."),
        Own("[", (text, at) => Link(text, at, '('), "the link cannot be read: its address has a space or no end", "Write [words](<address>) with %20 for a space, or \\[ for a bracket."),
        Own("[", (text, at) => Link(text, at, '['), "no address is defined for the link", "Write [words](address), or a line that begins with the second brackets and a colon; \\[ is a bracket."),
        Own("[", (text, at) => Link(text, at, '{'), "the attributes in braces cannot be read", "Write [words]{lang=ko}, [words]{.smallcaps} or [words]{.index}, without spaces around =."),

        Own("](", (text, at) => 2, "no bracket opens the words of the link", "Write [words](address), or \\] for a bracket."),

        // Other programs' constructs.
        Foreign("^[", (text, at) => text.IsInk(at + 2) ? Math.Max(2, at + 1 < text.Length ? 1 + text.Bracketed(at + 1) : 0) : 0, "notes within the text are not read", "Write [^name], and the note on a line of its own: [^name]: ..."),
        Foreign("$$", (text, at) => text.Closed(at, "$$", "$$"), "formulas are not read", "Write the formula in words and signs, or as a picture."),
        Foreign("$", Formula, "formulas are not read", "Write the formula in words and signs, or as a picture; \\$ is a dollar sign."),
        Foreign("\\", Command, "commands of TeX are not read", "Write what it stands for, or \\\\ for a backslash."),
        Foreign("==", (text, at) => Pair(text, at, "=="), "marked text is not read", "Write *...* or **...**."),
        Foreign("%%", (text, at) => Pair(text, at, "%%"), "remarks of Obsidian are not read", "Write <!-- ... -->, or delete it."),
        Foreign("++", (text, at) => Pair(text, at, "++"), "inserted text is not read", "Delete the signs."),
        Foreign("@", Key, "references by key are not read", "Write [](#name) for a table, figure or heading, and [^name] for a note."),
        Foreign("!!!", (text, at) => text.IsLineStart(at) && text[at + 3] == ' ' && text.IsLetter(at + 4) ? 3 + text.Word(at + 4) + 1 : 0, "boxes with a title are not read", "Write the title as a paragraph, such as **Note.**"),
        Foreign("???", (text, at) => text.IsLineStart(at) && text[at + 3] == ' ' && text.IsLetter(at + 4) ? 3 + text.Word(at + 4) + 1 : 0, "boxes with a title are not read", "Write the title as a paragraph, such as **Note.**"),
        Foreign("#.", (text, at) => text.IsLineStart(at) && text[at + 2] == ' ' ? 2 : 0, "lists that number themselves are not read", "Write 1."),
        Foreign("#+", (text, at) => text.IsLineStart(at) && text.IsLetter(at + 2) ? text.Word(at) : 0, "keywords of Org are not read", "Write the front matter between two lines of ---."),
        Foreign("(@", (text, at) => text.IsLineStart(at) ? text.Bracketed(at) : 0, "lists of examples are not read", "Write 1."),
        Foreign("(", Enumerated, "items in brackets make no list", "Write 1., or a., at the beginning of each, or leave an empty line between them."),
        .. FalseList.Beginnings.Select(line => Foreign(line.Second, (text, at) => FalseList.Match(text, at, line.First, line.Second), "the lines make no list", "Begin each with -, 1. or a. and a space.")),
        Foreign("..", (text, at) => text.IsLineStart(at) && text[at + 2] == ' ' && text.IsLetter(at + 3) && text.From(at + 3)[..text.Word(at + 3)].EndsWith("::") ? 3 + text.Word(at + 3) : 0, "directives of reStructuredText are not read", "Write it in this dialect, or delete it."),
        Foreign(":", Emoji, "names of emoji are not read", "Write the character itself, or delete it."),
        Own(":", (text, at) => text.IsLineStart(at) && !text.IsCell && text[at + 1] == ' ' && text.IsInk(at + 2) ? 1 : 0, "no table stands beside it that it could be the caption of, and no term on a line of its own above it", "Write it right below the table or the term."),
        Foreign("---", Ruled, "tables drawn with spaces and dashes are not read", "Write | between the cells."),
    ];

    private static LeftOver Own(string begins, Func<LeftOverText, int, int> match, string reason, string remedy) => new(begins, match, Rules.MarkupUnread, reason, remedy);

    private static LeftOver Foreign(string begins, Func<LeftOverText, int, int> match, string reason, string remedy) => new(begins, match, Rules.MarkupForeign, reason, remedy);

    /// <summary>A mark that stands before a word as if it began something. One after a word may be a sign of its own, as an asterisk for a
    /// remark is.</summary>
    private static int Opener(LeftOverText text, int at)
    {
        var run = text.Run(at);
        var mark = text[at];
        if (run > 3 || (mark != '*' && run > 2) || !text.MayBegin(at))
            return 0;
        var next = text[at + run];
        var begins = char.IsLetter(next) || next is '"' or '\'' or '\u201C' or '\u2018' or '\u00AB' or '\u300C' or '[' || (run > 1 && text.IsInk(at + run) && mark == '*');
        // A name of a program, as _init or __main__.
        var word = begins ? text.Word(at + run) : 0;
        return !begins || (mark == '_' && text.From(at + run)[..word].ContainsAny("_.0123456789")) ? 0 : run + word;
    }

    /// <summary>Two asterisks with a space after them, and two that stand after a word, with a space before or without.</summary>
    private static int Spaced(LeftOverText text, int at)
    {
        if (text.Run(at) != 2 || !text.MayBegin(at) || !text.IsSpace(at + 2))
            return 0;
        var end = text.Near(at + 2).IndexOf("**");
        var last = text.From(at + 2)[..Math.Max(end, 0)].TrimEnd();
        return last.Length > 1 && char.IsLetter(last[^1]) && !text.IsWord(at + end + 4) ? end + 4 : 0;
    }

    private static int Braced(LeftOverText text, int at, int name) => text.IsLetter(at + name) ? Math.Max(text.Bracketed(at), name) : 0;

    private static int Attributes(LeftOverText text, int at)
    {
        var content = text.Near(at)[1..].TrimStart();
        foreach (var name in AttributeNames)
        {
            if (content.StartsWith(name) && content[name.Length..].TrimStart().StartsWith("="))
                return Math.Max(text.Bracketed(at), 1);
        }

        return 0;
    }

    /// <summary>Words in brackets with an address that a site's generator would make.</summary>
    private static int Templated(LeftOverText text, int at)
    {
        if (text[at] != '[' || text.Bracketed(at) is not (> 2 and var words) || text[at + words] != '(' || text.Bracketed(at + words) is not (> 2 and var address))
            return 0;
        var content = text.From(at + words)[..address];
        return content.Contains("{{", StringComparison.Ordinal) || content.Contains("{%", StringComparison.Ordinal) ? words + address : 0;
    }

    private static int Heading(LeftOverText text, int at)
    {
        var run = text.Run(at);
        if (!text.IsLineStart(at))
            return 0;
        if (run > 6 && text.IsSpace(at + run))
            return run;
        if (!text.IsLetter(at + run))
            return 0;
        if (run > 1)
            return run + text.Word(at + run);
        // One sign may be that of a word for others to find: a line of its own that is no sentence is a heading.
        const int Longest = 100;
        var line = text.From(at);
        return at == 0 && line.Length <= Longest && !line.Contains('\n') && line[1..].IndexOf('#') < 0 && line[^1] is not ('.' or '!' or '?' or ',' or ';')
            ? 1 + text.Word(at + 1) : 0;
    }

    private static int Row(LeftOverText text, int at)
    {
        if (at > 0)
            return 0;
        var line = text.Near(0);
        var end = line.IndexOf('\n');
        line = end < 0 ? line : line[..end];
        return text.IsSpace(1) || (line.Length > 2 && line[^1] == '|' && line[1..^1].Contains('|')) ? line.Length : 0;
    }

    private static int Entity(LeftOverText text, int at)
    {
        foreach (var entity in Entities)
        {
            if (text.Has(at, entity) && (entity[^1] == '#' ? char.IsAsciiDigit(text[at + 2]) : !text.IsWord(at + entity.Length)))
                return entity.Length;
        }

        var end = at + 1;
        while (end - at < 32 && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        return end > at + 2 && text[end] == ';' && char.IsAsciiLetter(text[at + 1]) ? end + 1 - at : 0;
    }

    private static int Picture(LeftOverText text, int at)
    {
        var words = text.Bracketed(at + 1);
        if (words == 0)
            return 2;
        if (words == 2)
            return 0;
        var after = at + 1 + words;
        return text[after] is '(' or '[' ? 1 + words + Math.Max(text.Bracketed(after), 1)
            : text.MayBegin(at) && text.IsSpace(at - 1) ? 1 + words : 0;
    }

    private static int Citation(LeftOverText text, int at)
    {
        var length = text.Bracketed(at);
        for (var i = at + 1; i < at + length - 1; i++)
        {
            if (text[i] == '@' && text.IsLetter(i + 1) && text[i - 1] is ' ' or '[' or '-' or ';' or '\n')
                return length;
        }

        return 0;
    }

    /// <summary>A reference of Pandoc's or Quarto's to a figure, table or section: [@fig:bay], [-@tbl-ships].</summary>
    private static int CrossReference(LeftOverText text, int at)
    {
        var key = text[at + 1] == '-' ? at + 2 : at + 1;
        return text[key] == '@' && IsCrossReference(text.From(key + 1)[..text.Word(key + 1)]) ? text.Bracketed(at) : 0;
    }

    private static bool IsCrossReference(ReadOnlySpan<char> key)
    {
        foreach (var kind in CrossReferences)
        {
            if (key.Length > kind.Length + 1 && key.StartsWith(kind) && key[kind.Length] is ':' or '-')
                return true;
        }

        return false;
    }

    private static int Contents(LeftOverText text, int at) =>
        at == 0 && text.From(0).Trim().Equals("[toc]", StringComparison.OrdinalIgnoreCase) ? text.Length : 0;

    /// <summary>Words in brackets with an address, a label or attributes behind them.</summary>
    private static int Link(LeftOverText text, int at, char second)
    {
        if (!text.MayBegin(at) && text[at - 1] != '!')
            return 0;
        if (text.Bracketed(at) is not (> 2 and var words) || text[at + words] != second)
            return 0;
        var after = at + words;
        if (second == '(')
        {
            var inside = text.Bracketed(after);
            var isAddress = text.IsInk(after + 1) || text.From(after)[..Math.Max(inside, 1)].Contains(LeftOverText.Masked);
            return isAddress && text[after + 1] != '^' ? words + Math.Max(inside, 1) : 0;
        }

        var length = text.Bracketed(after);
        if (length == 0)
            return 0;
        var first = text.From(at + 1)[..(words - 2)];
        var behind = text.From(after + 1)[..(length - 2)];
        if (second == '{')
            return behind.ContainsAny('=', '.', '#') ? words + length : 0;
        // "[10][11]" and "[sic][...]" are what they are.
        return HasLetter(first) && (behind.IsEmpty || char.IsLetterOrDigit(behind[0])) && !(behind.Length > 0 && first.Length <= 3) ? words + length : 0;
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }

    /// <summary>A formula between dollar signs, as Pandoc tells them from prices: no space within, no figure behind, and something in it that
    /// no price has.</summary>
    private static int Formula(LeftOverText text, int at)
    {
        if (!text.IsInk(at + 1) || text.IsWord(at - 1) || text.Run(at) > 1)
            return 0;
        var end = text.Near(at)[1..].IndexOf('$') + 1;
        if (end < 2 || text.IsSpace(at + end - 1) || text.IsWord(at + end + 1))
            return 0;
        var content = text.From(at + 1)[..(end - 1)];
        return content.ContainsAny("\\^_={}+<>") || (content.Length <= 3 && char.IsLetter(content[0])) ? end + 1 : 0;
    }

    /// <summary>A command of TeX with its argument, or a paragraph that is one.</summary>
    private static int Command(LeftOverText text, int at)
    {
        var end = at + 1;
        while (end - at < 32 && char.IsAsciiLetter(text[end]))
            end++;
        return end > at + 1 && text[at - 1] != ':' && (text[end] == '{' || (at == 0 && end == text.Length)) ? end - at : 0;
    }

    private static int Pair(LeftOverText text, int at, string mark)
    {
        if (!text.MayBegin(at) || text.Run(at) != mark.Length || !text.IsInk(at + mark.Length))
            return 0;
        var length = text.Closed(at, mark, mark);
        return length > 2 * mark.Length && text.IsInk(at + length - mark.Length - 1) && !text.IsWord(at + length) ? length : 0;
    }

    /// <summary>A key of a bibliography or of a figure: one that ends with a year, or says what it refers to. Others may be names of people.</summary>
    private static int Key(LeftOverText text, int at)
    {
        if (!text.MayBegin(at) || !text.IsLetter(at + 1))
            return 0;
        var word = text.From(at + 1)[..text.Word(at + 1)].TrimEnd(".,;:!?");
        if (IsCrossReference(word))
            return word.Length + 1;
        var year = word.TrimEnd("abcdef");
        return year.Length > 4 && word.Length - year.Length <= 1 && year[^4..] is ['1' or '2', _, _, _] && !year[^4..].ContainsAnyExceptInRange('0', '9') && char.IsLetter(year[^5]) ? word.Length + 1 : 0;
    }

    /// <summary>The second of several lines that begin with a number or letter in brackets: one such beginning may be that of a paragraph.</summary>
    private static int Enumerated(LeftOverText text, int at)
    {
        if (at == 0 || !text.IsLineStart(at) || text[0] != '(')
            return 0;
        var end = text.Near(at).IndexOf(')');
        return end is 2 or 3 && text.IsWord(at + 1) && (end == 2 || char.IsAsciiDigit(text[at + 1])) && text[at + end + 1] == ' ' ? end + 1 : 0;
    }

    private static int Emoji(LeftOverText text, int at)
    {
        var end = at + 1;
        while (end - at < 40 && (char.IsAsciiLetterLower(text[end]) || (end > at + 1 && (char.IsAsciiDigit(text[end]) || text[end] is '_' or '+' or '-'))))
            end++;
        return end > at + 3 && text[end] == ':' && text.MayBegin(at) && text[at - 1] != ':' && !text.IsWord(end + 1) && text[end + 1] != ':' ? end + 1 - at : 0;
    }

    private static int Ruled(LeftOverText text, int at)
    {
        var run = text.Run(at);
        return text.IsLineStart(at) && text[at + run] == ' ' && text.Has(at + run + 1, "--") && text.Run(at + run + 1) > 2 ? run : 0;
    }
}
