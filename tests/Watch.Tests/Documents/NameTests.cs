using System.Text.RegularExpressions;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Xunit;

namespace Watch.Tests.Documents;

public partial class NameTests
{
    /// <summary>Names are shown as they are sorted, with a bar between people.</summary>
    [Theory]
    [InlineData("[Dora Hale]", "Hale, Dora")]
    [InlineData("Dora Hale", "Hale, Dora")]
    [InlineData("Dora Hale and Egon Moss", "Hale, Dora|Moss, Egon")]
    [InlineData("[Dora Hale and Egon Moss]", "Hale, Dora|Moss, Egon")]
    [InlineData("Dora Hale, Egon Moss, and Fay Nunn", "Hale, Dora|Moss, Egon|Nunn, Fay")]
    [InlineData("Dora Hale, Egon Moss, Fay Nunn", "Hale, Dora|Moss, Egon|Nunn, Fay")]
    [InlineData("Dora Hale & Egon Moss", "Hale, Dora|Moss, Egon")]
    [InlineData("Dora Hale und Egon Moss", "Hale, Dora|Moss, Egon")]
    [InlineData("\"Hale, Dora; Moss, Egon\"", "Hale, Dora|Moss, Egon")]
    [InlineData("[\"Hale, Dora; Moss, Egon; and Nunn, Fay\"]", "Hale, Dora|Moss, Egon|Nunn, Fay")]
    [InlineData("Hale, Dora and Moss, Egon", "Hale, Dora|Moss, Egon")]
    [InlineData("Hale, Dora and Egon Moss", "Hale, Dora|Moss, Egon")]
    [InlineData("D. Hale, E. Moss and F. Nunn", "Hale, D.|Moss, E.|Nunn, F.")]
    [InlineData("Hale D, Moss EF", "Hale, D|Moss, EF")]
    [InlineData("[\"Hale, Dora\"]", "Hale, Dora")]
    [InlineData("Hale and Moss", "Hale|Moss")]
    [InlineData("[\"Moss, Egon, Jr.\", \"Hale, III, Dora\", Fay Nunn Sr., \"Gus Orr, PhD\"]", "Moss, Egon, Jr.|Hale, Dora, III|Nunn, Fay, Sr.|Orr, Gus, PhD")]
    [InlineData("Egon Moss, Jr. and Dora Hale, PhD", "Moss, Egon, Jr.|Hale, Dora, PhD")]
    [InlineData("[Dora van der Hale, Egon von und zu Moss, Fay de Nunn, Gus al-Orr, José Ortúzar y Paz]", "van der Hale, Dora|von und zu Moss, Egon|de Nunn, Fay|al-Orr, Gus|Ortúzar y Paz, José")]
    [InlineData("[\"van der Hale, Dora\", \"Hale, Dora van der\"]", "van der Hale, Dora|Hale, Dora van der")]
    [InlineData("[{name: Dora Hale, affiliation: Port}, {name: {given: Egon, family: Moss}}]", "Hale, Dora|Moss, Egon")]
    [InlineData("[Port Office, World Bank, Ministry of Tides, The Friends]", "Port Office|World Bank|Ministry of Tides|The Friends")]
    [InlineData("Ministry of Tides and Fisheries", "Ministry of Tides and Fisheries")]
    [InlineData("\"Ministry of Tides, Fisheries and Food\"", "Ministry of Tides, Fisheries and Food")]
    [InlineData("{family: Council Moss}", "Council Moss")]
    [InlineData("[문 하람, 하람 문, 남궁 솔, 문하람, 통일연구원]", "문, 하람|문, 하람|남궁, 솔|문하람|통일연구원")]
    [InlineData("\"문하람, 김솔아\"", "문하람|김솔아")]
    [InlineData("\"Hale, Dora / Moss, Egon\"", "Hale, Dora|Moss, Egon")]
    [InlineData("[\"문, 하람\", \"山田, 花子\"]", "문, 하람|山田, 花子")]
    [InlineData("[Pat O'Moss]", "O’Moss, Pat")]
    public void A_spelling_gives_the_people_that_it_means(string written, string sorted)
    {
        var read = WithAuthors(written);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(sorted, Sorted(read.Value));
    }

    [Theory]
    [InlineData("[\"Moss, Egon, Jr.\"]", "Egon Moss Jr.")]
    [InlineData("[\"Orr, Gus, PhD\"]", "Gus Orr, PhD")]
    [InlineData("[{given: Egon, family: Moss, suffix: III}]", "Egon Moss III")]
    [InlineData("[\"문, 하람\"]", "문하람")]
    public void A_name_is_said_in_its_order(string written, string said) =>
        Assert.Equal(said, Assert.Single(WithAuthors(written).Value.Metadata.Authors).FullName);

    /// <summary>Each reading that the message offers is read so, without a message, where it is followed.</summary>
    [Theory]
    [InlineData("\"Dora Hale, Egon Moss\"", "Hale, Dora|Moss, Egon", "Dora Hale, Egon Moss")]
    [InlineData("[\"Dora Hale, Egon Moss\"]", "Hale, Dora|Moss, Egon", "Dora Hale, Egon Moss")]
    [InlineData("\"Hale, Moss and Nunn\"", "Hale|Moss|Nunn", "Hale, Moss|Nunn")]
    [InlineData("\"Hale, Dora, Moss, Egon\"", "Hale, Dora|Moss, Egon", "Hale|Dora|Moss|Egon")]
    [InlineData("[Peace Research and Security Institute]", "Peace Research and Security Institute", "Research, Peace|Security Institute")]
    [InlineData("\"Dora Hale, Port Office\"", "Dora Hale, Port Office", "Hale, Dora")]
    [InlineData("\"김구, 문하람\"", "김구|문하람", "김구, 문하람")]
    [InlineData("Hale & Moss", "Hale|Moss", "Hale & Moss")]
    [InlineData("[Dora Hale (Port Office)]", "Hale, Dora", "Dora Hale (Port Office)")]
    [InlineData("\"Dora O'Hale, Egon Moss Jr.\"", "O’Hale, Dora|Moss, Egon, Jr.", "Dora O’Hale, Egon Moss Jr.")]
    public void What_can_be_read_in_two_ways_is_reported_with_what_to_write_for_each(string written, string sorted, string otherwise)
    {
        var read = WithAuthors(written);
        Assert.Equal(sorted, Sorted(read.Value));
        var told = Assert.Single(read.Diagnostics);
        Assert.Equal(Rules.NameUnclear, told.Rule);
        var offered = Offered().Matches(told.Remedy).Select(m => WithAuthors($"[{m.Groups[1].Value.Trim('[', ']')}]")).ToList();
        Assert.All(offered, o => Assert.Empty(o.Diagnostics));
        Assert.Equal([sorted, otherwise], offered.Select(o => Sorted(o.Value)));
    }

    [Theory]
    [InlineData("Dora Hale et al.")]
    [InlineData("[Dora Hale and others]")]
    public void Names_that_are_left_out_are_asked_for(string written)
    {
        var read = WithAuthors(written);
        Assert.Equal(written.Trim('[', ']'), Assert.Single(read.Value.Metadata.Authors).SortName);
        Assert.Contains("all of the names", Assert.Single(read.Diagnostics).Remedy, StringComparison.Ordinal);
    }

    private static Read<Report> WithAuthors(string written) => ReadReport.File($"---\ntitle: Title\ndate: 2018-12-10\nauthors: {written}\n---\n\nText.\n");

    private static string Sorted(Report report) => string.Join('|', report.Metadata.Authors.Select(a => a.SortName));

    [GeneratedRegex(@"(\[?\{.*?\}\]?) for ")]
    private static partial Regex Offered();
}
