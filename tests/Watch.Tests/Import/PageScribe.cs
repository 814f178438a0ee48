using System.Globalization;
using System.Text;

namespace Watch.Tests.Import;

/// <summary>Writes reports as blogs do, each page and each report in a manner of its own.</summary>
internal sealed class PageScribe(TruthMaker maker)
{
    private enum Manner
    {
        LineWithBlanks,
        LineWithoutBlanks,
        Wrapped,

        /// <summary>Some paragraphs are wrapped, some are a line.</summary>
        Mixed,
    }

    private readonly StringBuilder page = new();
    private readonly List<string> around = [];
    private Manner manner;
    private bool isWrapped;
    private int width;

    /// <summary>Writes a page.</summary>
    /// <returns>It, and what its reports say, which is the truth and the blog's own lines around it.</returns>
    public (string Page, IReadOnlyList<TruthReport> Told) Write(IReadOnlyList<TruthReport> reports)
    {
        var told = new List<TruthReport>();
        if (maker.Chance(10))
            WriteFurniture("Skip to content", "Home Contact", "Log in", maker.Capital(maker.Word()) + " Watch");
        foreach (var report in reports)
        {
            if (maker.Chance(20) && around.Count == 0)
                WriteTeaser(report.Number + 500);
            manner = (Manner)maker.Choose(4);
            isWrapped = manner is Manner.Wrapped or Manner.Mixed;
            width = 40 + maker.Choose(120);
            WriteHead(report);
            var before = Paragraphs();
            WriteText(report);
            WriteNotes(report);
            Blank(always: true);
            if (maker.Chance(10))
                WriteFurniture("0 comments", "Share this:", "Older posts", "Posted by Ann at 10:30 PM");
            told.Add(report with { Body = [.. before, .. report.Body, .. Paragraphs()] });
            if (maker.Chance(10))
                page.Append(CultureInfo.InvariantCulture, $"Watch Report No.{report.Number}\n\n");
        }

        if (maker.Chance(40))
            WriteTeaser(999);
        return (Weathered(page.ToString()), told);
    }

    private List<TruthBlock> Paragraphs()
    {
        var paragraphs = around.Select(line => new TruthBlock(TruthKind.Paragraph, line)).ToList();
        around.Clear();
        return paragraphs;
    }

    private void WriteFurniture(params string[] lines)
    {
        foreach (var line in lines.Where((_, i) => i % 2 == 0 || maker.Chance(60)))
        {
            page.Append(line).Append("\n\n");
            around.Add(line);
        }
    }

    /// <summary>The page with other line ends, blanks that are not empty, and signs without width.</summary>
    private string Weathered(string text)
    {
        var end = maker.One("\n", "\n", "\r\n");
        var blank = maker.One("", "", "\u00A0", " \t", "\u200B");
        var trail = maker.One("", "", " ", "\u00A0", "\u200B");
        return string.Join(end, text.Split('\n').Select(line => line.Length == 0 ? blank : line + trail));
    }

    private void WriteTeaser(int number)
    {
        page.Append(CultureInfo.InvariantCulture, $"Watch Report No.{number}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"\u00A0 \u00A0 Watch Report No.{number}\u00A0 \u00A0 December 26, 2022 {maker.Title()} {maker.Capital(maker.Word())} {maker.Word()}{maker.One("...", "…", " […]")}\n\n");
        page.Append(maker.One("", "", "Read more\n\n", "12\n\n"));
    }

    private void WriteHead(TruthReport report)
    {
        var name = maker.One("Watch Report No.", "Watch Report No. ", "Watch Report №", "WATCH REPORT NO. ", "Watch Report #") + report.Number.ToString(CultureInfo.InvariantCulture);
        var given = maker.One("", "", name, name, $"{name}: {report.Title}");
        if (report.Posted is { } posted)
        {
            page.Append(maker.One("", "", "", "Posted on ")).Append(Date(posted)).Append(maker.One("", "", "", ", 10:30 PM")).Append("\n\n");
            if (maker.Chance(10))
                WriteFurniture("3 min read");
        }

        if (given.Length > 0)
            page.Append(given).Append("\n\n");
        if (given.Length > 0 && maker.Chance(10))
            WriteFurniture("12 views", "Updated: Mar 4, 2025");
        var gap = maker.One(" ", new string(' ', 1 + maker.Choose(300)), "\u00A0 \u00A0 \u00A0", "\t\t", "\n", "\n\n");
        page.Append(name).Append(gap).Append(Date(report.Date)).Append("\n\n");

        var section = maker.One("", "§", "§ ");
        WriteLines(section + report.Title);
        if (manner != Manner.LineWithoutBlanks || report.Subtitle is null)
            Blank(always: isWrapped || section.Length == 0);
        if (report.Subtitle is { } subtitle)
            WriteParagraph($"— {subtitle} —");
        if (IsAtHead(report))
            WriteAuthors(report.Authors);
    }

    /// <summary>Authors with affiliations stand above the text.</summary>
    private static bool IsAtHead(TruthReport report) => report.Authors.Any(author => author.Affiliation is not null);

    private void WriteAuthors(IReadOnlyList<TruthAuthor> authors)
    {
        var shouts = maker.Chance(60);
        var names = authors.Select(author => $"{author.Given} {(shouts ? Shouted(author.Family) : author.Family)}").ToList();
        if (authors.Count == 1)
            page.Append(names[0]).Append(maker.One(", ", "\n")).Append(authors[0].Affiliation);
        else
            page.AppendJoin(maker.One(", ", "; "), names.SkipLast(1).Zip(authors, (name, author) => $"{name} ({author.Affiliation})")).Append(maker.One(" and ", "\nand ", " and\n", " & ")).Append(names[^1]).Append($" ({authors[^1].Affiliation})");
        page.Append('\n');
        Blank(always: true);
    }

    private void WriteText(TruthReport report)
    {
        var byline = IsAtHead(report) ? "" : Byline(report.Authors);
        for (var i = 0; i < report.Body.Count; i++)
        {
            var block = report.Body[i];
            var text = Cite(block.Text);
            var last = i + 1 == report.Body.Count;
            switch (block.Kind)
            {
                case TruthKind.Section:
                    WriteParagraph("§" + text);
                    break;
                case TruthKind.Break:
                    WriteParagraph(maker.One("* * *", "***", "*", "＊", "―――", "* * * * * * * *"));
                    break;
                case TruthKind.Statement:
                    WriteParagraph(text, indent: maker.One("    ", "\u3000\u3000", "\t", "> ", "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0"));
                    break;
                case TruthKind.Paragraph when last && byline.Length > 0 && maker.Chance(50):
                    WriteParagraph($"{text} {byline}");
                    break;
                case TruthKind.Paragraph when last && byline.Length > 0:
                    WriteParagraph(text);
                    WriteParagraph(byline);
                    break;
                default:
                    WriteParagraph(text);
                    break;
            }
        }
    }

    private void WriteNotes(TruthReport report)
    {
        if (report.Notes.Count == 0)
            return;
        isWrapped = manner == Manner.Wrapped;
        Blank(always: true);
        var hasHeading = maker.Chance(40);
        if (hasHeading)
            WriteParagraph(maker.One("Notes", "[Notes]", "ENDNOTES", "Notes:", "References"));
        var label = maker.Choose(hasHeading ? 7 : 5);
        var apart = maker.Chance(30);
        var sameLine = maker.Chance(25);
        var order = Enumerable.Range(0, report.Notes.Count).ToList();
        if (!isWrapped && label < 5 && maker.Chance(10) && order.Count > 2)
            (order[0], order[2]) = (order[2], order[0]);
        foreach (var i in order)
        {
            var note = report.Notes[i];
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var text = Cite(note.Text, inNote: true);
            var addresses = note.Addresses.Select(address => $"{address.Url} {address.After}".TrimEnd()).ToList();
            if (sameLine && addresses.Count > 0)
            {
                text += " " + addresses[0];
                addresses.RemoveAt(0);
            }

            WriteLines(label switch
            {
                0 or 1 => $"[{number}] {text}",
                2 => $"[{number}]{text}",
                3 => $"[{number}]. {text}",
                4 => $"[{number}]: {text}",
                5 => $"{number}. {text}",
                _ => $"({number}) {text}",
            });
            foreach (var address in addresses)
                page.Append(address).Append('\n');
            if (apart)
                page.Append('\n');
        }
    }

    private void WriteParagraph(string text, string indent = "")
    {
        if (manner == Manner.Mixed)
            isWrapped = maker.Chance(50);
        WriteLines(text, indent);
        Blank(always: manner != Manner.LineWithoutBlanks);
    }

    private void Blank(bool always)
    {
        if (always)
            page.Append('\n', 1 + maker.Choose(2));
    }

    private void WriteLines(string text, string indent = "")
    {
        var at = 0;
        foreach (var word in text.Split(' '))
        {
            if (at == 0)
            {
                page.Append(indent);
                at = indent.Length;
            }
            else if (isWrapped && at + 1 + word.Length > width)
            {
                page.Append('\n').Append(indent);
                at = indent.Length;
            }
            else
            {
                page.Append(!isWrapped && maker.Chance(2) ? maker.One(new string(' ', 2 + maker.Choose(200)), "\t", "\u00A0 ", " \u200B ") : " ");
                at++;
            }

            page.Append(word);
            at += word.Length;
        }

        page.Append('\n');
    }

    private string Date(DateOnly date)
    {
        var day = date.Day.ToString(CultureInfo.InvariantCulture);
        var ordinal = day + (date.Day % 10, date.Day / 10) switch { (_, 1) => "th", (1, _) => "st", (2, _) => "nd", (3, _) => "rd", _ => "th" };
        var month = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month);
        var shortMonth = month[..3] + (month.Length > 3 ? maker.One("", ".") : "");
        return maker.Choose(10) switch
        {
            0 => $"{month} {day}, {date.Year}",
            1 => $"{shortMonth} {day}, {date.Year}",
            2 => $"{day} {shortMonth} {date.Year}",
            3 => $"{month} {ordinal}, {date.Year}",
            4 => $"{shortMonth} {day} {date.Year}",
            5 => $"{date.DayOfWeek}, {month} {day}, {date.Year}",
            6 => $"{date:yyyy-MM-dd}",
            7 => $"{date.Year}/{date.Month}/{date.Day}",
            8 => $"{shortMonth}\u00A0{day},\u00A0{date.Year}",
            _ => $"{day} {month} {date.Year}",
        };
    }

    private string Byline(IReadOnlyList<TruthAuthor> authors)
    {
        if (authors.Count == 0)
            return "";
        var names = authors.Select(author => $"{author.Given} {Shouted(author.Family)}").ToList();
        var list = names.Count == 1 ? names[0] : string.Join(maker.One(", ", "; "), names.SkipLast(1)) + maker.One(" and ", ", and ", " & ") + names[^1];
        return $"({maker.One("", "", "", "by ")}{list})";
    }

    private static string Shouted(string family) =>
        family.StartsWith("Mc", StringComparison.Ordinal) ? "Mc" + family[2..].ToUpperInvariant() : family.ToUpperInvariant();

    /// <summary>Writes citations as markers: with a space before them or without, ranges where they run on.</summary>
    private string Cite(string text, bool inNote = false)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (NoteAt(text, i) is not { } number)
            {
                result.Append(text[i]);
                continue;
            }

            if (!inNote && maker.Chance(70) && result[^1] is not (' ' or ']'))
                result.Append(maker.One(" ", " ", " ", "\u00A0"));
            if (NoteAt(text, i + 1) == number + 1 && NoteAt(text, i + 2) == number + 2 && maker.Chance(70))
            {
                result.Append(maker.One($"[{number}-{number + 2}]", $"[{number}–{number + 2}]", $"[{number}]-[{number + 2}]"));
                i += 2;
            }
            else if (!inNote && i + 3 < text.Length && text[i + 1] == ',' && text[i + 2] == ' ' && NoteAt(text, i + 3) is { } other && maker.Chance(40))
            {
                result.Append(CultureInfo.InvariantCulture, $"[{number}, {other}]");
                i += 3;
            }
            else
            {
                result.Append(maker.One($"[{number}]", $"[{number}]", $"[{number}]", $"［{number}］"));
            }
        }

        return result.ToString();
    }

    private static int? NoteAt(string text, int at) =>
        at < text.Length && text[at] - TruthMaker.FirstCitation is >= 1 and <= 999 and var number ? number : null;
}
