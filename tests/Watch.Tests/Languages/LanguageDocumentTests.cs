using System.Globalization;
using System.Text;
using Watch.Languages;
using Watch.Languages.Table;
using Watch.Languages.Words;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Languages;

/// <summary>Makes docs/languages.md of the tables: what there is for each language, and who has checked it.</summary>
public class LanguageDocumentTests
{
    [Fact]
    public void The_documentation_says_what_there_is_of_each_language()
    {
        var page = new StringBuilder("""
            # Languages

            This page is made by the tests from the tables of `src/Watch.Languages`.

            A report's headings, labels, running heads, descriptions and record are in the language of the report; what belongs to a volume (title page, imprint, contents,
            index, navigation) is in the language of the corpus. A language that has no words here has English ones, marked as English.

            **No native reader has checked anything on this page.** *Words*: of the words of each language, how many are *attested*, that is, stand in two or more
            lists that others publish (babel, polyglossia, Typst, pandoc, CSL); all others, and all sentences, are the house's own and *unchecked*. Dates and lists come from Unicode's
            CLDR, checked by its contributors; those of Latin are the house's. Quotation marks and word lists are the house's where its
            table has them, else CLDR's. Hyphens come from the patterns that are named in [typography.md](typography.md). Whoever reads one of these languages is asked to correct it: a word is a line in
            `src/Watch.Languages/Words/Texts`.

            | tag | language | words | attested | date | marks | hyphens | own letters in the order | direction | script |
            |---|---|---|---|---|---|---|---|---|---|

            """);
        foreach (var tag in WordFile.All)
            page.Append(Row(tag));
        page.Append("\nThese are known otherwise and have English words: ");
        page.AppendJoin(", ", LanguageTable.All.Where(l => l.StandIn is not null && !l.Tag.EndsWith('*')).Select(l => $"`{l.Tag}`")).Append(".\n\n");
        page.Append("""
            ## Attested words

            All other words of these languages are unchecked.

            | tag | words |
            |---|---|

            """);
        foreach (var tag in WordFile.All)
            page.Append(CultureInfo.InvariantCulture, $"| `{tag}` | {string.Join(", ", WordFile.Read(tag).Where(w => w.IsAttested).Select(w => $"{w.Key}: {Shown(w.Text)}"))} |\n");
        page.Append("""

            ## Keys

            `watch.yaml` may give other words, for a language or for a region of it:

            ```yaml
            languages:
              de: {words: {contents: Inhaltsverzeichnis, table-numbered: "Tab.~{0}"}}
              de-AT: {words: {foreword: Geleitwort}}
            ```

            `{0}`, `{1}` and `{2}` are the places where something is put in: each stands in every language's word, in any order, or the error `language-word-places` says so. `~` is a no-break space. A
            language that has no words takes given ones once all are there; the warning `language-words-missing` names those that are not. `articles` are what a title is not sorted by.

            | key | in English |
            |---|---|

            """);
        foreach (var (key, text, _) in WordFile.Read("en"))
            page.Append(CultureInfo.InvariantCulture, $"| `{key}` | {Shown(text)} |\n");
        Golden.Matches("../../docs", "", "languages.md", page.ToString());
    }

    private static string Row(string tag)
    {
        var language = Language.Of(tag);
        var file = File.ReadLines(Repository.File("src", "Watch.Languages", "Words", "Texts", tag + ".txt")).First();
        var words = WordFile.Read(tag).ToList();
        var (outer, inner) = language.QuotationMarks;
        var hyphens = !language.IsHyphenated ? "not divided" : language.Hyphenator is null ? "none" : language.Hyphenator.Language;
        return string.Create(CultureInfo.InvariantCulture,
            $"| `{tag}` | {file[2..file.IndexOf('.', StringComparison.Ordinal)]} | {words.Count} | {words.Count(w => w.IsAttested)} | {language.Dates.Write(new(2018, 3, 12))} | {outer.Open} {outer.Close} {inner.Open} {inner.Close} | {hyphens} | {SortingOf(tag)} | {(language.IsRightToLeft ? "right to left" : "left to right")} | {ScriptOf(language.Words.Contents)} |\n");
    }

    private static string SortingOf(string tag) =>
        new[] { tag, tag.Split('-')[0] }.Any(t => File.Exists(Repository.File("src", "Watch.Languages", "Sorting", "Rules", t + ".txt"))) ? "CLDR’s for the language" : "CLDR’s root";

    private static string Shown(string text) => text.Replace('\u00A0', '~').Replace("|", "\\|", StringComparison.Ordinal);

    private static string ScriptOf(string text) => text.First(char.IsLetter) switch
    {
        < '\u0370' => "Latin",
        < '\u0400' => "Greek",
        < '\u0530' => "Cyrillic",
        >= '\u0590' and < '\u0600' => "Hebrew",
        >= '\u0600' and < '\u0700' => "Arabic",
        >= '\uAC00' and < '\uD7B0' => "Hangul",
        >= '\u4E00' and < '\uA000' => "Han",
        var other => throw new InvalidOperationException($"The script of {other} has no name here."),
    };
}
