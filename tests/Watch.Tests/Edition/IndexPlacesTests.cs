using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Watch.Edition.Records;
using Watch.Tests.Cli;
using Watch.Tests.Images;
using Xunit;

namespace Watch.Tests.Edition;

/// <summary>A name can be marked wherever a report says something.</summary>
public sealed class IndexPlacesTests : IDisposable
{
    // Each place has a name of its own.
    private const string Report = """
        ---
        number: 1
        title: The [Auk]{.index} and the Boats[^t]
        subtitle: With [Bittern]{.index}
        summary: It names the [Crake]{.index}.
        date: 2019-01-01
        authors: [Ada Quay]
        ---

        A *[Dunlin]{.index}*, an **[Egret]{.index}**, a ~~[Fulmar]{.index}~~, a [link to the [Gannet]{.index}](https://example.org/x).[^1]

        ## The heading of the [Heron]{.index}

        > What the [Ibis]{.index} says.
        >
        > — [Jay]{.index}, 1920

        ::: verse
        The [Kittiwake]{.index} came in
        and nobody counted it
        :::

        - Here a [Linnet]{.index},
          - and a [Merlin]{.index} below

        The [Nightjar]{.index}
        :   is what the [Osprey]{.index} is not

        | The [Petrel]{.index} | counts |
        |---|---|
        | the [Quail]{.index} | 3 |

        Table: What the [Rail]{.index} counted

        +-----------------------+--------+
        | A list                | counts |
        +=======================+========+
        | - of [Snipe]{.index}  | 3      |
        | - and others          |        |
        +-----------------------+--------+

        ![A boat](boat.png)

        Figure: The [Tern]{.index} at sea

        ::: {lang=de}
        Der [Uhu]{.index} und die [[VULTURE]{.index}]{.smallcaps} und [[the Wren]{.index entry="Wren"}]{lang=en}.
        :::

        [^t]: The title's note names the [Yaffle]{.index}.
        [^1]: The note names the [Zander]{.index}.

            > and the [Avocet]{.index}

            - and the [Brant]{.index}
        [^un]: The note that nobody cites names the [Curlew]{.index}.

        """;

    private static readonly string[] Names =
    [
        "Auk", "Bittern", "Crake", "Dunlin", "Egret", "Fulmar", "Gannet", "Heron", "Ibis", "Jay", "Kittiwake", "Linnet", "Merlin", "Nightjar", "Osprey", "Petrel", "Quail", "Rail", "Snipe",
        "Tern", "Uhu", "VULTURE", "Wren",
    ];

    private static readonly string[] NamesInNotes = ["Yaffle", "Zander", "Avocet", "Brant", "Curlew"];

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("per-report")]
    [InlineData("collected")]
    public void A_name_is_in_the_index_wherever_it_is_marked_and_the_epub_names_the_printed_page(string notes)
    {
        desk.Write("reports/1.md", Report).Write("reports/watch.yaml", $"title: T\npublisher: P\nplace: London\nrights: None.\nprint: {{notes: {notes}}}\n");
        // Another report stands between it and notes at the end.
        desk.Report(2);
        File.WriteAllBytes(desk["reports/boat.png"], PictureFiles.All[0].File);

        Assert.Equal(0, desk.Run("build").Code);

        var book = PrintedBook.Open(desk["out/print/anthology.pdf"]);
        var index = EditionJson.Parse(File.ReadAllBytes(desk["out/print/anthology.json"]))!.Index.ToDictionary(h => h.Heading, h => h.Locators.Single());
        Assert.Equal(Names.Concat(NamesInNotes).Order(StringComparer.Ordinal), index.Keys.Order(StringComparer.Ordinal));
        Assert.All(Names, name => Assert.Contains(name, book.Numbered(index[name]).Text));
        Assert.All(NamesInNotes, name =>
        {
            var locator = Regex.Match(index[name], "^([0-9]+)n(?:[0-9]+|un)$");
            Assert.True(locator.Success, index[name]);
            Assert.Contains(name, book.Numbered(locator.Groups[1].Value).Text);
        });

        using var zip = ZipFile.OpenRead(desk["out/anthology.epub"]);
        var linked = Load("index.xhtml").Descendants().Where(e => e.Attribute("{http://www.idpf.org/2007/ops}type")?.Value == "index-locator")
            .Select(a => (Name: a.Parent!.Value[..a.Parent.Value.IndexOf(", ", StringComparison.Ordinal)], Locator: a.Value, Target: a.Attribute("href")!.Value.Split('#'))).ToList();
        Assert.Equal(index.Select(h => (h.Key, h.Value)).Order(), linked.Select(l => (l.Name, l.Locator)).Order());
        Assert.All(linked, l => Assert.Contains(Load(l.Target[0]).Descendants(), e => e.Attribute("id")?.Value == l.Target[1]));

        XDocument Load(string name)
        {
            using var stream = zip.GetEntry("EPUB/text/" + name)!.Open();
            return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
        }
    }
}
