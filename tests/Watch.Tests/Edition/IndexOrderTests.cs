using CsCheck;
using Watch.Languages.Sorting;
using Xunit;

namespace Watch.Tests.Edition;

public class IndexOrderTests
{
    [Theory]
    [InlineData("en", "1953 armistice|a, b|Aé|aef|Åland|de Gaulle, Charles|De la Mare|Newborn|newel|New York|Zürich|김정은|東京")]
    [InlineData("en", "North, John|Northern line|North Sea")] // up to the comma first
    [InlineData("de", "Ahorn|Ähre|Straße|Strasse 2|Zug")]
    [InlineData("sv", "Zebra|Åland|Ähre|Öland")]
    [InlineData("da", "Zebra|Ægir|Øresund|Århus")]
    [InlineData("es", "nube|nuez|ñandú|oso")]
    [InlineData("es", "cebra|Chile|coche|dado")] // Spanish since 1994
    [InlineData("cs", "cesta|čas|dům|had|chata|jih|řeka|šach")]
    [InlineData("sk", "cena|čas|hora|chata|izba")]
    [InlineData("hu", "cukor|csak|dal|odor|öv|pad")]
    [InlineData("nl", "Iglo|IJsland|ijzer|Ikaria|Ilias")]
    [InlineData("tr", "hat|ılık|Irak|iade|İzmir|jet")]
    [InlineData("lt", "iena|yla|jau")]
    [InlineData("cy", "cwm|chwarae|dydd|ddoe|eira")]
    [InlineData("hr", "cvijet|čaj|ćup|dan|džep|đak|luka|ljeto|noć|njiva")]
    [InlineData("ko", "1953|가락|각도|나라|북한|北韓|하늘|Seoul")]
    [InlineData("ja", "1953|Tokyo|あき|アジア|かいぎ|がいこう|カメラ|東京")]
    [InlineData("zh", "1953|安全|北京|人民|上海|中国|Beijing")]
    [InlineData("zh-TW", "一月|人民|中國|北京|韓國|Taipei")]
    [InlineData("el", "Άγιος|Αθήνα|βουνό|ώρα|Athens")]
    [InlineData("uk", "Галич|ґанок|день|Їжак|йод|Kyiv")]
    [InlineData("he", "אביב|בית|תל אביב|Tel Aviv")]
    [InlineData("fa", "آب|اهواز|پارس|تهران|گیلان|Tehran")]
    public void Headings_stand_in_the_order_of_their_language(string language, string headings)
    {
        string[] expected = [.. headings.Split('|')];
        Assert.Equal(expected, expected.Reverse().Order(IndexOrder.For(language)));
    }

    [Fact]
    public void The_order_is_one_whatever_comes_first() =>
        Gen.Select(Gen.String[Gen.Char[" ,-(aÄäbßéñŠz9王김"], 0, 8].Array[0, 12], Gen.Int).Sample((words, seed) =>
        {
            var order = IndexOrder.For("cs");
            var shuffled = words.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(words.Order(order), shuffled.Order(order));
        });

    [Theory]
    [InlineData("Ähre", "de", "A")]
    [InlineData("Ähre", "sv", "Ä")]
    [InlineData("“quoted”", "en", "Q")]
    [InlineData("Æsir", "en", "A")]
    [InlineData("Æsir", "da", "Æ")]
    [InlineData("Œuvres", "fr", "O")]
    [InlineData("1953", "en", "")]
    [InlineData("김", "ko", "ㄱ")]
    [InlineData("까치", "ko", "ㄱ")]
    [InlineData("하늘", "en", "ㅎ")]
    [InlineData("北韓", "ko", "ㅂ")]
    [InlineData("がいこう", "ja", "か")]
    [InlineData("パリ", "ja", "は")]
    [InlineData("東京", "en", "一")]
    [InlineData("東京", "ja", "一")]
    [InlineData("亜細亜", "ja", "一")]
    [InlineData("北京", "zh", "B")]
    [InlineData("Beijing", "zh", "B")]
    [InlineData("Öland", "sv", "Ö")]
    [InlineData("Aabenraa", "da", "Å")]
    [InlineData("chata", "cs", "CH")]
    [InlineData("Chomsky", "en", "C")]
    [InlineData("Šuleka", "sk", "Š")]
    [InlineData("Ñandú", "es", "Ñ")]
    [InlineData("llama", "es", "L")]
    [InlineData("ılık", "tr", "I")]
    [InlineData("İzmir", "tr", "İ")]
    [InlineData("Άγιος", "el", "Α")]
    [InlineData("Ёлка", "ru", "Е")]
    [InlineData("Moskva", "ru", "M")]
    [InlineData("תל אביב", "he", "ת")]
    [InlineData("آب", "fa", "آ")]
    [InlineData("الرياض", "ar", "ا")]
    [InlineData("ԱՊՀ", "de", "Ա")]
    [InlineData("ኢትዮጵያ", "de", "ኢ")]
    [InlineData(", 5", "de", "")]
    [InlineData("—", "de", "")]
    public void A_heading_stands_under_a_letter(string heading, string language, string letter) => Assert.Equal(letter, IndexOrder.For(language).LetterOf(heading));
}
