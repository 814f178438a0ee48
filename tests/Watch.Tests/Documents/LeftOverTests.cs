using Watch.Documents.Diagnostics;
using Watch.Reading.Settings;
using Xunit;

namespace Watch.Tests.Documents;

/// <summary>Markup that is printed as text, and text that only looks like it.</summary>
public class LeftOverTests
{
    /// <summary>A body, and what of it is found.</summary>
    public static TheoryData<string, string> Own => new()
    {
        { "The **harbour is shut.", "**harbour" },
        { "The *harbour is shut.", "*harbour" },
        { "The ***harbour is shut.", "***harbour" },
        { "The _harbour is shut.", "_harbour" },
        { "The __harbour is shut.", "__harbour" },
        { "The ~~harbour is shut.", "~~harbour" },
        { "The ** harbour** is shut.", "** harbour**" },
        { "The **\"harbour is shut.", "**\"harbour" },
        { "The `harbour is shut.", "`" },
        { "The ** harbour ** is shut.", "** harbour **" },
        { "The log[^of the year] is lost.", "[^" },
        { "[^of the year]: https://example.org/", "[^" },
        { "[^of the year]: Lost.", "[^" },
        { "Text.\n[^of the year]: Lost.", "[^" },
        { "The log![^of the year] is lost.", "[^" },
        { "The [harbour][log] is shut.", "[harbour][log]" },
        { "The [harbour][] is shut.", "[harbour][]" },
        { "The [harbour](https://example.org/a b) is shut.", "[harbour](https://example.org/a b)" },
        { "The [harbour](https://example.org/ is shut.", "[harbour](" },
        { "The [harbour *of* old](my page.html) is shut.", "[harbour of old](my page.html)" },
        { "![A quay](old quay.png)", "![A quay](old quay.png)" },
        { "![A quay][quay]", "![A quay][quay]" },
        { "![A quay]", "![A quay]" },
        { "The [harbour]( https://example.org/a b ) is shut.", "[harbour]( https://example.org/a b )" },
        { "The harbour](https://example.org/) is shut.", "](" },
        { "The picture ![of the harbour", "![" },
        { "## Of ships {#two words}", "{#two words}" },
        { "A paragraph. {#name}", "{#name}" },
        { "The `code`{.python} here.", "{.python}" },
        { "The [북한]{lang = ko} here.", "[북한]{lang = ko}" },
        { "The picture { width=50% } here.", "{ width=50% }" },
        { "##Of ships", "##Of" },
        { "#Of ships and men", "#Of" },
        { "#Ships", "#Ships" },
        { "Text\n##Of ships", "##Of" },
        { "####### Of ships", "#######" },
        { "::: verse and more\nline\n", ":::" },
        { "Text.\n\n:::", ":::" },
        { "| a | b |\n| c | d |", "| a | b |" },
        { "The end\\", "\\" },
        { "Salt&nbsp and ice", "&nbsp" },
        { "Salt &foo; ice", "&foo;" },
        { ": A caption of nothing", ":" },
        { "A mole\nA quay\n:   A wall", ":" },
        { "> The **harbour is shut.", "**harbour" },
        { "- The **harbour is shut.", "**harbour" },
        { "Term **open\n:   means", "**open" },
        { "Term\n:   The **harbour", "**harbour" },
        { "| a |\n|---|\n| **b |", "**b" },
        { "+-----+\n| **b |\n+-----+", "**b" },
        { "::: verse\nThe **harbour\n:::", "**harbour" },
        { "::: verse\nA line\n> A quotation\n:::", ">" },
        { "| a |\n|---|\n| > A quotation |", ">" },
        { "A[^n]\n\n[^n]: The **harbour", "**harbour" },
        { "## The **harbour", "**harbour" },
        { "![A **quay](a.png)", "**quay" },
        { "![](a.png){.decorative}\n\nFigure: A **quay", "**quay" },
        { "| a |\n|---|\n| b |\n\nTable: A **quay", "**quay" },
        { "::: {lang=ko}\n항구 **항구\n:::", "**항구" },
    };

    public static TheoryData<string, string> Foreign => new()
    {
        { "Shut.^[Since 1951.] Then.", "^[Since 1951.]" },
        { "The force is $F = m a$ here.", "$F = m a$" },
        { "The point $x$ here.", "$x$" },
        { "$$E = m c^2$$", "$$E = m c^2$$" },
        { "$$\nE = m\n$$", "$$ E = m $$" },
        { "As told [@quay2019, p. 3].", "[@quay2019, p. 3]" },
        { "As told [see @quay2019].", "[see @quay2019]" },
        { "As told [-@quay].", "[-@quay]" },
        { "As @quay2019 told, @fig:bay shows.", "@quay2019" },
        { "See @tbl-ships.", "@tbl-ships" },
        { "{{ site.title }} of ships", "{{ site.title }}" },
        { "{{< figure src=\"a.png\" >}}", "{{< figure src=\"a.png\" >}}" },
        { "{% include a.html %}", "{% include a.html %}" },
        { "A paragraph.\n{: .lead}", "{: .lead}" },
        { "- [ ] to do", "[ ]" },
        { "1. [x] done", "[x]" },
        { "The ==marked== word", "==marked==" },
        { "The ++new++ word", "++new++" },
        { "The {++new++} word", "{++new++}" },
        { "The {--old--} word", "{--old--}" },
        { "The word{>>why?<<}", "{>>why?<<}" },
        { "> [!NOTE]\n> Shut.", "[!NOTE]" },
        { "[TOC]", "[TOC]" },
        { "See [[Harbour]].", "[[Harbour]]" },
        { "!!! note \"Shut\"", "!!! note" },
        { "#. one", "#." },
        { "(@) one", "(@)" },
        { "(1) one\n(2) two", "(2)" },
        { "Aboard were\n\u2022 ice\n\u2022 salt", "\u2022" },
        { "1.Ice\n2.Salt", "2." },
        { "1\u3001魚\n2\u3001塩", "2\u3001" },
        { "Aboard were\na) ice\nb) salt", "b)" },
        { "i) ice\nii) salt", "ii)" },
        { "-ice\n-salt", "-" },
        { "Shut. %%Check this.%%", "%%Check this.%%" },
        { "The [harbour]({{ site.url }}/bay) is shut.", "[harbour]({{ site.url }}/bay)" },
        { "![The bay]({% link bay.png %})", "![The bay]({% link bay.png %})" },
        { "\\newpage", "\\newpage" },
        { "Told\\footnote{So.} then", "\\footnote" },
        { "A :warning: sign", ":warning:" },
        { "``So'' he said", "``So''" },
        { ".. note:: Shut", ".. note::" },
        { "#+TITLE: Shut", "#+TITLE:" },
    };

    [Theory]
    [MemberData(nameof(Own))]
    public void Markup_that_is_misspelt_or_has_no_end_is_named(string body, string found) => AssertFound(body, found, Rules.MarkupUnread);

    [Theory]
    [MemberData(nameof(Foreign))]
    public void Markup_of_other_programs_is_named(string body, string found) => AssertFound(body, found, Rules.MarkupForeign);

    [Theory]
    [MemberData(nameof(Own))]
    [MemberData(nameof(Foreign))]
    public void Code_is_left_alone(string body, string found)
    {
        Assert.NotEmpty(found);
        Assert.Empty(Found("```\n" + body + "\n```"));
        Assert.Empty(Found("Code: ````` " + body.Replace('\n', ' ') + " `````"));
    }

    [Theory]
    [InlineData("It costs $5 and $10, or $5-$10, US$5 or A$ 6; $HOME/$USER.")]
    [InlineData("Write to desk@example.org or @harbour, not to <a@example.org>.")]
    [InlineData("Ice*, salt** and lamps†; p < 0.05**, 2 ** 3 ** 4, f**k, 5 * 3.")]
    [InlineData("a[i][j], [10][11], [sic][...], [a] [b], he [the clerk] (of old), [sic] {x}.")]
    [InlineData("#5 in a row")]
    [InlineData("\u2022 alone, and ice \u2022 salt")]
    [InlineData("| a | b |\n|---|---|\n| : | : so |")]
    [InlineData("a ** 2 ** b")]
    [InlineData("Of 1.5 tons\n1.5 was ice and\n2.5 was salt, of the year\n2. So it was.")]
    [InlineData("From -5 to\n-3, or -x and\n-y")]
    [InlineData("100%% of it, or 5%%")]
    [InlineData("| a |\n|---|\n| > 5 km |\n| \\> A sign |")]
    [InlineData("#Harbour was the word of the year.")]
    [InlineData("The set {a, b} and {x = 1}.")]
    [InlineData("At 10:30:45, note: this; a:b:c::d.")]
    [InlineData("C++ and D++, a == b, x ^ y, 2^10, ~5 km, wait... and -- so --- on.")]
    [InlineData("Stop![sic] He stopped!")]
    [InlineData("\\[text][missing], \\**word, \\*word, \\`word, \\$x$, \\#Of ships, {\\#name}, \\^[x], \\[^a b], \\[@quay2019], =\\=x==, \\{{ x }}")]
    [InlineData("AT&T, R&D; Q & A")]
    [InlineData("The |x| of it, either | or.")]
    [InlineData("(1) one alone, and (2) two.")]
    [InlineData("The file C:\\temp\\log, and O'Brien's `` ` `` here.")]
    [InlineData("Ka`ba and the ____ of ****.")]
    [InlineData("snake_case and _init_ and __main__.py")]
    [InlineData("_blank_ *so* **so** ~~so~~ [so](https://example.org/) [so]{.smallcaps} [so][ref]\n\n[ref]: https://example.org/")]
    [InlineData("- [x](https://example.org/)\n- [sic] so")]
    [InlineData("https://example.org/a_b**c_$x$_y <https://example.org/_x>")]
    [InlineData("| a |\n|---|\n| b |\n\n: A caption of a table")]
    public void Text_that_only_looks_like_markup_is_left_alone(string body) => Assert.Empty(Found(body));

    [Theory]
    [InlineData("See [@fig:bay].", "[](#name)")]
    [InlineData("See [-@tbl-ships] and more.", "[](#name)")]
    [InlineData("See [@quay2019].", "[^name]")]
    public void The_remedy_of_a_key_is_that_of_what_it_refers_to(string body, string remedy) =>
        Assert.Contains(remedy, Found(body).Single().Remedy, StringComparison.Ordinal);

    [Fact]
    public void A_title_is_looked_at_like_any_text()
    {
        var found = ReadReport.File("---\ntitle: Of **ships\nsubtitle: and $x$\ndate: 2019-05-17\n---\n\nText.").Diagnostics;
        Assert.Equal(["markup-unread", "markup-foreign"], found.Select(d => d.Rule.Code));
        Assert.Equal([(2, 11), (3, 15)], found.Select(d => (d.Place.Line, d.Place.Column)));
    }

    [Theory]
    [InlineData("title: Of *ships* and $x$", "*ships*", "$x$")]
    [InlineData("publisher: The [Press](https://example.org/press)", "[Press](https://example.org/press)")]
    [InlineData("rights: Under `CC0`", "`")]
    [InlineData("editors: [\"Ada **Quay\"]", "**Quay")]
    [InlineData("volumes: [{id: one, title: One, reports: 1-2, groups: [{title: \"The *first*\", reports: 1}]}]", "*first*")]
    [InlineData("place: St. John's & Co. (#1), 5*3, a_b, $5, desk@example.org, https://example.org/_a_*b*")]
    public void Markup_in_settings_which_take_none_is_named(string yaml, params string[] found)
    {
        var told = SettingsReader.Read(new("watch.yaml", yaml)).Diagnostics.Where(d => d.Rule == Rules.MarkupUnread).ToList();
        Assert.Equal(found.Select(f => $"\"{f}\" is printed as text: no markup is read in this text."), told.Select(d => d.Message));
        Assert.All(told.Zip(found), t => Assert.Equal(t.Second[0], yaml[t.First.Place.Column - 1]));
    }

    [Fact]
    public void Markup_in_names_affiliations_and_remarks_on_revisions_is_named()
    {
        var found = ReadReport.File("---\ntitle: Ships\ndate: 2019-05-17\nauthors: [{family: \"*Quay*\", affiliation: \"An [Office](x)\"}]\nrevised: [{date: 2020-01-01, note: \"See **this\"}]\n---\n\nThe FMC.\n\n![A quay](a.png){credit=\"By *me*\"}\n\n*[FMC]: Fisheries and `Marine`").Diagnostics;
        Assert.Equal(["*Quay*", "[Office](x)", "**this", "*me*", "`"], found.Where(d => d.Rule == Rules.MarkupUnread).Select(d => d.Message.Split('"')[1]));
    }

    [Theory]
    [InlineData("-------     ------\n     12     12", true)]
    [InlineData("- - -", false)]
    [InlineData("---", false)]
    [InlineData("* * *", false)]
    public void The_rule_of_a_table_without_lines_is_named(string body, bool isFound) =>
        Assert.Equal(isFound, ReadReport.Codes("Ships   Tons\n\n" + body).Contains("markup-foreign"));

    private static void AssertFound(string body, string found, Rule rule)
    {
        var diagnostic = Found(body).First();
        Assert.Equal(rule, diagnostic.Rule);
        Assert.StartsWith($"\"{found}", diagnostic.Message);
        var line = (ReadReport.FrontMatter + body).Split('\n')[diagnostic.Place.Line - 1];
        Assert.Equal(found[0], line[diagnostic.Place.Column - 1]);
    }

    private static IEnumerable<Diagnostic> Found(string body) =>
        ReadReport.Body(body).Diagnostics.Where(d => d.Rule == Rules.MarkupUnread || d.Rule == Rules.MarkupForeign);
}
