using System.Globalization;

namespace Watch.Import;

/// <summary>Dates as English pages write them: "Dec. 10, 2018", "March 30, 2020", "10 Dec 2018", "2018-12-10", with or
/// without the day of the week.</summary>
internal static class EnglishDate
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] Labels = ["posted on", "posted", "published on", "published", "date"];

    /// <summary>Reads a whole line that is a date, perhaps after "Posted on".</summary>
    public static DateOnly? ReadLine(string line)
    {
        var text = Spacing.Ordinary(line);
        if (text.Length > 80)
            return null;
        foreach (var label in Labels)
        {
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase) && text.Length > label.Length && text[label.Length] is ' ' or ':')
            {
                text = text[label.Length..].TrimStart(':', ' ');
                break;
            }
        }

        return ReadStart(text, out var length) is { } date && text.AsSpan(length).Trim(" .").IsEmpty ? date : null;
    }

    /// <summary>Reads a date at the beginning of a text in which every white space is ordinary.</summary>
    /// <param name="length">How much of the text it takes.</param>
    public static DateOnly? ReadStart(string text, out int length)
    {
        var scan = new Scan(text);
        length = 0;
        if (scan.Word(Weekdays) is not null)
            scan.Skip(" .,");
        int? year, month, day;
        month = scan.Word(Months);
        if (month is not null)
        {
            scan.Skip(" .");
            day = scan.Number(2, ordinal: true);
            scan.Skip(" ,");
            year = scan.Number(4);
        }
        else if (scan.Number(4) is { } first && first >= 1000)
        {
            year = first;
            scan.Skip("-/.");
            month = scan.Number(2);
            scan.Skip("-/.");
            day = scan.Number(2);
        }
        else
        {
            scan = new Scan(text, scan.NumberStart);
            day = scan.Number(2, ordinal: true);
            scan.Skip(" -");
            if (scan.Word(["of"]) is not null)
                scan.Skip(" ");
            month = scan.Word(Months);
            scan.Skip(" .,-");
            year = scan.Number(4);
        }

        length = scan.At;
        var whole = year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year.Value, month.Value);
        return whole && scan.AtBoundary ? new DateOnly(year!.Value, month!.Value, day!.Value) : null;
    }

    /// <summary>Whether a short text speaks of a date that <see cref="ReadStart"/> cannot fix to a day: "March 2019",
    /// "12/10/2018".</summary>
    public static bool IsUnread(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= 4
            && text.Length <= 40
            && words.Any(word => word.Any(char.IsAsciiDigit))
            && words.All(word => word.All(c => char.IsAsciiDigit(c) || "./-,".Contains(c)) || IndexOf(Months, word.TrimEnd('.', ',')) is not null);
    }

    /// <summary>The number, from 1, of the name that a word is or abbreviates with three letters or more.</summary>
    private static int? IndexOf(string[] names, ReadOnlySpan<char> word)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (word.Length >= Math.Min(3, names[i].Length) && names[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }

        return null;
    }

    private struct Scan(string text, int at = 0)
    {
        public int At { get; private set; } = at;

        /// <summary>Where the last number asked for would have begun.</summary>
        public int NumberStart { get; private set; } = at;

        public readonly bool AtBoundary => At == text.Length || !char.IsLetterOrDigit(text[At]);

        public void Skip(string characters)
        {
            while (At < text.Length && characters.Contains(text[At], StringComparison.Ordinal))
                At++;
        }

        public int? Word(string[] names)
        {
            var end = At;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
                end++;
            var index = IndexOf(names, text.AsSpan(At, end - At));
            if (index is not null)
                At = end;
            return index;
        }

        /// <summary>A number of so many digits or, below four, fewer; an ordinal's ending may follow.</summary>
        public int? Number(int digits, bool ordinal = false)
        {
            NumberStart = At;
            var end = At;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            var length = end - At;
            if (length == 0 || length > digits || (digits == 4 && length != 4))
                return null;
            var number = int.Parse(text.AsSpan(At, length), NumberStyles.None, CultureInfo.InvariantCulture);
            At = end;
            if (ordinal && Word(["st", "nd", "rd", "th"]) is null && At < text.Length && char.IsAsciiLetter(text[At]))
                return null;
            return number;
        }
    }
}
