using System.Text.RegularExpressions;
using Watch.Documents.Diagnostics;

namespace Watch.Reading.Checks;

/// <summary>Finds front matter that Watch does not read as such: behind the first line, or in another program's form. It is an error, since it would
/// be printed.</summary>
internal static partial class FileHeadCheck
{
    /// <summary>Tells of such front matter at the beginning of a file without any.</summary>
    /// <returns>Where the body begins.</returns>
    public static int Tell(Findings findings)
    {
        var text = findings.Source.Text;
        if (Late().Match(text) is { Success: true } late)
        {
            findings.Add(Rules.FrontMatterPlace, late.Groups["fence"].Index, "Front matter begins in the first line of a file; here lines stand before it.", "Delete what stands above the --- here.");
            return late.Index + late.Length;
        }

        foreach (var (fault, pattern) in new[]
        {
            ("The front matter is TOML, which Watch does not read.", Toml()),
            ("The front matter is JSON, which Watch does not read.", Json()),
            ("The lines that begin with % are a title block of Pandoc's, which Watch does not read.", TitleBlock()),
            ("The front matter does not stand between two lines of ---.", Unfenced()),
        })
        {
            if (pattern.Match(text) is { Success: true } found)
            {
                findings.Add(Rules.FrontMatterForm, found.Groups["at"].Index, fault, "Write it in YAML between two lines of ---: title: ..., date: 2019-05-17.");
                return found.Index + found.Length;
            }
        }

        return 0;
    }

    // Patterns are anchored, and no two of their parts can take the same text, so that they take linear time.
    [GeneratedRegex(@"\A(?:[ \t]*(?:<!--(?:(?!-->)[\s\S])*-->[ \t]*)?\r?\n)+(?<fence>---)[ \t]*\r?\n(?:(?=[A-Za-z][\w-]*[ \t]*:\s)(?:(?!(?:---|\.\.\.)[ \t]*(?:[\r\n]|\z)).*\S.*\r?\n)+(?:---|\.\.\.)[ \t]*(?:\r?\n|\z)|(?=(?:title|number|author|authors|date)[ \t]*:))", RegexOptions.CultureInvariant)]
    private static partial Regex Late();

    [GeneratedRegex(@"\A\s*(?<at>\+\+\+)[ \t]*\r?\n(?:(?!\+\+\+).*\r?\n)*\+\+\+[ \t]*(?:\r?\n|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Toml();

    [GeneratedRegex("""\A\s*(?<at>\{)[ \t]*\r?\n\s*"[^"\n]+"[ \t]*:(?:(?!\}).*\r?\n)*\}[ \t]*(?:\r?\n|\z)""", RegexOptions.CultureInvariant)]
    private static partial Regex Json();

    [GeneratedRegex(@"\A(?<at>%)[ \t].*(?:\r?\n(?:%|[ \t]+\S).*)*", RegexOptions.CultureInvariant)]
    private static partial Regex TitleBlock();

    [GeneratedRegex(@"\A\s*(?<at>title)[ \t]*:.*\r?\n(?:[a-z][a-z_-]*[ \t]*:.*(?:\r?\n|\z))+(?:---[ \t]*(?:\r?\n|\z))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unfenced();
}
