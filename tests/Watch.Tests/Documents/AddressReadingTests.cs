using Watch.Documents;
using Xunit;

namespace Watch.Tests.Documents;

public class AddressReadingTests
{
    [Theory]
    [InlineData("https://example.org/a—so", "https://example.org/a")]
    [InlineData("https://example.org/a–so", "https://example.org/a")]
    [InlineData("https://example.org/a…", "https://example.org/a")]
    [InlineData("https://example.org/a。", "https://example.org/a")]
    [InlineData("https://example.org/a：", "https://example.org/a")]
    [InlineData("「https://example.org/a」", "https://example.org/a")]
    [InlineData("„https://example.org/a“", "https://example.org/a")]
    [InlineData("https://example.org/a를 보라", "https://example.org/a")]
    [InlineData("https://example.org/에서", "https://example.org/")]
    [InlineData("https://example.org/a(b)는", "https://example.org/a(b)")]
    [InlineData("https://example.org/wiki/서울을", "https://example.org/wiki/%EC%84%9C%EC%9A%B8%EC%9D%84")]
    [InlineData("https://example.org/?q=를", "https://example.org/?q=%EB%A5%BC")]
    [InlineData("https://example.org/a-b--c", "https://example.org/a-b--c")]
    [InlineData("https://example.org/a\\_b\\_c", "https://example.org/a_b_c")]
    [InlineData("https://example.org/\\~a\\#b.", "https://example.org/~a#b")]
    [InlineData("https://example.org/a\\*", "https://example.org/a")]
    [InlineData("https://example.org/a\\\nb", "https://example.org/a")]
    [InlineData("(https://example.org/a_(b)).", "https://example.org/a_(b)")]
    [InlineData("http://bücher.example/ä", "http://xn--bcher-kva.example/%C3%A4")]
    [InlineData("http://BÜCHER.example", "http://xn--bcher-kva.example")]
    [InlineData("<https://ada@북한.example:8080/?q=북>", "https://ada@xn--pr3b894b.example:8080/?q=%EB%B6%81")]
    [InlineData("[x](http://例え。テスト/)", "http://xn--r8jz45g.xn--zckzah/")]
    [InlineData("<a href=\"http://bücher.example/\">x</a>", "http://xn--bcher-kva.example/")]
    [InlineData("[x](mailto:ada@bücher.example)", "mailto:ada@xn--bcher-kva.example")]
    [InlineData("[x](mailto:?subject=ä)", "mailto:?subject=%C3%A4")]
    public void An_address_ends_with_its_sentence_and_has_a_host_that_browsers_take(string body, string target) =>
        Assert.Equal(target, LinkIn(body)?.Uri);

    [Fact]
    public void Its_words_stay_as_they_are_written()
    {
        var link = LinkIn("http://bücher.example/ä");
        Assert.True(link!.IsBare);
        Assert.Equal("http://bücher.example/ä", Leaf.PlainTextOf(link.Content));
    }

    [Theory]
    [InlineData("[x](http://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example/)")]
    [InlineData("https://exam\uFFFDple.org/")]
    [InlineData("[x](https://example.org:99999/)")]
    [InlineData("[x](https://example.org:a/)")]
    [InlineData("[x](https:///path)")]
    [InlineData("<https://a%00b.example/>")]
    [InlineData("[x](mailto:ada@-.example)")]
    public void A_host_that_can_be_no_name_is_told_and_no_link(string body)
    {
        Assert.Null(LinkIn(body));
        var diagnostic = Assert.Single(ReadReport.Body(body).Diagnostics, d => d.Rule.Code == "link-target");
        Assert.Contains("host", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x](https://[2001:db8::1]:8080/a)", "https://[2001:db8::1]:8080/a")]
    [InlineData("[x](https://ada:b@example.org:/a)", "https://ada:b@example.org:/a")]
    public void Colons_of_an_address_in_brackets_are_no_port(string body, string target) => Assert.Equal(target, LinkIn(body)?.Uri);

    private static Link? LinkIn(string body) => Assert.IsType<Paragraph>(ReadReport.Body(body).Value.Body[0]).Text.Content.OfType<Link>().FirstOrDefault();
}
