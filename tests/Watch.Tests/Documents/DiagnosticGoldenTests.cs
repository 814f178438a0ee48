using System.Globalization;
using System.Text;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Reading.Settings;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Documents;

public class DiagnosticGoldenTests
{
    public static TheoryData<string> Codes => [.. Rules.All.Where(r => r.OfReading).Select(r => r.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_of_reading_has_a_folder_that_shows_it(string code)
    {
        var folder = Golden.Folder("diagnostics", code);
        Assert.True(Directory.Exists(folder), $"Add a folder {folder} with a report.md or watch.yaml in which the rule finds something.");
        var (diagnostics, sources) = ReadReport.Folder(folder);
        Assert.Contains(diagnostics, d => d.Rule.Code == code);
        var lines = new StringBuilder();
        foreach (var diagnostic in diagnostics)
            lines.Append(diagnostic).Append('\n').Append(Excerpt.Of(diagnostic, sources[diagnostic.Place.Path]));
        Golden.Matches("diagnostics", code, "diagnostics.txt", lines.ToString());
    }

    [Fact]
    public void Every_folder_shows_a_rule() =>
        Assert.Empty(Golden.Cases("diagnostics").Except(Rules.All.Select(r => r.Code)));

    [Fact]
    public void The_documentation_lists_every_rule()
    {
        var table = new StringBuilder("""
            # Diagnostics

            What Watch finds in a corpus. A code never changes, and fixes the severity: an error stops the outputs that hold the
            report, a warning does not unless the build is `--strict`, and an info never does.

            | code | severity | what it finds |
            |---|---|---|

            """);
        foreach (var rule in Rules.All)
            table.Append("| `").Append(rule.Code).Append("` | ").Append(rule.Severity.Name()).Append(" | ").Append(rule.Meaning).Append(" |\n");
        Golden.Matches("../../docs", "", "diagnostics.md", table.ToString());
    }

    [Fact]
    public void The_documentation_lists_every_key()
    {
        var page = new StringBuilder("""
            # Settings

            What Watch should know of a report stands at its top, between two lines `---`; what it should know of all of them in
            `watch.yaml` beside them. Both are YAML. Every key may be left out. A key that Watch does not know is a warning that names
            the nearest one it knows; a value of another kind is an error.

            ## watch.yaml

            `watchpress init` writes one with every key.


            """);
        Table(page, SettingsTable.Corpus);
        foreach (var key in SettingsTable.Corpus.Where(k => k.Within is not null))
        {
            page.Append(key.Name switch
            {
                "volumes" => "\n### Of a volume\n\n",
                "design" => "\n### Of `design.report` and `design.print`\n\n",
                _ => $"\n### Of `{key.Name}`\n\n",
            });
            Table(page, key.Within!);
            if (key.Name == "design")
                page.Append(Styles());
        }

        page.Append("""

            A file that `watch.yaml` names as a foreword is no report. What the keys of `print` make of a book is said in [print.md](print.md).

            With `fonts: embed` an EPUB brings the faces of its text and those that stand in for what they lack, cut down to the characters that it shows.
            A face goes whole if its licence forbids parts of it or reserves its name, and not at all if it is then larger than 4 MiB or if its makers
            forbid embedding: the warning `font-not-embedded` says so. With `split: section` each section of a report is a document of its own, and the notes are the last; a
            report of more than 250 kB is parted at its headings in any case. A `cover` is a PNG or JPEG picture in the corpus folder, which takes the place of
            the figures on the cover that is made; what is too high or too wide for it is cut off on both sides.

            ## Front matter


            """);
        Table(page, SettingsTable.Report);
        page.Append("""

            People are written as a list, or in one text: `Ada Example and Ben Sample`, `"Example, Ada; Sample, Ben"`. A name is `Given Family` or
            `Family, Given`; particles (van der, de) belong to the family name; Jr., III or PhD may follow it. Chinese, Japanese and Korean
            names have the family name first, and so do names in Hungarian and Vietnamese reports; `language: en` in a name's mapping says that it has its own order. The name of an office (Harbour Office, World Bank) is filed whole; `{family: ...}` makes any name one that is.
            `{name: ...}` takes a name as a text does. What can be read in two ways is the warning `name-unclear`, which says how to write each.

            `lang: fr` is read as `language: fr`, and `draft: true` as `status: draft`. For other keys of Hugo, Jekyll, Quarto, pandoc, Zola and their like the
            warning `key-unknown` says what Watch calls them; `keys: {allow: [...]}` in `watch.yaml` keeps keys that other programs need.

            """);
        Golden.Matches("../../docs", "", "settings.md", page.ToString());

        static string Styles()
        {
            var rows = new StringBuilder("""

                The defaults above are those of the style `house`. The styles are:

                | style | paper | face | headings, tables, heads | size | leading | measure | margins inner, outer, top, bottom | lines |
                |---|---|---|---|---|---|---|---|---|

                """);
            foreach (var style in DesignStyle.All)
            {
                rows.Append(CultureInfo.InvariantCulture, $"| `{style.Name}` | {(style == DesignStyle.Modern ? "A4" : "A5")} | {BuiltInFamily.Serif} | {(style == DesignStyle.Modern ? BuiltInFamily.Sans : BuiltInFamily.Serif)} ");
                rows.Append(CultureInfo.InvariantCulture, $"| {style.Size} pt | {style.Leading} pt | {Mm(style.Measure)} mm, about {style.Characters} characters ");
                rows.Append(CultureInfo.InvariantCulture, $"| {Mm(style.InnerMargin)}, {Mm(style.OuterMargin)}, {Mm(style.TopMargin)}, {Mm(style.BottomMargin)} mm | {style.Lines} |\n");
            }

            rows.Append("""

                Margins follow Van de Graaf's canon as Tschichold drew it: the inner is to the outer and the head to the foot as 1 to 2, and the
                text is as high as the page is wide; where that would give a line fewer than 60 or more than 75 characters, the line
                wins. On other paper, or with other type, margins keep their proportions, and a line that is not named has no more than 75 characters.

                `face` and `sans` take the name of a family that comes with Watch (EB Garamond, Alegreya Sans) or TrueType fonts within the corpus folder:
                `{regular: fonts/X.ttf, italic: fonts/X-Italic.ttf, bold: fonts/X-Bold.ttf, bold-italic: fonts/X-BoldItalic.ttf}`. Only `regular`
                is needed; what is missing is set in those that are there. Small capitals and old-style figures are used where a font has
                them (`smcp`, `c2sc`, `onum`); note numbers are drawn smaller and raised where it has no superior figures (`sups`).

                """);
            return rows.ToString();

            static string Mm(double points) => Math.Round(points * 25.4 / 72, 1).ToString(CultureInfo.InvariantCulture);
        }

        static void Table(StringBuilder page, IReadOnlyList<SettingsKey> keys)
        {
            page.Append("| key | value | default | meaning |\n|---|---|---|---|\n");
            foreach (var key in keys)
                page.Append($"| `{key.Name}` | {key.Takes} | {(key.IsDefault ? $"`{key.Value}`" : $"none; for example `{key.Value}`")} | {key.Meaning} |\n");
        }
    }

    [Fact]
    public void A_rule_is_one_sentence_under_a_code_of_its_own()
    {
        Assert.Equal(Rules.All.Count, Rules.All.DistinctBy(r => r.Code).Count());
        Assert.All(Rules.All, r => Assert.Matches("^[a-z]+(-[a-z]+)*$", r.Code));
        Assert.All(Rules.All, r => Assert.EndsWith(".", r.Meaning));
    }
}
