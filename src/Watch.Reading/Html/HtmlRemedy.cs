namespace Watch.Reading.Html;

/// <summary>What to write instead of HTML that is not read.</summary>
internal static class HtmlRemedy
{
    public static string For(string name) => name switch
    {
        "cite" or "dfn" or "var" or "u" => "Write *...* for emphasis.",
        "s" or "del" or "strike" => "Write ~~...~~ for struck text.",
        "code" or "tt" or "kbd" or "samp" or "pre" => "Write `...` for code, or lines of code between two lines of ```.",
        "q" => "Write \"...\".",
        "abbr" or "acronym" => "Write the short form here, and *[short form]: long form on a line of its own.",
        "small" or "big" or "font" or "center" or "mark" or "ins" => "Delete it, or write *...* or **...** around the words.",
        "hr" => "Write *** on a line of its own.",
        "blockquote" => "Begin the lines of a quotation with >.",
        "ul" or "ol" or "li" => "Begin the items of a list with - or 1.",
        "dl" or "dt" or "dd" => "Write the term on a line, and its meaning on the next after a colon and three spaces.",
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => "Begin headings with ##, and those below with more.",
        "wbr" => "Delete it.",
        _ => "Write it in Markdown, or \\< for a less-than sign.",
    };
}
