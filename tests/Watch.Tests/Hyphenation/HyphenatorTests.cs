using CsCheck;
using Watch.Languages;
using Watch.Languages.Hyphenation;
using Xunit;

namespace Watch.Tests.Hyphenation;

public class HyphenatorTests
{
    private static readonly Hyphenator American = Language.Of("en-US").Hyphenator!;
    private static readonly Hyphenator British = Language.Of("en-GB").Hyphenator!;

    /// <summary>From Knuth, "The TeXbook", appendix H, and the title of Liang's thesis.</summary>
    [Theory]
    [InlineData("hy-phen-ation")]
    [InlineData("con-cate-na-tion")]
    [InlineData("su-per-cal-ifrag-ilis-tic-ex-pi-ali-do-cious")]
    [InlineData("al-go-rithm")]
    [InlineData("com-puter")]
    public void Words_are_broken_as_published(string word) => Assert.Equal(word, American.Show(word.Replace("-", "")));

    /// <summary>Knuth's list of exceptions (hyphen.tex), and that of the British patterns.</summary>
    [Fact]
    public void Exceptions_go_before_patterns()
    {
        string[] american =
        [
            "as-so-ciate", "as-so-ciates", "dec-li-na-tion", "oblig-a-tory", "phil-an-thropic", "present", "presents", "project", "projects",
            "reci-procity", "re-cog-ni-zance", "ref-or-ma-tion", "ret-ri-bu-tion", "ta-ble",
        ];
        string[] british =
        [
            "uni-ver-sity", "uni-ver-sit-ies", "how-ever", "ma-nu-script", "ma-nu-scripts", "re-ci-pro-city", "through-out", "some-thing",
        ];
        Assert.Equal(american, american.Select(w => American.Show(w.Replace("-", ""))));
        Assert.Equal(british, british.Select(w => British.Show(w.Replace("-", ""))));
    }

    [Theory]
    [InlineData("Pyong-yang")]
    [InlineData("Pan-mun-jom")]
    [InlineData("Uri-min-zok-kiri")]
    [InlineData("Han-kyo-reh")]
    [InlineData("Kae-song")]
    [InlineData("Yong-byon")]
    [InlineData("Yon-hap")]
    [InlineData("Ro-dong")]
    [InlineData("Asahi")]
    public void Names_are_broken_between_syllables_in_both_kinds_of_English(string name)
    {
        Assert.Equal(name, American.Show(name.Replace("-", "")));
        Assert.Equal(name, British.Show(name.Replace("-", "")));
    }

    [Theory]
    [InlineData("Web-As-sem-bly")]
    [InlineData("Cloud-Front")]
    [InlineData("Ad-dress-San-i-tizer")]
    public void Names_joined_of_capitalised_words_are_broken_within_each_and_between(string name) =>
        Assert.Equal(name, American.Show(name.Replace("-", "")));

    [Theory]
    [InlineData("iPhone")]
    [InlineData("PyCharm")]
    [InlineData("LLVMConfig")]
    [InlineData("DWATEUTF")]
    public void Abbreviations_are_left_whole(string name) => Assert.Equal(name, American.Show(name));

    /// <summary>The patterns alone give de-f-i-n-i-tion, dis-tri-b-u-tion, ma-te-r-ial, po-s-i-tion.</summary>
    [Fact]
    public void No_part_is_without_a_vowel()
    {
        Assert.Equal("defini-tion dis-tribu-tion ma-terial", string.Join(' ', new[] { "definition", "distribution", "material" }.Select(American.Show)));
        Assert.Equal("posi-tion", British.Show("position"));
        Assert.Equal("strengths", American.Show("strengths"));
    }

    [Theory]
    [InlineData("king's", "king's")]
    [InlineData("Pyongyang’s", "Pyong-yang’s")]
    [InlineData("couldn't", "couldn't")]
    [InlineData("(hyphenation),", "(hy-phen-ation),")]
    [InlineData("“Hyphenation”", "“Hy-phen-ation”")]
    [InlineData("UNESCO", "UNESCO")]
    [InlineData("DailyNK", "DailyNK")]
    [InlineData("hyphenation2", "hyphenation2")]
    [InlineData("hyphen_ation", "hyphen_ation")]
    [InlineData("hyphenation.org", "hyphenation.org")]
    [InlineData("hyphenation@example", "hyphenation@example")]
    [InlineData("한겨레신문사", "한겨레신문사")]
    [InlineData("…", "…")]
    [InlineData("", "")]
    public void Only_whole_words_of_letters_are_broken(string word, string expected) => Assert.Equal(expected, American.Show(word));

    [Fact]
    public void Parts_of_a_compound_are_broken_each_for_itself()
    {
        var points = new int[40];
        Assert.Equal(4, American.Points("hyphenation-algorithm", points));
        Assert.Equal([2, 6, 14, 16], points[..4]);
    }

    [Fact]
    public void Minima_can_be_chosen()
    {
        Assert.Equal((2, 3), (American.LeftMinimum, American.RightMinimum));
        Assert.Equal("al-go-rithm", American.WithMinima(2, 5).Show("algorithm"));
        Assert.Equal("algo-rithm", American.WithMinima(3, 3).Show("algorithm"));
        Assert.Equal("al-gorithm", American.WithMinima(2, 6).Show("algorithm"));
        Assert.Equal("Pyongyang", American.WithMinima(2, 5).Show("Pyongyang"));
    }

    [Fact]
    public void Languages_have_their_patterns_or_none()
    {
        Assert.All(["en", "en-US", "EN-us", "en-US-x-house"], language => Assert.Equal("en-US", Language.Of(language).Hyphenator?.Language));
        Assert.All(["en-GB", "en-AU", "en-NZ", "en-IE", "en-IN", "en-ZA", "en-GB-oxendict"], language => Assert.Equal("en-GB", Language.Of(language).Hyphenator?.Language));
        Assert.Equal("en-US", Language.Of("en-CA").Hyphenator?.Language);
        Assert.All(["de", "de-AT", "de-CH", "de-CH-1996"], language => Assert.Equal("de-1996", Language.Of(language).Hyphenator?.Language));
        Assert.All(["de-1901", "de-AT-1901"], language => Assert.Equal("de-1901", Language.Of(language).Hyphenator?.Language));
        Assert.All(["sr", "sr-Latn", "sr-Cyrl-RS"], language => Assert.Equal("sr", Language.Of(language).Hyphenator?.Language));
        Assert.All(["pt", "pt-BR", "pt-PT"], language => Assert.Equal("pt", Language.Of(language).Hyphenator?.Language));
        Assert.All(["no", "nb"], language => Assert.Equal("nb", Language.Of(language).Hyphenator?.Language));
        Assert.Equal(["nn", "el", "el-polyton"], new[] { "nn", "el-GR", "el-polyton" }.Select(language => Language.Of(language).Hyphenator!.Language));
        Assert.All(["ko", "ja", "zh", "th", "vi", "he", "ar", "fa", "eng", ""], language => Assert.Null(Language.Of(language).Hyphenator));
        Assert.All(["cs", "id", "ro"], language => Assert.True(Language.Of(language) is { IsHyphenated: true, Hyphenator: null }));
    }

    /// <summary>Those of LuaLaTeX with babel.</summary>
    [Theory]
    [InlineData("af fr hr nl pl sk sl tr cy ga pt en-US en-GB", 2, 3)]
    [InlineData("be bg ca da de de-1901 eo es et eu fi fur gl hsb hu ia is it kmr la lt mn nb nn oc pms rm ru sq sr sv tk uk", 2, 2)]
    [InlineData("el el-polyton grc hi bn ta", 1, 1)]
    [InlineData("ka", 1, 2)]
    public void So_many_letters_stay_together(string tags, int left, int right) =>
        Assert.All(tags.Split(' '), tag => Assert.Equal((tag, left, right), (tag, Language.Of(tag).Hyphenator!.LeftMinimum, Language.Of(tag).Hyphenator!.RightMinimum)));

    [Theory]
    // An apostrophe is a letter in some languages, whichever way it is written; in others a word is parted there.
    [InlineData("it", "del-l’ar-te")]
    [InlineData("it", "del-l'ar-te")]
    [InlineData("it", "l’o-ro")]
    [InlineData("it", "L’A-qui-la")]
    [InlineData("it", "“del-l’ar-te”,")]
    [InlineData("it", "dell’")]
    [InlineData("fr", "l’at-ten-tion")]
    [InlineData("fr", "au-jour-d’hui")]
    [InlineData("fr", "‘mot’")]
    [InlineData("uk", "об’-єд-на-н-ня")]
    [InlineData("uk", "обʼ-єд-на-н-ня")]
    [InlineData("de", "Sil-ben’tren-nung")]
    [InlineData("tr", "An-kara’da")]
    // Marks that have no letter of their own stand with theirs, and patterns do not see them.
    [InlineData("de", "Sịl-beṇ-tren-nụng")]
    [InlineData("ru", "ре́-ка-ми")]
    [InlineData("hi", "हि-न्दी")]
    // Capitals.
    [InlineData("de", "Leh-rer-In-nen")]
    [InlineData("de", "GmbH")]
    [InlineData("el", "ΟΗΕ")]
    [InlineData("ga", "tAth-air")]
    [InlineData("ga", "bhFuil-imid")]
    [InlineData("tr", "İs-tan-bul")]
    [InlineData("tr", "Is-par-talı")]
    [InlineData("tr", "ışık-lar")]
    // Greek and Cyrillic, and the dot of Catalan.
    [InlineData("el", "Ελ-λη-νι-κή")]
    [InlineData("el-polyton", "ἑλ-λη-νι-κή")]
    [InlineData("ru", "Рос-сий-ская")]
    [InlineData("sr", "Ср-би-ја")]
    [InlineData("sr-Latn", "Sr-bi-ja")]
    [InlineData("ca", "col·le-gi")]
    [InlineData("hu", "meg-szent-ség-te-le-nít-he-tet-len-sé-ges-ke-dé-se-i-te-kért")]
    public void Words_of_other_languages_are_broken(string tag, string word) => Assert.Equal(word, Language.Of(tag).Hyphenator!.Show(word.Replace("-", "")));

    [Fact]
    public void Soft_hyphens_of_a_word_are_all_it_has()
    {
        var german = Language.Of("de").Hyphenator!;
        Assert.Equal("Sil­ben­tren­nung", german.Hyphenate("Silbentrennung"));
        Assert.Equal("Silben­trennung", german.Hyphenate("Silben­trennung"));
    }

    [Fact]
    public void Points_lie_within_the_minima_and_in_order_whatever_the_word()
    {
        var letters = Gen.OneOf(Gen.Char['a', 'z'], Gen.Char['A', 'Z'], Gen.Char["'’-.1_é한\u0301 "]);
        Gen.OneOf(Gen.Char['a', 'z'].Array[0, 40], letters.Array[0, 12]).Select(c => new string(c)).Sample(word =>
        {
            foreach (var hyphenator in new[] { American, British, American.WithMinima(3, 4) })
            {
                var points = new int[word.Length];
                var count = hyphenator.Points(word, points);
                for (var i = 0; i < count; i++)
                {
                    var (start, end) = (points[i], points[i]);
                    while (start > 0 && char.IsLetter(word[start - 1]))
                        start--;
                    while (end < word.Length && char.IsLetter(word[end]))
                        end++;
                    Assert.True(points[i] - start >= hyphenator.LeftMinimum && end - points[i] >= hyphenator.RightMinimum);
                    Assert.True(i == 0 || points[i] > points[i - 1]);
                }

                var shown = hyphenator.Show(word);
                Assert.Equal(word.Length + count, shown.Length);
                Assert.Equal(word.Replace("-", ""), shown.Replace("-", ""));
            }
        });
    }

    [Fact]
    public void A_word_of_any_length_is_broken()
    {
        var word = string.Concat(Enumerable.Repeat("hyphenation", 100));
        var points = new int[word.Length];
        Assert.True(American.Points(word, points) > 100);
    }

    [Fact]
    public void Finding_points_allocates_nothing()
    {
        var points = new int[40];
        American.Points("Hyphenation", points);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = American.Points("Hyphenation", points) + American.Points("Panmunjom’s", points);
        Assert.Equal((4, 0L), (found, GC.GetAllocatedBytesForCurrentThread() - before));
    }
}
