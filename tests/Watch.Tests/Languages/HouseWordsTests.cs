using System.Reflection;
using System.Text.RegularExpressions;
using CsCheck;
using Watch.Languages;
using Watch.Languages.Normalization;
using Watch.Languages.Words;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Languages;

public partial class HouseWordsTests
{
    // What is named in Latin letters everywhere.
    private const string Names = @"Markdowni?|CSL-JSON|ISBN|et al\.";

    public static TheoryData<string> Languages => [.. WordFile.All];

    [Fact]
    public void There_are_words_for_each_language_that_is_promised() => Assert.Equal(
        "ar bg ca cs cy da de el en es et fa fi fr ga he hr hu id is it ja ko la lt lv nb nl nn pl pt pt-PT ro ru sk sl sr sr-Latn sv tr uk vi zh zh-Hant",
        string.Join(' ', WordFile.All.Order(StringComparer.Ordinal)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_is_there_once_with_the_places_of_the_English_one(string language)
    {
        var words = WordFile.Read(language).ToList();
        Assert.Equal(HouseWords.Keys, words.Select(w => w.Key));
        Assert.All(words, word =>
        {
            Assert.True(word.Text.Length > 0 || word.Key == "articles", word.Key);
            Assert.True(HouseWords.MayStandFor(word.Key, word.Text), $"{word.Key}: {word.Text}");
        });
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Words_are_clean_text(string language) => Assert.All(WordFile.Read(language), word =>
    {
        Assert.Equal(CanonicalForm.Compose(word.Text), word.Text);
        // Only the French colon has a space before it.
        Assert.DoesNotMatch(@"[ \u00A0]{2}|^[ \u00A0]|[ \u00A0]$|\t|['""]|\.\.", word is { Key: "colon", Text: "\u00A0:" } ? ":" : word.Text);
        Assert.DoesNotMatch(@"\p{Cc}|[\uFB50-\uFDFF\uFE70-\uFEFF]", word.Text);
    });

    /// <summary>A Latin c within a Cyrillic word looks right and is found by no search.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Letters_are_of_the_language_s_script(string language)
    {
        var (own, other) = language switch
        {
            "sr" or "bg" or "ru" or "uk" => (@"\p{IsCyrillic}", @"\p{IsBasicLatin}"),
            "el" => (@"\p{IsGreekandCoptic}", @"\p{IsBasicLatin}"),
            "he" => (@"\p{IsHebrew}", @"\p{IsBasicLatin}"),
            "ar" or "fa" => (@"\p{IsArabic}", @"\p{IsBasicLatin}"),
            "ko" => (@"\p{IsHangulSyllables}", @"\p{IsBasicLatin}"),
            "ja" or "zh" or "zh-Hant" => (@"\p{IsCJKUnifiedIdeographs}", @"\p{IsBasicLatin}"),
            _ => (@"[A-Za-z]", @"\p{IsCyrillic}\p{IsGreekandCoptic}"),
        };
        var text = string.Join('\n', WordFile.Read(language).Select(w => Regex.Replace(w.Text, Names, "")));
        Assert.Matches(own, text);
        Assert.DoesNotMatch($@"[\p{{L}}-[{(other == @"\p{IsBasicLatin}" ? @"\P{IsBasicLatin}" : $"^{other}")}]]", text);
    }

    [Fact]
    public void Arabic_and_Persian_have_letters_of_their_own()
    {
        Assert.DoesNotMatch("[يك]", string.Concat(WordFile.Read("fa").Select(w => w.Text)));
        Assert.DoesNotMatch("[یک]", string.Concat(WordFile.Read("ar").Select(w => w.Text)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_word_is_read_by_a_property(string language)
    {
        var words = Language.Of(language).Words;
        Assert.Equal(language, words.Language);
        foreach (var property in typeof(HouseWords).GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.NonPublic).Where(p => p.GetIndexParameters().Length == 0))
            Assert.NotNull(property.GetValue(words));
        Assert.NotEqual(words.AccessibilitySummary(true, true), words.AccessibilitySummary(false, false));
        Assert.DoesNotContain("  ", words.AccessibilitySummary(true, true), StringComparison.Ordinal);
    }

    /// <summary>A key that nothing reads would be a word that nobody prints.</summary>
    [Fact]
    public void Every_key_has_a_reader()
    {
        var source = File.ReadAllText(Repository.File("src", "Watch.Languages", "Words", "HouseWords.cs"));
        var read = KeyRead().Matches(source).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.Equal(HouseWords.Keys.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("de", "Tabelle 2", "Tabelle 2", "S. 4")]
    [InlineData("hu", "2. táblázat", "2. táblázat", "4. o.")]
    [InlineData("lt", "2 lentelė", "2 lent.", "p. 4")]
    [InlineData("lv", "2. tabula", "2. tab.", "4. lpp.")]
    [InlineData("ru", "Таблица 2", "табл. 2", "с. 4")]
    [InlineData("ko", "표 2", "표 2", "4쪽")]
    [InlineData("zh-TW", "表2", "表2", "第4頁")]
    [InlineData("pt-BR", "Tabela 2", "tabela 2", "p. 4")]
    [InlineData("sr-Latn-RS", "Tabela 2", "tab. 2", "str. 4")]
    public void Numbers_stand_where_the_language_has_them(string tag, string label, string mention, string page)
    {
        var words = Language.Of(tag).Words;
        Assert.Equal([label, mention, page], new[] { words.Table.Of(2), words.Table.InText(2), words.CitingPages.One.With("4") }.Select(w => w.Replace('\u00A0', ' ')));
    }

    [Fact]
    public void A_date_stands_before_its_word_or_after_it()
    {
        var date = new DateOnly(2019, 3, 1);
        Assert.Equal("Überarbeitet am 1. März 2019", Of("de"));
        Assert.Equal("2019년 3월 1일 개정", Of("ko"));
        Assert.Equal("2019年3月1日改訂", Of("ja"));
        Assert.Equal(("", " 개정"), Language.Of("ko").Words.RevisedOn.Around);
        Assert.Equal(("Revised ", ""), Language.Of("en").Words.RevisedOn.Around);

        string Of(string tag) => Language.Of(tag) is var language ? language.Words.RevisedOn.With(language.Dates.Write(date)) : "";
    }

    [Theory]
    [InlineData("en", "A, B, and C")]
    [InlineData("de", "A, B und C")]
    [InlineData("cs", "A, B a C")]
    [InlineData("ja", "A、B、C")]
    [InlineData("la", "A, B et C")]
    [InlineData("ar", "A وB وC")]
    [InlineData("gl", "A, B, and C")]
    public void Names_are_joined_as_the_language_joins_them(string tag, string joined)
    {
        var words = Language.Of(tag).Words;
        Assert.Equal(["", "A"], new string[][] { [], ["A"] }.Select(words.Names));
        Assert.Equal(joined, words.Names(["A", "B", "C"]).Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("es", "Ignacio", " e ")]
    [InlineData("es", "Hilario", " e ")]
    [InlineData("es", "Hierro", " y ")]
    [InlineData("es", "Ana", " y ")]
    [InlineData("it", "Elena", " ed ")]
    [InlineData("it", "Anna", " e ")]
    [InlineData("cy", "Owain", " ac ")]
    [InlineData("cy", "Rhys", " a ")]
    [InlineData("he", "דנה", " ו")]
    [InlineData("he", "Ada", " ו-")]
    public void And_changes_before_some_sounds(string tag, string name, string and)
    {
        Assert.Equal($"X{and}{name}", Language.Of(tag).Words.Names(["X", name]));
        Assert.EndsWith($"Y{and}{name}", Language.Of(tag).Words.Names(["X", "Y", name]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "The North Sea|An Anchor|Anchors Away|The ", "North Sea, The|Anchor, An|Anchors Away|The ")]
    [InlineData("de", "Das Register|Die|Eine Reise|Derweil", "Register, Das|Die|Reise, Eine|Derweil")]
    [InlineData("fr-CA", "L’été|La mer|Lamentations|Une île", "été, L’|mer, La|Lamentations|île, Une")]
    [InlineData("it", "Gli anni|L’isola|Un’ora|Illusioni", "anni, Gli|isola, L’|ora, Un’|Illusioni")]
    [InlineData("hu", "A hajó|Az ár|Azok", "hajó, A|ár, Az|Azok")]
    [InlineData("cy", "Y môr|Yr afon|Ynys", "môr, Y|afon, Yr|Ynys")]
    [InlineData("he", "הים", "הים")]
    [InlineData("pl", "A co potem", "A co potem")]
    [InlineData("gl", "The A", "The A")]
    public void Titles_are_sorted_without_their_article(string tag, string titles, string sorted) =>
        Assert.Equal(sorted, string.Join('|', titles.Split('|').Select(Language.Of(tag).SortTitle)));

    /// <summary>Given words take the place of the house's, and leave all others.</summary>
    [Fact]
    public void A_corpus_overrules_words() => Gen.Select(Gen.Int[0, WordFile.All.Count - 1].Select(i => WordFile.All[i]), Gen.Int[0, HouseWords.Keys.Count - 1].Select(i => HouseWords.Keys[i]), Gen.Char['a', 'z'].Array[1, 9]).Sample((tag, key, letters) =>
    {
        var given = new string(letters) + string.Concat(HouseWords.PlacesOf(key).Select(p => $"~{{{p}}}"));
        var words = Language.Of(tag, Words(tag, (key, given))).Words;
        return HouseWords.MayStandFor(key, given) && words.Given(key) == given && HouseWords.Keys.Where(k => k != key).All(k => words.Given(k) == Language.Of(tag).Words.Given(k));
    });

    [Fact]
    public void Words_of_a_longer_tag_come_before_those_of_a_shorter_one()
    {
        var given = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.OrdinalIgnoreCase)
        {
            ["de"] = new Dictionary<string, string> { ["contents"] = "Übersicht", ["notes"] = "Noten" },
            ["de-AT"] = new Dictionary<string, string> { ["contents"] = "Verzeichnis" },
        };
        Assert.Equal(("Verzeichnis", "Noten"), (Language.Of("de-AT", given).Words.Contents, Language.Of("de-AT", given).Words.Notes));
        Assert.Equal("Übersicht", Language.Of("de-CH", given).Words.Contents);
        Assert.Equal("Contents", Language.Of("en", given).Words.Contents);
        Assert.Equal("Contents", Language.Of("den", given).Words.Contents);
    }

    [Fact]
    public void A_language_without_words_takes_those_of_a_corpus_if_all_are_there()
    {
        var some = Words("gl", ("contents", "Índice"));
        Assert.Equal(("Contents", "en"), (Language.Of("gl", some).Words.Contents, Language.Of("gl", some).StandIn));
        var all = Words("gl", [.. HouseWords.Keys.Select(k => (k, k == "contents" ? "Índice" : Language.Of("pt").Words.Given(k)))]);
        Assert.Equal(("Índice", null), (Language.Of("gl", all).Words.Contents, Language.Of("gl", all).StandIn));
    }

    [Theory]
    [InlineData("{0} of {1}", "0 1")]
    [InlineData("{1}, {0}, {1}", "0 1")]
    [InlineData("none", "")]
    [InlineData("{", null)]
    [InlineData("{0", null)]
    [InlineData("{a}", null)]
    [InlineData("{0:D}", null)]
    [InlineData("0}", null)]
    public void Places_of_a_pattern_are_found(string text, string? places) =>
        Assert.Equal(places, Pattern.PlacesIn(text) is { } found ? string.Join(' ', found) : null);

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Words(string tag, params (string Key, string Text)[] words) =>
        new() { [tag] = words.ToDictionary(w => w.Key, w => w.Text) };

    [GeneratedRegex("this\\[\"([a-z-]+)\"\\]")]
    private static partial Regex KeyRead();
}
