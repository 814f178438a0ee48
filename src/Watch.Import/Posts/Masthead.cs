using System.Globalization;
using Watch.Import.Lines;

namespace Watch.Import.Posts;

/// <summary>The line above a report that gives its series, number and date: "Watch Report No.2      Dec. 10, 2018". Blogs repeat it
/// without the date as the title of the post.</summary>
/// <param name="DateText">The date as written; empty if the line has none.</param>
/// <param name="Date">The date of issue; null if there is none, or none with a day ("March 2019").</param>
/// <param name="Rest">The rest of the line, such as the title; usually empty.</param>
internal sealed record Masthead(int Number, string DateText, DateOnly? Date, string Rest)
{
    private static readonly string[] NumberSigns = ["number", "nos.", "nos", "no.", "no", "nr.", "nr", "№", "nº", "n°", "vol.", "volume", "issue", "#"];

    /// <summary>Whether it has a date, which the title of a post has not.</summary>
    public bool IsDated => DateText.Length > 0;

    public bool IsUnreadDate => IsDated && Date is null;

    /// <summary>Reads a line that begins with the name of the series and a number, followed by nothing, a date, or text after a colon, a dash
    /// or §. Null for a line that only mentions a report.</summary>
    public static Masthead? Read(string line, string series)
    {
        var text = Spacing.Ordinary(line);
        var at = 0;
        while (at < text.Length && !char.IsLetterOrDigit(text[at]) && text[at] != '§')
            at++;
        if (!Take(text, ref at, series))
            return null;
        Skip(text, ref at, " :,(-–—");
        var isSigned = NumberSigns.Any(sign => Take(text, ref at, sign));
        Skip(text, ref at, " ");
        var digits = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        if (at - digits is 0 or > 5)
            return null;
        var number = int.Parse(text.AsSpan(digits, at - digits), NumberStyles.None, CultureInfo.InvariantCulture);
        var masthead = ReadRest(text[at..], number);
        return isSigned || masthead is { IsDated: true, IsUnreadDate: false } ? masthead : null;
    }

    private static Masthead? ReadRest(string rest, int number)
    {
        if (rest.Length > 0 && (char.IsLetterOrDigit(rest[0]) || IsFurtherNumber(rest)))
            return null;
        var text = rest.TrimStart([.. " ,;.:|/／・·()[]【】（）–—-"]);
        if (text.Length == 0)
            return new(number, "", null, "");
        if (EnglishDate.ReadStart(text, out var length) is { } date)
            return new(number, text[..length], date, text[length..].TrimStart([.. " .,)]】）–—:|"]));
        if (EnglishDate.IsUnread(text.TrimEnd(')', ']', '】')))
            return new(number, text, null, "");
        var setOff = rest[..^text.Length].AsSpan().IndexOfAny(":|–—-") >= 0;
        return setOff || text[0] == '§' ? new(number, "", null, text) : null;
    }

    private static bool Take(string text, ref int at, string words)
    {
        if (string.Compare(text, at, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) != 0)
            return false;
        at += words.Length;
        return true;
    }

    /// <summary>Whether a number is the first of several: "No. 7-8", "Nos. 7 and 8".</summary>
    private static bool IsFurtherNumber(string rest) =>
        rest.Length > 1 && rest[0] is '-' or '–' or '&' or '/' && char.IsAsciiDigit(rest[1]);

    private static void Skip(string text, ref int at, string characters)
    {
        while (at < text.Length && characters.Contains(text[at], StringComparison.Ordinal))
            at++;
    }
}
