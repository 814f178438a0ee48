using Watch.Documents;
using Watch.Typesetting.Paragraphs;
using Xunit;

namespace Watch.Tests.Typesetting;

public class ForeignNamesTests
{
    [Theory]
    [InlineData("Ada Quay, Jörg Ähre, and 김철수", "en", "Ada Quay, Jörg Ähre, and |ko:김철수")]
    [InlineData("김 철수, 이영희, and Ada Quay", "en", "ko:김 철수|, |ko:이영희|, and Ada Quay")]
    [InlineData("김철수 さとう", "en", "ko:김철수| |ja:さとう")]
    [InlineData("김철수", "ko-KP", "김철수")]
    [InlineData("", "en", "")]
    public void Names_in_characters_of_one_language_are_marked(string names, string around, string marked)
    {
        var inlines = ForeignNames.In(names, around);
        Assert.Equal(names, Leaf.PlainTextOf(inlines));
        Assert.Equal(marked, string.Join('|', inlines.Select(inline => inline is Foreign foreign ? $"{foreign.Language}:{Leaf.PlainTextOf(foreign.Content)}" : Leaf.PlainTextOf([inline]))));
    }
}
