using System.Globalization;
using System.Text;
using Watch.Documents.Diagnostics;
using Watch.Import.Lines;
using Watch.Import.Posts;
using Watch.Import.Writing;
using Watch.Languages.Normalization;

namespace Watch.Import;

/// <summary>Makes reports of a raw page: the text of a blog, copied or saved, with one post or many.</summary>
public static class PageImporter
{
    public const string UsualSeries = "Watch Report";

    /// <summary>Imports a page. Never fails: what has no place in a report is kept as text or named by a diagnostic.
    /// The same page gives the same reports.</summary>
    /// <param name="series">The name that mastheads begin with.</param>
    public static Read<ImportedPage> Import(SourceText page, string series = UsualSeries)
    {
        var tally = new Tally();
        var diagnostics = new List<Diagnostic>();
        var reports = new List<ImportedReport>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var post in PageSplitter.Split(PageLine.Split(page.Text), series))
        {
            if (post.IsTeaser)
            {
                LeaveOut(post, page, series, tally, diagnostics);
                continue;
            }

            var draft = PostReader.Read(page, post, tally, diagnostics);
            if (draft is { Title: null, Number: { } number })
                draft = draft with { Title = new(string.Create(CultureInfo.InvariantCulture, $"{series} No. {number}"), post.Head.Source) };
            reports.Add(new(FileName(draft, names, page, post, diagnostics), ReportWriter.Write(draft)));
        }

        if (reports.Count == 0)
            diagnostics.Add(new(Rules.ImportNothing, new(page.Path, 0, 0), "The page holds no report.", "Give import a page with the text of one."));
        return new(new(reports, tally.Count()), [.. diagnostics.OrderBy(d => d.Place.Line).ThenBy(d => d.Place.Column)]);
    }

    private static void LeaveOut(Post post, SourceText page, string series, Tally tally, List<Diagnostic> diagnostics)
    {
        var head = post.Head;
        tally.Diagnosed(head.Fields.Sum(field => field.Tokens)
            + head.Repeated.Sum(line => line.Tokens)
            + head.Furniture.Sum(words => Spacing.CountTokens(words.Text))
            + Spacing.CountTokens(head.Title?.Text)
            + Spacing.CountTokens(head.UnreadDate?.Text)
            + post.Lines.Sum(line => line.Tokens));
        var name = head.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{series} No. {number}") : "A post without masthead";
        var message = post.Lines.Count == 0 ? $"{name} has no text here." : $"{name} breaks off here: \"{Beginning(post.Lines)}\"";
        diagnostics.Add(new(Rules.ImportTeaser, page.Place(head.Source), message, "No report was made of it; import the page that has its whole text."));
    }

    /// <summary>A teaser's first words.</summary>
    private static string Beginning(IReadOnlyList<PageLine> lines)
    {
        const int Longest = 60;
        var text = string.Join(' ', lines.Where(line => !line.IsBlank).Select(line => line.Text));
        if (text.Length <= Longest)
            return text;
        var end = text.LastIndexOf(' ', Longest);
        return text[..(end > 0 ? end : Longest)] + " …";
    }

    private static string FileName(Draft draft, HashSet<string> names, SourceText page, Post post, List<Diagnostic> diagnostics)
    {
        var name = draft.Number is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"report-{number:000}")
            : Slug(draft.Title?.Text ?? "");
        var unique = name;
        for (var i = 2; !names.Add(unique); i++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
        if (unique != name)
            diagnostics.Add(new(Rules.ImportReportRepeated, page.Place(post.Head.Source), $"The page has a report \"{name}\" already.", $"This one was named {unique}.md; keep one of them, or give it its own number."));
        return unique + ".md";
    }

    /// <summary>A title folded to <c>[a-z0-9-]</c>.</summary>
    private static string Slug(string title)
    {
        const int Longest = 60;
        var slug = new StringBuilder();
        foreach (var c in CanonicalForm.Decompose(title))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark && c is not ('\'' or '’'))
                slug.Append('-');
        }

        var whole = slug.ToString().Trim('-');
        if (whole.Length > Longest)
            whole = whole[..(whole.LastIndexOf('-', Longest) is > 0 and var end ? end : Longest)];
        return whole.Length > 0 ? whole : "report";
    }
}
