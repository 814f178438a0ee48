using System.Globalization;
using System.Text;

namespace Watch.Tests.Import;

/// <summary>Writes reports as blogs do, each page in a manner of its own.</summary>
internal sealed class PageScribe(TruthMaker maker)
{
    private enum Manner
    {
        LineWithBlanks,
        LineWithoutBlanks,
        Wrapped,
    }

    private readonly StringBuilder page = new();
    private Manner manner;
    private int width;

    public string Write(IReadOnlyList<TruthReport> reports)
    {
        foreach (var report in reports)
        {
            if (maker.Chance(20))
                WriteTeaser(report.Number + 500);
            manner = maker.One(Manner.LineWithBlanks, Manner.LineWithoutBlanks, Manner.Wrapped);
            width = 50 + maker.Choose(60);
            WriteHead(report);
            WriteText(report);
            WriteNotes(report);
            page.Append('\n');
        }

        if (maker.Chance(40))
            WriteTeaser(999);
        return page.ToString();
    }

    private void WriteTeaser(int number)
    {
        page.Append(CultureInfo.InvariantCulture, $"Watch Report No.{number}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"\u00A0 \u00A0 Watch Report No.{number}\u00A0 \u00A0 December 26, 2022 {maker.Title()} {maker.Capital(maker.Word())} {maker.Word()}...\n\n");
    }

    private void WriteHead(TruthReport report)
    {
        if (report.Posted is { } posted)
            page.Append(Date(posted)).Append("\n\n");
        var name = maker.One("Watch Report No.", "Watch Report No. ", "Watch Report №") + report.Number.ToString(CultureInfo.InvariantCulture);
        if (maker.Chance(60))
            page.Append(name).Append("\n\n");
        var gap = maker.One(" ", new string(' ', 1 + maker.Choose(300)), "\u00A0 \u00A0 \u00A0", "\n", "\n\n");
        page.Append(name).Append(gap).Append(Date(report.Date)).Append("\n\n");

        var section = maker.One("", "§", "§ ");
        WriteLines(section + report.Title);
        if (manner != Manner.LineWithoutBlanks || report.Subtitle is null)
            Blank(always: manner == Manner.Wrapped || section.Length == 0);
        if (report.Subtitle is { } subtitle)
            WriteParagraph($"— {subtitle} —");
    }

    private void WriteText(TruthReport report)
    {
        var byline = Byline(report.Authors);
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
                    WriteParagraph(maker.One("* * *", "***", "*"));
                    break;
                case TruthKind.Statement:
                    WriteParagraph(text, indent: maker.One("    ", "\u3000\u3000", "\t"));
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
        Blank(always: true);
        if (maker.Chance(30))
            WriteParagraph(maker.One("Notes", "[Notes]", "ENDNOTES"));
        var apart = maker.Chance(30);
        for (var i = 0; i < report.Notes.Count; i++)
        {
            var note = report.Notes[i];
            WriteLines($"[{i + 1}] {Cite(note.Text, inNote: true)}");
            foreach (var (url, after) in note.Addresses)
                page.Append($"{url} {after}".TrimEnd()).Append('\n');
            if (apart)
                page.Append('\n');
        }
    }

    private void WriteParagraph(string text, string indent = "")
    {
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
            else if (manner == Manner.Wrapped && at + 1 + word.Length > width)
            {
                page.Append('\n').Append(indent);
                at = indent.Length;
            }
            else
            {
                page.Append(manner != Manner.Wrapped && maker.Chance(2) ? new string(' ', 2 + maker.Choose(200)) : " ");
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
        var month = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month);
        var shortMonth = month[..3] + (month.Length > 3 ? maker.One("", ".") : "");
        return maker.Choose(4) switch
        {
            0 => $"{month} {day}, {date.Year}",
            1 => $"{shortMonth} {day}, {date.Year}",
            2 => $"{day} {shortMonth} {date.Year}",
            _ => $"{day} {month} {date.Year}",
        };
    }

    private string Byline(IReadOnlyList<TruthAuthor> authors)
    {
        if (authors.Count == 0)
            return "";
        var names = authors.Select(author => $"{author.Given} {Shouted(author.Family)}").ToList();
        var list = names.Count == 1 ? names[0] : string.Join(", ", names.SkipLast(1)) + maker.One(" and ", ", and ", " & ") + names[^1];
        return $"({list})";
    }

    private static string Shouted(string family) =>
        family.StartsWith("Mc", StringComparison.Ordinal) ? "Mc" + family[2..].ToUpperInvariant() : family.ToUpperInvariant();

    /// <summary>Writes citations as markers: with a space before them or without, ranges where they run on.</summary>
    private string Cite(string text, bool inNote = false)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var number = text[i] - TruthMaker.FirstCitation;
            if (number is < 1 or > 999)
            {
                result.Append(text[i]);
                continue;
            }

            if (!inNote && maker.Chance(70) && result[^1] is not (' ' or ']'))
                result.Append(' ');
            var isRange = i + 2 < text.Length && text[i + 1] == text[i] + 1 && text[i + 2] == text[i] + 2;
            if (isRange && maker.Chance(70))
            {
                result.Append(CultureInfo.InvariantCulture, $"[{number}-{number + 2}]");
                i += 2;
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $"[{number}]");
            }
        }

        return result.ToString();
    }
}
