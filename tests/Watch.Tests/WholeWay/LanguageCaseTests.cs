using Watch.Tests.Cli;
using Xunit;

namespace Watch.Tests.WholeWay;

/// <summary>The case of a language tag carries no meaning (BCP 47, RFC 5646, 2.1.1).</summary>
public sealed class LanguageCaseTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("EN-us", "en-US")]
    [InlineData("EN", "en")]
    [InlineData("eN-gB", "en-GB")]
    [InlineData("ko-kr", "ko-KR")]
    [InlineData("zh-hant", "zh-Hant")]
    [InlineData("JA", "ja")]
    [InlineData("HE", "he")]
    [InlineData("SV", "sv")]
    public void A_corpus_is_the_same_book_whatever_the_case_of_its_tags(string written, string canonical)
    {
        var outputs = Build(written, "KO", "FR-ca", "first");
        Assert.Equal(Build(canonical, "ko", "fr-CA", "second"), outputs);
        Assert.Contains(outputs, o => o.Key.EndsWith(".epub", StringComparison.Ordinal));
    }

    /// <summary>The outputs, by path.</summary>
    private SortedDictionary<string, string> Build(string language, string part, string span, string folder)
    {
        desk.Write($"{folder}/watch.yaml", $"title: Tides\npublisher: Quay\nplace: Leith\nrights: All\nseries: Log\nlanguage: {language}\n");
        desk.Write($"{folder}/one.md", $$"""
            ---
            number: 1
            title: Low "Water"
            date: 2020-01-02
            authors: [Ada Quay]
            language: {{language}}
            translations: [{language: {{part}}, url: "https://example.org/1"}]
            ---

            She wrote "internationalization" [la marée : basse]{lang={{span}}} and [바다 “中文” 漢字]{lang={{part}}} in [Åse]{.index}, [Zoe]{.index}.[^1]

            ::: {lang={{part}}}
            한국어 "문장" 漢字。
            :::

            | Sum |
            |--:|
            | 1,234 |

            [^1]: Page 3.

            """);
        desk.Run("build", folder, "--out", $"out-{folder}");
        var outputs = desk.Outputs($"out-{folder}");
        outputs.Remove("build.json"); // names what was read
        return outputs;
    }
}
