using CsCheck;
using Watch.Languages.Sorting;
using Xunit;

namespace Watch.Tests.Edition;

public class IndexOrderTests
{
    [Theory]
    [InlineData("en", "1953 armistice|a, b|Aé|aef|Åland|de Gaulle, Charles|De la Mare|Newborn|newel|New York|Zürich|東京|김정은")]
    [InlineData("en", "North, John|Northern line|North Sea")] // up to the comma first
    [InlineData("de", "Ahorn|Ähre|Straße|Strasse 2|Zug")]
    [InlineData("sv", "Zebra|Åland|Ähre|Öland")]
    [InlineData("da", "Zebra|Ægir|Øresund|Århus")]
    [InlineData("es", "nube|nuez|ñandú|oso")]
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
    [InlineData("김", "ko", "김")]
    public void A_heading_stands_under_a_letter(string heading, string language, string letter) => Assert.Equal(letter, IndexOrder.For(language).LetterOf(heading));
}
