using System.Globalization;
using Watch.Languages;
using Watch.Languages.Cldr;
using Watch.Languages.Words;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Languages;

public class CldrTests
{
    /// <summary>ICU has CLDR's data from elsewhere, and reads its patterns by code of its own.</summary>
    [Fact]
    public void Dates_are_written_as_ICU_writes_them()
    {
        var rows = File.ReadLines(Path.Combine(Golden.Folder("languages", ""), "dates.txt")).Where(l => l[0] != '#').Select(l => l.Split('\t')).ToList();
        Assert.True(rows.Count > 600);
        Assert.All(rows, row =>
        {
            var date = DateOnly.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            // ICU's no-break spaces are CLDR's, and ours say more.
            Assert.Equal($"{row[0]} {Plain(row[2])}", $"{row[0]} {Language.Of(row[0]).Dates.Write(date)}");
            Assert.Equal(Plain(row[2]), Plain(Language.Of(row[0]).Dates.WriteInText(date)));
        });
        var covered = rows.Select(r => r[0]).ToHashSet();
        Assert.All(WordFile.All.Where(l => l != "la"), language => Assert.Contains(language, covered));

        static string Plain(string date) => date.Replace('\u00A0', ' ').Replace('\u202F', ' ');
    }

    [Theory]
    [InlineData("la", "3~Martii 2019")]
    [InlineData("es", "3~de~marzo de 2019")]
    [InlineData("ru", "3~марта 2019~г.")]
    [InlineData("lt", "2019~m. kovo~3~d.")]
    [InlineData("lv", "2019.~gada 3.~marts")]
    [InlineData("ca", "3~de~març del 2019")]
    [InlineData("vi", "3~tháng~3, 2019")]
    [InlineData("hu", "2019. március~3.")]
    [InlineData("ko", "2019년 3월~3일")]
    [InlineData("en-ZA", "03~March 2019")]
    public void No_line_ends_within_a_day_and_its_month(string tag, string date) =>
        Assert.Equal(date.Replace('~', '\u00A0'), Language.Of(tag).Dates.WriteInText(new(2019, 3, 3)));

    [Theory]
    [InlineData("fr", "«»“”")]
    [InlineData("fr-CH", "«»‹›")]
    [InlineData("ja", "「」『』")]
    [InlineData("zh", "“”‘’")]
    [InlineData("he", "””’’")]
    [InlineData("fa", "«»‹›")]
    [InlineData("la", "“”‘’")]
    [InlineData("lv", "„”‘’")]
    [InlineData("ar-EG", "”“’‘")]
    [InlineData("qaa", "“”‘’")]
    public void Quotation_marks_are_the_house_s_where_it_says_otherwise_than_CLDR(string tag, string marks)
    {
        var (outer, inner) = Language.Of(tag).QuotationMarks;
        Assert.Equal(marks, string.Concat(outer.Open, outer.Close, inner.Open, inner.Close));
    }

    [Theory]
    [InlineData("en", "Ada Example, “On ‘Records’,” Watch Report No. 2 (London: Example Press, December 10, 2018), https://doi.org/10.5555/2.")]
    [InlineData("de", "Ada Example, „On “Records”“, Watch Report Nr. 2 (London: Example Press, 10. Dezember 2018), https://doi.org/10.5555/2.")]
    [InlineData("fr", "Ada Example, «_On “Records”_», Watch Report n° 2 (London : Example Press, 10 décembre 2018), https://doi.org/10.5555/2.")]
    [InlineData("ja", "Ada Example、「On “Records”」、Watch Report 第2号（London：Example Press、2018年12月10日）、https://doi.org/10.5555/2。")]
    [InlineData("zh", "Ada Example，“On ‘Records’”，Watch Report 第2号（London：Example Press，2018年12月10日），https://doi.org/10.5555/2。")]
    [InlineData("hu", "Ada Example, „On “Records””, Watch Report, 2. szám (London: Example Press, 2018. december 10.), https://doi.org/10.5555/2.")]
    public void A_citation_is_written_in_the_language_of_the_report(string tag, string sentence)
    {
        var written = Language.Of(tag).Cite(["Ada Example"], "On “Records”", "Watch Report", 2, "London", "Example Press", new(2018, 12, 10), "https://doi.org/10.5555/2");
        Assert.Equal(sentence, written.Replace('\u00A0', ' ').Replace('\u202F', '_'));
    }

    [Fact]
    public void Every_row_of_CLDR_and_of_the_house_is_read()
    {
        Assert.All(WordFile.All, language => Assert.NotNull(CldrRow.Of(language)));
        Assert.Null(CldrRow.Of("gl"));
        Assert.All(WordFile.All, language => Assert.Matches(@"\A\S \S \S \S\z", CldrRow.Of(language)!.Quotes));
    }
}
