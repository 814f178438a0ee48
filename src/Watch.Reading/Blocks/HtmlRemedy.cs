namespace Watch.Reading.Blocks;

/// <summary>What to write instead of raw HTML.</summary>
internal static class HtmlRemedy
{
    public static string For(ReadOnlySpan<char> tag)
    {
        var name = tag[1..];
        var end = name.IndexOfAny(" \t\r\n/>");
        return (end < 0 ? name : name[..end]).ToString().ToLowerInvariant() switch
        {
            "b" or "strong" => "Write **...** for strong text.",
            "i" or "em" or "cite" => "Write *...* for emphasis.",
            "sup" => "Write ^...^ for superscript.",
            "sub" => "Write ~...~ for subscript.",
            "s" or "del" or "strike" => "Write ~~...~~ for struck text.",
            "code" or "tt" or "kbd" => "Write `...` for code.",
            "br" => "Write \\ at the end of the line to break it.",
            "p" => "Leave an empty line between paragraphs.",
            "hr" => "Write *** on a line of its own.",
            "a" => "Write [text](address) for a link.",
            "img" => "Write ![what it shows](file) in a paragraph of its own.",
            "blockquote" => "Begin the lines of a quotation with >.",
            "ul" or "ol" or "li" => "Begin the items of a list with - or 1.",
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => "Begin headings with ##, and those below with more.",
            "table" or "tr" or "td" or "th" => "Write the table with | between its cells.",
            "span" => "Write [...]{.smallcaps} or [...]{lang=...}.",
            "div" => "Write ::: {lang=...} or ::: verse, or delete it.",
            _ => "Write it in Markdown, or \\< for a less-than sign.",
        };
    }
}
