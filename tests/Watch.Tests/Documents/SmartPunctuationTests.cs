using System.Text;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Languages;
using Watch.Languages.Punctuation;
using Watch.Languages.Table;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Documents;

public class SmartPunctuationTests
{
    [Theory]
    [InlineData("\"Yes,\" he said.", "“Yes,” he said.")]
    [InlineData("He said \"yes\" (\"no\").", "He said “yes” (“no”).")]
    [InlineData("\"'Inner' and outer\"", "“‘Inner’ and outer”")]
    [InlineData("\"Outer and 'inner'\"", "“Outer and ‘inner’”")]
    [InlineData("\"She said---\" and \"---went on\"", "“She said—” and “—went on”")]
    [InlineData("a word--\"quoted\"", "a word–“quoted”")]
    [InlineData("\"*Emphasis*\" and *\"inside\"*", "“Emphasis” and “inside”")]
    [InlineData("**\"Strong**,\" he said", "“Strong,” he said")]
    [InlineData("\"Open straight and closed curly” then \"again\"", "“Open straight and closed curly” then “again”")]
    [InlineData("“Open curly and closed straight\" then \"again\"", "“Open curly and closed straight” then “again”")]
    [InlineData("“curly” and ‘curly’ stay", "“curly” and ‘curly’ stay")]
    [InlineData("“ spaced \" out", "“ spaced ” out")]
    [InlineData("[\"A title\"](https://example.org/)", "“A title”")]
    [InlineData("\"`code`\" quoted", "“code” quoted")]
    [InlineData("¿\"Qué\"?", "¿“Qué”?")]
    [InlineData("he paused---\"quoted\"---and (\"so\") [\"thus\"]", "he paused—“quoted”—and (“so”) [“thus”]")]
    [InlineData("\"one 'two' three\" and 'four \"five\" six'", "“one ‘two’ three” and ‘four “five” six’")]
    [InlineData("he said:\"Yes\", (1951)\"Ice\" and then,\"No?\" she", "he said:“Yes”, (1951)“Ice” and then,“No?” she")]
    [InlineData("so:*\"Yes\"* and so.\"No\"", "so:“Yes” and so.“No”")]
    [InlineData("it ended.\"So he \"said\"", "it ended.”So he “said”")]
    [InlineData("\"cited\"[^1] and 'so'[^1]\n\n[^1]: Note", "“cited”\uFFFC and ‘so’\uFFFC")]
    public void Quotation_marks_curl_by_what_stands_beside_them(string written, string printed) =>
        Assert.Equal(printed, ReadReport.FirstParagraph(written));

    [Theory]
    [InlineData("It's the authors' view.", "It’s the authors’ view.")]
    [InlineData("the '90s and the 1990's", "the ’90s and the 1990’s")]
    [InlineData("class of '68, then", "class of ’68, then")]
    [InlineData("'Tis rock 'n' roll", "’Tis rock ’n’ roll")]
    [InlineData("'Quoted', he said", "‘Quoted’, he said")]
    [InlineData("O'Brien and L'Aquila", "O’Brien and L’Aquila")]
    [InlineData("*Hankyoreh*'s view", "Hankyoreh’s view")]
    [InlineData("O'Neil, the boys' and 'Abd al-Rahman", "O’Neil, the boys’ and ’Abd al-Rahman")]
    [InlineData("Hawaiʻi, P'yŏngyang and Ch'ŏngjin", "Hawaiʻi, P’yŏngyang and Ch’ŏngjin")]
    [InlineData("O’Neil and the boys’", "O’Neil and the boys’")]
    public void An_apostrophe_is_told_from_a_quotation_mark(string written, string printed) =>
        Assert.Equal(printed, ReadReport.FirstParagraph(written));

    [Theory]
    [InlineData("a 'bout', one 'em' and no 'twill'.", "a ‘bout’, one ‘em’ and no ‘twill’.")]
    [InlineData("'Cause for alarm' was the heading", "‘Cause for alarm’ was the heading")]
    [InlineData("the '49' line, the '70s' and the '70s", "the ‘49’ line, the ‘70s’ and the ’70s")]
    [InlineData("the '49 Line' of maps", "the ‘49 Line’ of maps")]
    [InlineData("'Twas the clerks' night, 'cause 'til then", "’Twas the clerks’ night, ’cause ’til then")]
    [InlineData("summer of '68, as the dogs' owner has it", "summer of ’68, as the dogs’ owner has it")]
    [InlineData("in '68 he wrote 'sorry'", "in ’68 he wrote ‘sorry’")]
    [InlineData("'Tis done. He said 'yes' twice, the lads' way.", "’Tis done. He said ‘yes’ twice, the lads’ way.")]
    [InlineData("'Get 'em,' he said", "‘Get ’em,’ he said")]
    [InlineData("'the word 'til' is odd'", "‘the word ‘til’ is odd’")]
    [InlineData("'twas the goin' rate", "’twas the goin’ rate")]
    [InlineData("pre-'war' times, rock-'n'-roll, cat-o'-nine-tails, the 'post'-war", "pre-‘war’ times, rock-’n’-roll, cat-o’-nine-tails, the ‘post’-war")]
    [InlineData("\"'Em' is a unit\"", "“‘Em’ is a unit”")]
    public void A_word_that_may_begin_with_an_apostrophe_is_quoted_where_the_mark_has_a_partner(string written, string printed) =>
        Assert.Equal(printed, ReadReport.FirstParagraph(written));

    [Theory]
    [InlineData("ko", "그는 '선군'이라고 '새 길'을, '4·27 판문점 선언'에서", "그는 ‘선군’이라고 ‘새 길’을, ‘4·27 판문점 선언’에서")]
    [InlineData("ko", "'38'선과 '90년대, 그는 '주체'를", "‘38’선과 ’90년대, 그는 ‘주체’를")]
    [InlineData("ko", "그는'주체'를", "그는‘주체’를")]
    [InlineData("zh-Hans", "他说:\"走吧\"。用\"a\"和\"b\"", "他说:“走吧”。用“a”和“b”")]
    [InlineData("ko", "'Juche'라는 말은 Kim's", "‘Juche’라는 말은 Kim’s")]
    [InlineData("en", "the word '선군'이라고 is his", "the word ‘선군’이라고 is his")]
    [InlineData("zh", "他说'好'。", "他说‘好’。")]
    public void A_single_mark_beside_an_East_Asian_word_is_no_apostrophe(string language, string written, string printed) =>
        Assert.Equal(printed, ReadReport.FirstParagraph($"[{written}]{{lang={language}}}"));

    [Theory]
    [InlineData("\"", "”")]
    [InlineData("”", "”")]
    [InlineData("„", "„")]
    [InlineData("\" (about)", "” (about)")]
    [InlineData("12 \"", "12 ”")]
    public void A_mark_by_itself_in_a_cell_repeats_the_cell_above(string written, string printed)
    {
        var read = ReadReport.Body($"| a | b |\n|---|---|\n| one | two |\n| {written} | three |\n");
        var cell = (Paragraph)((Table)read.Value.Body[0]).Body[1].Cells[0].Content[0];
        Assert.Equal(printed, cell.Text.PlainText);
        Assert.DoesNotContain(read.Diagnostics, d => d.Rule == Rules.QuotationUnbalanced);
    }

    [Theory]
    [InlineData("It fell to -5 °C, by -12.5%, from -3 to +4.", "It fell to −5~°C, by −12.5%, from −3 to +4.")]
    [InlineData("(-.5), -$40 and $-40, -1,234, x=-2, -7°", "(−.5), −$40 and $−40, −1,234, x=−2, −7°")]
    // An option of a command is no number.
    [InlineData("Write kill -9, \"head -20\", git log -5 or ls -l -1; the log -5 and kill -0.5", "Write kill -9, “head -20”, git log -5 or ls -l -1; the log −5 and kill −0.5")]
    [InlineData("10^-3^ kg m^-2^ and log~-1~", "10−3~kg m−2 and log−1")]
    [InlineData("-5--10 and -5–-3, -20km", "−5–10 and −5–−3, −20km")]
    [InlineData("-2018-12-10, 555-0100, 020 -7946, +44-20-7946, -08, 12:00 -0500", "-2018-12-10, 555-0100, 020 -7946, +44-20-7946, -08, 12:00 -0500")]
    [InlineData("MiG-15, -17 and -19; Hwasong-14 and -15", "MiG-15, -17 and -19; Hwasong-14 and -15")]
    [InlineData("2010 -12, -5a, -5-MW, pp. 6-7, well-5, `-5`, \\-5", "2010 -12, -5a, -5-MW, pp.~6-7, well-5, -5, -5")]
    public void A_hyphen_before_a_number_is_a_minus_sign_but_not_in_ranges_telephones_dates_and_codes(string written, string printed) =>
        Assert.Equal(printed, Shown(ReadReport.FirstParagraph(written)));

    [Theory]
    [InlineData("1951-53, (1950-1953) and 1996-98.", "1951–53, (1950–1953) and 1996–98.")]
    [InlineData("2009-10, 2018-12, 2018-12-10, 1953-51, 1718-2", "2009-10, 2018-12, 2018-12-10, 1953-51, 1718-2")]
    [InlineData("UN-1951-53, +852 2010-2064, 1951-53a, 978-1951-53-4, 51951-53", "UN-1951-53, +852 2010-2064, 1951-53a, 978-1951-53-4, 51951-53")]
    public void A_hyphen_between_two_years_is_a_dash(string written, string printed) =>
        Assert.Equal(printed, ReadReport.FirstParagraph(written));

    [Theory]
    [InlineData("1990--2000", "1990–2000")]
    [InlineData("one---two", "one—two")]
    [InlineData("one ---- two", "one ---- two")]
    [InlineData("a --> b <-- c", "a --> b <-- c")]
    [InlineData("and so on...", "and so on…")]
    [InlineData("the end....", "the end….")]
    [InlineData("leaders ..... stay", "leaders ..... stay")]
    [InlineData("-*-* stay apart", "-- stay apart")]
    [InlineData("a well-known e-mail", "a well-known e-mail")]
    public void Runs_of_hyphens_and_full_stops_are_dashes_and_ellipses(string written, string printed) =>
        Assert.Equal(printed, ReadReport.FirstParagraph(written));

    [Theory]
    [InlineData("Report No. 2", "Report No.~2")]
    [InlineData("p. 5 and pp. 6-7", "p.~5 and pp.~6-7")]
    [InlineData("(p. 5)", "(p.~5)")]
    [InlineData("10 km and 5 %", "10~km and 5~%")]
    [InlineData("10 kilometres", "10 kilometres")]
    [InlineData("at 9 a.m. and 10 p.m.", "at 9~a.m. and 10~p.m.")]
    [InlineData("Mr. X and Dr. Who", "Mr.~X and Dr.~Who")]
    [InlineData("the U.S. State Department", "the U.S. State Department")]
    [InlineData("ca. 1900", "ca.~1900")]
    [InlineData("cf. the minutes, e.g. those of May, i.e. none", "cf.~the minutes, e.g.~those of May, i.e.~none")]
    [InlineData("\"Nov. 22\"", "“Nov.~22”")]
    [InlineData("he said no. Then 2", "he said no. Then 2")]
    [InlineData("*No.* 2", "No.~2")]
    [InlineData("No.\n2", "No.~2")]
    [InlineData("§ 3 and §§ 4, № 5", "§~3 and §§~4, №~5")]
    [InlineData("US$ 5 million, US$5 million, $ 5, 5 €, EUR 5", "US$~5~million, US$5~million, $~5, 5~€, EUR~5")]
    [InlineData("Henry VIII and World War II", "Henry~VIII and World War~II")]
    [InlineData("a pause – like this -- and --- so", "a pause~– like this~– and~— so")]
    [InlineData("pp. 10--12 and 1990--2000", "pp.~10–12 and 1990–2000")]
    [InlineData("in 2018 100 came", "in 2018 100 came")]
    public void A_line_does_not_break_within_what_belongs_together(string written, string printed) =>
        Assert.Equal(printed, Shown(ReadReport.FirstParagraph(written)));

    [Theory]
    [InlineData("Alex N. Wong", "Alex N.~Wong")]
    [InlineData("J. R. Smith and J. R. R. Tolkien", "J.^R.~Smith and J.^R.^R.~Tolkien")]
    [InlineData("(J. K. Example)", "(J.^K.~Example)")]
    [InlineData("e. g. this", "e.^g. this")]
    public void Initials_stand_close_and_stay_with_the_name(string written, string printed) =>
        Assert.Equal(printed, Shown(ReadReport.FirstParagraph(written)));

    [Theory]
    [InlineData("10 December 2018", "10~December 2018")]
    [InlineData("December 10, 2018", "December~10, 2018")]
    [InlineData("December 2018", "December 2018")]
    [InlineData("Nov. 22, 2018 and Dec 10", "Nov.~22, 2018 and Dec~10")]
    [InlineData("the 3rd of May, 3rd May and May 3rd", "the 3rd of May, 3rd~May and May~3rd")]
    [InlineData("[am 10. Dezember 2018]{lang=de}", "am 10.~Dezember 2018")]
    [InlineData("[le 1er mai, le 10 déc.]{lang=fr}", "le 1er~mai, le 10~déc.")]
    [InlineData("[el 10 de diciembre]{lang=es}", "el 10~de~diciembre")]
    [InlineData("[10 декабря 2018 г.]{lang=ru}", "10~декабря 2018~г.")]
    public void A_day_is_not_parted_from_its_month(string written, string printed) =>
        Assert.Equal(printed, Shown(ReadReport.FirstParagraph(written)));

    [Theory]
    [InlineData("de", "\"Nr. 2\" --- 10 km, z. B. 10 000 m, 5 %", "„Nr.~2“~— 10~km, z.^B. 10^000~m, 5^%")]
    [InlineData("de", "\"Er sagt: 'Nein'\", sagt's", "„Er sagt: ‚Nein‘“, sagt’s")]
    [InlineData("de", "Ein »Wort« und „noch ‚eines‘“", "Ein »Wort« und „noch ‚eines‘“")]
    [InlineData("de-AT", "\"Ja\"", "„Ja“")]
    [InlineData("fr", "\"Oui\" : l'un, l'autre ; vraiment ? Si !", "«^Oui^»~: l’un, l’autre^; vraiment^? Si^!")]
    [InlineData("fr", "« Oui », «non»: quoi? à 10:30; dit-il (?)", "«^Oui^», «^non^»~: quoi^? à~10:30^; dit-il (?)")]
    [InlineData("fr", "\" Oui \" et \"il a dit 'non'\"", "«^Oui^» et «^il a dit “non”^»")]
    [InlineData("fr", "12 000 euros, 5 %", "12^000 euros, 5^%")]
    [InlineData("fr-CA", "\"Oui\": quoi? Si !", "«~Oui~»~: quoi? Si^!")]
    [InlineData("es", "\"Sí\", dijo. ¿\"Qué 'cosa'\"?", "«Sí», dijo. ¿«Qué “cosa”»?")]
    [InlineData("es-MX", "\"Sí\"", "“Sí”")]
    [InlineData("it", "l'\"anno\" e un po' di", "l’«anno» e un po’ di")]
    [InlineData("nl", "\"Ja\", 's avonds, 't is 'nee'", "“Ja”, ’s avonds, ’t is ‘nee’")]
    [InlineData("pl", "\"Tak\" i w domu", "„Tak” i~w~domu")]
    [InlineData("cs", "\"Ano, 'ne'\" v Praze", "„Ano, ‚ne‘“ v~Praze")]
    [InlineData("sv", "\"Ja\" och ”nej”", "”Ja” och ”nej”")]
    [InlineData("fi", "\"Ei 'kai'\"", "”Ei ’kai’”")]
    [InlineData("ru", "\"Да\" и „нет“", "«Да» и~„нет“")]
    [InlineData("ko", "그는 \"네\"라고, 남북\"대화\"와 「책」", "그는 “네”라고, 남북“대화”와 「책」")]
    [InlineData("zh", "他说\"好\"。《书》", "他说“好”。《书》")]
    [InlineData("ja", "「本」と\"x\"---...", "「本」と“x”—…")]
    [InlineData("tlh", "\"Nr. 2\" -- 10 km...", "\"Nr. 2\" – 10 km…")]
    public void A_language_has_its_own_conventions(string language, string written, string printed) =>
        Assert.Equal(printed, Shown(ReadReport.FirstParagraph($"[{written}]{{lang={language}}}")));

    [Theory]
    [InlineData("\"English\" [\"deutsch\"]{lang=de} \"English\"", "“English” „deutsch“ “English”")]
    [InlineData("\"a [b \"c\" d]{lang=de} e\"", "“a b „c“ d e”")]
    [InlineData("\"begun [and ended\"]{lang=de}", "“begun and ended”")]
    [InlineData("[\"begonnen]{lang=de} and ended\"", "„begonnen and ended“")]
    [InlineData("[\"British\"]{lang=en-GB}", "“British”")]
    public void A_quotation_closes_as_it_opened_whatever_the_language_there(string written, string printed) =>
        Assert.Equal(printed, ReadReport.FirstParagraph(written));

    [Theory]
    [InlineData("5'10\" tall and 37°48'N, 122°25'17\"W", "5′10″ tall and 37°48′N, 122°25′17″W")]
    [InlineData("\"He is 5'10\" tall,\" she said", "“He is 5′10″ tall,” she said")]
    [InlineData("a 12\" gun, 6' long", "a 12″ gun, 6′ long")]
    [InlineData("\"in 1996\" and \"chapter 12\"", "“in 1996” and “chapter 12”")]
    [InlineData("'chapter 12' and the 1990's", "‘chapter 12’ and the 1990’s")]
    [InlineData("Fr. 10'000", "Fr. 10’000")]
    public void What_measures_is_no_quotation(string written, string printed) =>
        Assert.Equal(printed, ReadReport.FirstParagraph(written));

    [Theory]
    [InlineData("`\"a\" -- b...`", "\"a\" -- b...")]
    [InlineData("https://example.org/a--b'c", "https://example.org/a--b'c")]
    [InlineData("<https://example.org/a--b>", "https://example.org/a--b")]
    [InlineData("\\\"straight\\\" and \\'", "\"straight\" and '")]
    [InlineData("&quot;straight&quot;", "\"straight\"")]
    public void Code_addresses_and_escaped_marks_stay_as_written(string written, string printed) =>
        Assert.Equal(printed, ReadReport.FirstParagraph(written));

    [Fact]
    public void The_documentation_has_the_table_of_conventions()
    {
        var page = new StringBuilder("""
            # Punctuation and spaces

            Punctuation is set by the language of the text: the corpus's, the report's, or that of a part or of a few words
            (`{lang=de}`). What is written with the right marks stays as it is; code and addresses always do.

            * `--` becomes an en dash, `---` an em dash, `...` an ellipsis, in every language.
            * A hyphen before a number becomes a minus sign: -5 °C, 10^-3^. One between two years becomes an en dash: 1951-53. What may
              be a date, a telephone number, a code or an option of a command stays: 2009-10, 555-0100, KN-08, kill -9.
            * `"` and `'` become the marks of the language. A mark that closes a quotation is of the language of the one that opened it.
              What stands after a figure and measures is a prime: 5'10", 37°48'N.
              Where the space before a quotation is missing (said:"Yes"), its second mark tells that the first one opens it.
            * A mark before a word that may begin with an apostrophe ('tis, '90s) opens a quotation if another stands right after the word or
              after the phrase: 'cause', 'Cause for alarm'. A mark by itself in a table's cell repeats the cell above.
            * A backslash keeps a mark as it is written: `\"`, `\-5`.
            * Some spaces become ones at which no line ends: before a spaced dash; between a day and its month; between initials (a
              narrow one) and before the name; before Roman numerals after a name; and beside the words below.
            * In French a narrow space stands before ; ! ? and within « », a no-break space before a colon, also where none is written; in
              Canadian French only within « » and before a colon, no-break ones; in Swiss French narrow ones in all these places.
            * Abbreviations of several words get a narrow space between their parts, whether they are written with a space or without: z.B., z. B.
            * In Japanese, and in Chinese with the characters of Taiwan and Hong Kong, straight marks become 「 」, and 『 』 within these; about
              words in other letters alone they become “ ”.
            * In Hebrew words a straight mark is the gershayim or geresh: צה״ל, ג׳ורג׳, עמ׳. A quotation may begin after the short words that are
              written together with the next, in Hebrew and in Arabic.
            * In Catalan the dot between two l is U+00B7, also for U+0140 and for a bullet. Greek text keeps ; and · close to the word before.

            Other languages than these have their dashes, minus signs and ellipses set, and nothing else.

            Names and texts of `watch.yaml` and of front matter are set by the same rules, in the language of the corpus or of the report.

            Letters and the marks on them are one character, as Unicode's form C has it, however a file writes them; so equal words are equal in
            the index. Ideographs of compatibility that are drawn otherwise (U+FA10 and after) stay as they are.

            No line ends between a hyphen and a figure. A word that mixes letters and figures, such as CC0, H1N1 or COVID-19, has figures as high as
            capitals; a number has figures of the text: 1990s, 10th, mid-1950.

            ## Quotation marks

            | language | outer, inner | thousands parted by a narrow space |
            |---|---|---|

            """);
        var rows = Conventions();
        foreach (var (tags, row) in rows)
            page.Append($"| {tags} | {row.Quotes}{(row.QuotesOfOtherScripts.Length > 0 ? $"; about words in other letters {row.QuotesOfOtherScripts}" : "")} | {(row.SpacesThousands ? "yes" : "no")} |\n");
        page.Append($"\n## Words that stay with their neighbour\n\nIn every language of the table, with the number before them: {CommonWords.Units}; with the number after them: {CommonWords.BeforeNumbers}.\n");
        foreach (var (tags, row) in rows.Where(r => r.Row.Months.ToString().Length > 0 || r.Row.BeforeWords.ToString().Length > 0))
        {
            page.Append($"\n### {tags}\n\n");
            foreach (var (what, words) in new[]
                     {
                         ("with the number after them", row.BeforeFigures), ("with the number before them", row.AfterFigures), ("with the name after them", row.BeforeNames),
                         ("with the word after them", row.BeforeWords), ("with the day beside them", row.Months), ("abbreviations that get narrow spaces", row.Abbreviations), ("begin with an apostrophe", row.Clipped),
                     }.Where(w => w.Item2.ToString()!.Length > 0))
                page.Append($"* {what}: {words}\n");
        }

        Golden.Matches("../../docs", "", "typography.md", page.ToString());
    }

    /// <summary>The conventions of the table, with the tags of the languages that share them. A tag that has what a shorter one has is not named.</summary>
    private static List<(string Tags, Conventions Row)> Conventions()
    {
        var rows = new List<(string Tags, Conventions Row)>();
        foreach (var language in LanguageTable.All.Where(l => l.Conventions.SetsQuotations))
        {
            var end = language.Tag.LastIndexOf('-');
            if (end > 0 && Language.Of(language.Tag[..end]).Conventions == language.Conventions)
                continue;
            if (rows.Count > 0 && rows[^1].Row == language.Conventions)
                rows[^1] = ($"{rows[^1].Tags} {language.Tag}", language.Conventions);
            else
                rows.Add((language.Tag, language.Conventions));
        }

        return rows;
    }

    /// <summary>A no-break space as ~, a narrow one as ^.</summary>
    private static string Shown(string text) => text.Replace('\u00A0', '~').Replace('\u202F', '^');
}
