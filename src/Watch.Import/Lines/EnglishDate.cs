using System.Globalization;

namespace Watch.Import.Lines;

/// <summary>Reads dates as English pages write them: "Dec. 10, 2018", "March 30, 2020", "10 Dec 2018", "2018-12-10", with or
/// without a weekday, a time, or a label such as "Posted on".</summary>
internal static class EnglishDate
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] Labels =
        ["posted on", "posted", "published on", "published", "issued on", "issued", "date of issue", "dated", "date", "the"];

    /// <summary>Reads a line that is nothing but a date.</summary>
    public static DateOnly? ReadLine(string line)
    {
        var text = Spacing.Ordinary(line);
        return text.Length <= 80 && ReadStart(text, out var length) is { } date && text.AsSpan(length).Trim(" .)]】").IsEmpty ? date : null;
    }

    /// <summary>Reads a date at the beginning of a text whose white space is all U+0020.</summary>
    /// <param name="length">The length of the date in the text.</param>
    public static DateOnly? ReadStart(string text, out int length)
    {
        var scan = new Scan(text);
        scan.Skip("([【");
        if (scan.Label(Labels))
            scan.Skip(" :");
        if (scan.Word(Weekdays) is not null)
            scan.Skip(" .,)");
        scan.Label(["the "]);
        var (year, month, day) = ReadDay(ref scan);
        length = scan.At;
        var whole = year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year.Value, month.Value);
        if (!whole || !scan.AtBoundary)
            return null;
        length = SkipWeekday(text, SkipTime(text, length));
        return new DateOnly(year!.Value, month!.Value, day!.Value);
    }

    private static (int? Year, int? Month, int? Day) ReadDay(ref Scan scan)
    {
        int? year, month, day;
        month = scan.Word(Months);
        if (month is not null)
        {
            scan.Skip(" .-/");
            day = scan.Number(2, ordinal: true);
            scan.Skip(" ,.-/");
            return (scan.Year(), month, day);
        }

        if (scan.Digits() == 8)
            return (scan.Number(4, of: 8), scan.Number(2, of: 4), scan.Number(2));
        if (scan.Digits() == 4)
        {
            year = scan.Number(4);
            scan.Skip("-/., ");
            month = scan.Word(Months) ?? scan.Number(2);
            scan.Skip("-/., ");
            return (year, month, scan.Number(2, ordinal: true));
        }

        day = scan.Number(2, ordinal: true);
        var numeric = scan.Next is '/' or '.' or '-';
        scan.Skip(" -/.,");
        scan.Label(["of "]);
        month = scan.Word(Months);
        if (month is null && numeric && scan.Number(2) is { } other && day is not null)
            (month, day) = MonthAndDay(day.Value, other);
        scan.Skip(" .,-/");
        return (scan.Year(), month, day);
    }

    /// <summary>Tells month and day apart: a number above 12 is the day. Null if both numbers could be months.</summary>
    private static (int? Month, int? Day) MonthAndDay(int first, int second) =>
        first > 12 || first == second ? (second, first) : second > 12 ? (first, second) : (null, null);

    /// <summary>Whether a short text looks like a date that <see cref="ReadStart"/> cannot resolve to a day: "March 2019",
    /// "12/10/2018", "Febuary 10, 2018".</summary>
    public static bool IsUnread(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= 4
            && text.Length <= 40
            && words.Any(word => word.Any(char.IsAsciiDigit))
            && (words.All(IsNumberOrMonth) || (words.Count(word => !IsNumberOrMonth(word)) == 1 && char.IsUpper(text[0]) && EndsInYear(words[^1])));
    }

    private static bool IsNumberOrMonth(string word) =>
        word.All(c => char.IsAsciiDigit(c) || "./-–,".Contains(c)) || IndexOf(Months, word.TrimEnd('.', ',')) is not null;

    private static bool EndsInYear(string word) =>
        word.TrimEnd('.') is ['1', '9', _, _] or ['2', '0', _, _] && int.TryParse(word.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>The end of a time of day after a date, as in ", 10:30 PM" or " at 9:05"; the offset itself if there is none.</summary>
    private static int SkipTime(string text, int at)
    {
        var scan = new Scan(text, at);
        scan.Skip(" ,T");
        if (scan.Label(["at "]))
            scan.Skip(" ");
        var hour = scan.Number(2);
        if (hour is not <= 24 || scan.Next is not ':')
            return at;
        scan.Skip(":");
        if (scan.Number(2) is not < 60)
            return at;
        if (scan.Next is ':')
        {
            scan.Skip(":");
            scan.Number(2);
        }

        var end = scan.At;
        scan.Skip(" ");
        if (scan.Label(["a.m.", "p.m.", "am", "pm", "jst", "kst", "gmt", "utc"]) && scan.AtBoundary)
            end = scan.At;
        return end;
    }

    /// <summary>The end of a weekday in parentheses after a date; the offset itself if there is none.</summary>
    private static int SkipWeekday(string text, int at)
    {
        var scan = new Scan(text, at);
        scan.Skip(" .,");
        if (scan.Next is not '(')
            return at;
        scan.Skip("(");
        if (scan.Word(Weekdays) is null)
            return at;
        scan.Skip(".");
        return scan.Next is ')' ? scan.At + 1 : at;
    }

    /// <summary>The number, from 1, of the name that a word is, or abbreviates with at least three letters.</summary>
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

        /// <summary>The next character; NUL at the end.</summary>
        public readonly char Next => At < text.Length ? text[At] : '\0';

        public readonly bool AtBoundary => At == text.Length || !char.IsLetterOrDigit(text[At]);

        public void Skip(string characters)
        {
            while (At < text.Length && characters.Contains(text[At], StringComparison.Ordinal))
                At++;
        }

        /// <summary>Skips the first of some labels that is here as a whole word.</summary>
        public bool Label(string[] labels)
        {
            foreach (var label in labels)
            {
                var end = At + label.Length;
                if (string.Compare(text, At, label, 0, label.Length, StringComparison.OrdinalIgnoreCase) == 0
                    && (end == text.Length || label[^1] == ' ' || !char.IsLetterOrDigit(text[end])))
                {
                    At = end;
                    return true;
                }
            }

            return false;
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

        /// <summary>The number of digits here.</summary>
        public readonly int Digits()
        {
            var end = At;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            return end - At;
        }

        /// <summary>Reads a number of up to so many digits, or of exactly four. An ordinal's ending may follow.</summary>
        /// <param name="of">The number of digits that must be here, of which only the first are read; 0 for no more than are read.</param>
        public int? Number(int digits, bool ordinal = false, int of = 0)
        {
            var length = Digits();
            if (of > 0 ? length != of : length == 0 || length > digits || (digits == 4 && length != 4))
                return null;
            length = Math.Min(length, digits);
            var number = int.Parse(text.AsSpan(At, length), NumberStyles.None, CultureInfo.InvariantCulture);
            At += length;
            if (ordinal && Word(["st", "nd", "rd", "th"]) is null && At < text.Length && char.IsAsciiLetter(text[At]))
                return null;
            return number;
        }

        /// <summary>Reads a year of four digits, or of two after an apostrophe, which is in this century.</summary>
        public int? Year()
        {
            if (Next is not ('\'' or '’' or '‘'))
                return Number(4);
            At++;
            return Digits() == 2 ? 2000 + Number(2) : null;
        }
    }
}
