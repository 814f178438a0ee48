using Watch.Documents;
using Watch.Languages.Table;
using Xunit;

namespace Watch.Tests.Documents;

/// <summary>A sentence with straight marks in each language, and what is printed: a no-break space as ~, a narrow one as ^.</summary>
public class QuotationsByLanguageTests
{
    /// <summary>Tags with spaces between, a sentence, and the sentence as it is printed.</summary>
    public static TheoryData<string, string, string> Sentences => new()
    {
        { "en en-US en-GB en-CA", "\"She said 'yes' twice,\" it's said.", "“She said ‘yes’ twice,” it’s said." },
        { "de de-AT de-1901 de-DE-1901 de-AT-1901", "Sie sagt: \"Das 'Ja' gilt.\"", "Sie sagt: „Das ‚Ja‘ gilt.“" },
        { "de-CH de-LI de-CH-1901 de-LI-1901", "Sie sagt: \"Das 'Ja' gilt.\"", "Sie sagt: «Das ‹Ja› gilt.»" },
        { "fr fr-BE", "Elle dit: \"Le 'oui' vaut!\"", "Elle dit~: «^Le “oui” vaut^!^»" },
        { "fr-CH", "Elle dit: \"Le 'oui' vaut!\"", "Elle dit^: «^Le ‹^oui^› vaut^!^»" },
        { "fr-CA", "Elle dit: \"Le 'oui' vaut!\"", "Elle dit~: «~Le “oui” vaut!~»" },
        { "es es-ES", "\"¿Dijo 'sí'?\", ¡\"no\"!", "«¿Dijo “sí”?», ¡«no»!" },
        { "es-419 es-AR es-BO es-CL es-CO es-CR es-CU es-DO es-EC es-GT es-HN es-MX es-NI es-PA es-PE es-PR es-PY es-SV es-US es-UY es-VE", "\"¿Dijo 'sí'?\", el n.º 5", "“¿Dijo ‘sí’?”, el n.º~5" },
        { "it it-CH", "L'\"altra 'parola' vale\"", "L’«altra “parola” vale»" },
        { "pt pt-BR", "\"O 'sim' vale\"", "“O ‘sim’ vale”" },
        { "pt-PT pt-AO pt-CH pt-CV pt-GQ pt-GW pt-LU pt-MO pt-MZ pt-ST pt-TL", "\"O 'sim' vale\"", "«O “sim” vale»" },
        { "nl", "\"Het 'ja' telt\", 's avonds", "“Het ‘ja’ telt”, ’s avonds" },
        { "af", "\"Die 'ja' is 'n woord\"", "“Die ‘ja’ is ’n woord”" },
        { "da", "\"Et 'ja' gælder\"", "“Et ‘ja’ gælder”" },
        { "sv fi", "\"Ett 'ja' räknas\"", "”Ett ’ja’ räknas”" },
        { "nb nn no", "\"Et 'ja' gjelder\"", "«Et ‘ja’ gjelder»" },
        { "is et sl hr hsb", "\"Orð 'inni' gildir\"", "„Orð ‚inni‘ gildir“" },
        { "cs sk", "\"Slovo 'ano' platí\"", "„Slovo ‚ano‘ platí“" },
        { "pl", "\"Słowo 'tak' jest\"", "„Słowo «tak» jest”" },
        { "sr", "\"Реч 'да' важи\"", "„Реч ’да’ важи”" },
        { "sr-Latn", "\"Reč 'da' važi\"", "„Reč ’da’ važi”" },
        { "hu", "\"A 'jó' szó\"", "„A »jó« szó”" },
        { "ro", "\"Un 'da' este\"", "„Un «da» este”" },
        { "bg", "\"Едно 'да' важи\"", "„Едно „да“ важи“" },
        { "ru uk be", "\"Слово 'да' есть\"", "«Слово „да“ есть»" },
        { "el el-polyton grc", "\"Το 'ναι' ισχύει;\"", "«Το “ναι” ισχύει;»" },
        { "tr", "\"Bu 'evet' Ankara'da\"", "“Bu ‘evet’ Ankara’da”" },
        { "lt", "\"Tai 'taip' yra\"", "„Tai „taip“ yra“" },
        { "lv", "\"Tas 'jā' ir\"", "„Tas ‘jā’ ir”" },
        { "ca oc pms", "L'\"altre 'mot' val\"", "L’«altre “mot” val»" },
        { "ga", "\"Dúirt sé 'tá' lena tAthair\"", "“Dúirt sé ‘tá’ lena tAthair”" },
        { "cy gl la id ms sq ku kmr fur ia mn vi th", "\"Un 'du' tri\"", "“Un ‘du’ tri”" },
        { "eu", "\"Hitz 'bai' da\"", "«Hitz “bai” da»" },
        { "rm", "\"In 'gea' vala\"", "«In ‹gea› vala»" },
        { "eo", "\"La 'jes' validas\"", "“La «jes» validas”" },
        { "tk", "\"Bu 'hawa' söz\"", "“Bu “hawa” söz”" },
        { "ka", "\"ეს 'კი' არის\"", "„ეს «კი» არის“" },
        { "hi mr", "\"यह 'हाँ' है\"", "“यह ‘हाँ’ है”" },
        { "bn as", "\"এই 'হাঁ' শব্দ\"", "“এই ‘হাঁ’ শব্দ”" },
        { "gu", "\"આ 'હા' છે\"", "“આ ‘હા’ છે”" },
        { "kn", "\"ಇದು 'ಹೌದು' ಪದ\"", "“ಇದು ‘ಹೌದು’ ಪದ”" },
        { "ml", "\"ഇത് 'അതെ' ആണ്\"", "“ഇത് ‘അതെ’ ആണ്”" },
        { "or", "\"ଏହା 'ହଁ' ଅଟେ\"", "“ଏହା ‘ହଁ’ ଅଟେ”" },
        { "pa", "\"ਇਹ 'ਹਾਂ' ਹੈ\"", "“ਇਹ ‘ਹਾਂ’ ਹੈ”" },
        { "ta", "\"இது 'ஆம்' சொல்\"", "“இது ‘ஆம்’ சொல்”" },
        { "te", "\"ఇది 'అవును' పదం\"", "“ఇది ‘అవును’ పదం”" },
        { "ko", "\"그는 '네'라고\" 했다", "“그는 ‘네’라고” 했다" },
        { "ja", "彼は\"これは'本'です\"と言い、'題'と\"On the Work\"を読む。", "彼は「これは『本』です」と言い、「題」と“On the Work”を読む。" },
        { "zh zh-Hans zh-CN cmn", "他说\"这是'书'\"。", "他说“这是‘书’”。" },
        { "zh-Hant zh-TW zh-HK zh-MO cmn-Hant cmn-TW", "他說\"這是'書'\"，讀\"On the Work\"。", "他說「這是『書』」，讀“On the Work”。" },
        { "he yi", "הוא אמר \"זה 'כן' טוב\"", "הוא אמר ”זה ’כן’ טוב”" },
        { "ar ur ary arz ars acm apc aeb arq", "قال \"هذا 'نعم' هنا\"", "قال ”هذا ’نعم‘ هنا“" },
        { "fa", "گفت \"این 'بله' است\"", "گفت «این ‹بله› است»" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Straight_marks_become_those_of_the_language(string tags, string written, string printed) =>
        Assert.All(tags.Split(' '), tag => Assert.Equal(printed, Set(tag, written)));

    [Fact]
    public void Every_language_that_sets_quotations_has_a_sentence()
    {
        var tested = Sentences.SelectMany(row => row.Data.Item1.Split(' ')).ToHashSet();
        // en-* stands for tags, and is none.
        var set = LanguageTable.All.Where(language => language.Conventions.SetsQuotations).Select(language => language.Tag).Where(tag => !tag.EndsWith('*'));
        Assert.Equal([], set.Except(tested));
    }

    [Theory]
    [InlineData("צה\"ל, ארה\"ב ודו\"חות של מנכ\"לית", "צה״ל, ארה״ב ודו״חות של מנכ״לית")]
    [InlineData("ג'ורג' וצ'ילי, עמ' 5, מס' 3", "ג׳ורג׳ וצ׳ילי, עמ׳ 5, מס׳ 3")]
    [InlineData("כתב ב\"הארץ\" וגם ב\"ידיעות אחרונות\" על צה\"ל", "כתב ב”הארץ” וגם ב”ידיעות אחרונות” על צה״ל")]
    [InlineData("\"מפקד צה\"ל\" אמר \"שלום\"", "”מפקד צה״ל” אמר ”שלום”")]
    [InlineData("תשע\"ט וה'תש\"ף", "תשע״ט וה׳תש״ף")]
    public void Marks_within_Hebrew_words_are_gershayim_and_geresh(string written, string printed) => Assert.Equal(printed, Set("he", written));

    [Theory]
    [InlineData("ar", "وقال و\"الكتاب\" في بال\"قاهرة\"", "وقال و”الكتاب“ في بال”قاهرة“")]
    [InlineData("ar", "الـ\"ماذا\" و\"لماذا\"", "الـ”ماذا“ و”لماذا“")]
    [InlineData("en", "the word צה\"ל is \"his\"", "the word צה״ל is “his”")]
    public void A_quotation_may_begin_after_a_word_that_joins_the_next(string language, string written, string printed) => Assert.Equal(printed, Set(language, written));

    [Theory]
    [InlineData("ja", "その\"2024\"と\"12月\"", "その「2024」と「12月」")]
    [InlineData("ja", "Smith's \"The Book,\" 2018年", "Smith’s “The Book,” 2018年")]
    public void Japanese_quotes_words_in_other_letters_with_their_own_marks(string language, string written, string printed) => Assert.Equal(printed, Set(language, written));

    [Fact]
    public void A_mark_by_itself_in_a_Japanese_cell_is_the_ditto_mark()
    {
        var read = ReadReport.Body("| a | b |\n|---|---|\n| 一 | 二 |\n| [\"]{lang=ja} | 三 |\n");
        var cell = (Paragraph)((Table)read.Value.Body[0]).Body[1].Cells[0].Content[0];
        Assert.Equal("〃", cell.Text.PlainText);
    }

    [Theory]
    [InlineData("cs", "V Praze k domu s ním, z ní i o něm. O tom u nás; a) b) K. Čapek", "V~Praze k~domu s~ním, z~ní i~o~něm. O~tom u~nás; a) b) K.~Čapek")]
    [InlineData("sk", "V Trnave k domu s ním, t. j. a t.j. o tom", "V~Trnave k~domu s~ním, t.^j. a~t.^j. o~tom")]
    [InlineData("pl", "I w domu, z nim i u niej, o tym a nie; A. Mickiewicz", "I~w~domu, z~nim i~u~niej, o~tym a~nie; A.~Mickiewicz")]
    [InlineData("ru", "Я в доме и с ним, т.е. у него, и т. д.", "Я~в~доме и~с~ним, т.^е. у~него, и~т.^д.")]
    [InlineData("uk", "Я в домі з ним і у неї, й о ній", "Я~в~домі з~ним і~у~неї, й~о~ній")]
    [InlineData("hr", "U kući s njim i o njoj, a k tome", "U~kući s~njim i~o~njoj, a~k~tome")]
    [InlineData("sl", "V hiši z njim, k njej, s teboj in o tem", "V~hiši z~njim, k~njej, s~teboj in o~tem")]
    [InlineData("cs", "v [a place in I]{lang=en} a tak", "v~a place in I a~tak")]
    public void A_word_of_one_letter_stays_with_the_next(string language, string written, string printed) => Assert.Equal(printed, Set(language, written));

    [Theory]
    [InlineData("de", "z.B., z. B., d.h. so, (i.d.R.), i. d. R. und v.Chr., v. Chr.; Z.B. usw.", "z.^B., z.^B., d.^h. so, (i.^d.^R.), i.^d.^R. und v.^Chr., v.^Chr.; Z.^B. usw.")]
    [InlineData("de", "a.b, www.z.B.de, die S.P.D. und z.B", "a.b, www.z.B.de, die S.P.D. und z.B")]
    [InlineData("es", "EE.UU. y EE. UU., 44 a.C. o 44 a. C.", "EE.^UU. y EE.^UU., 44 a.^C. o 44 a.^C.")]
    [InlineData("fr", "p.ex. et p. ex. ici", "p.^ex. et p.^ex. ici")]
    [InlineData("hu", "a 3. fejezet, XX. század, 2024. május 3. és 12. oldal. Ez 5. Az", "a 3.~fejezet, XX.~század, 2024. május~3.~és 12.~oldal. Ez 5. Az")]
    [InlineData("ca", "la coŀlecció, col•legi, col·legi; a • b", "la col·lecció, col·legi, col·legi; a • b")]
    [InlineData("el", "Τι είναι\u037E Αυτό\u0387 \"ναι\"; Ναι·", "Τι είναι; Αυτό· «ναι»; Ναι·")]
    [InlineData("lv", "10 000 gadu, 5. maijs", "10^000 gadu, 5.~maijs")]
    [InlineData("tr", "3 Mayıs 2024", "3~Mayıs 2024")]
    public void Abbreviations_ordinals_and_signs_are_set_by_the_language(string language, string written, string printed) => Assert.Equal(printed, Set(language, written));

    private static string Set(string language, string written) =>
        ReadReport.FirstParagraph($"[{written}]{{lang={language}}}").Replace('\u00A0', '~').Replace('\u202F', '^');
}
