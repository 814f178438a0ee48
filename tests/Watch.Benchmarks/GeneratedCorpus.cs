using System.Globalization;
using System.Text;

namespace Watch.Benchmarks;

/// <summary>Generates reports of a given size from random sentences. The same number gives the same report.</summary>
internal static class GeneratedCorpus
{
    private const int Paragraphs = 12;
    private const int SentencesInParagraph = 6;
    private const int Notes = 13;

    private static readonly string[] Subjects =
    [
        "the committee", "a senior official", "the delegation", "the second chamber", "the publisher", "an independent auditor", "the working group",
        "the ministry’s spokesperson", "the regional archive", "the commission on water", "every municipality", "the treaty secretariat", "a retired negotiator",
        "the library’s board", "the national statistics office", "the port authority", "the opposition", "the editor-in-chief", "the railway company", "the survey team",
    ];

    private static readonly string[] Verbs =
    [
        "published", "postponed", "acknowledged", "questioned", "circulated", "withdrew", "summarised", "translated", "welcomed", "contradicted", "reconsidered",
        "authorised", "interpreted", "distributed", "catalogued", "recommended", "consolidated", "underestimated", "commissioned", "verified",
    ];

    private static readonly string[] Objects =
    [
        "the preliminary findings", "an inventory of correspondence", "its commitment to disclosure", "the timetable of negotiations", "a memorandum of understanding",
        "the conditions for inspection", "the infrastructure programme", "an exemption from the regulation", "the interpretation of the agreement", "a comprehensive assessment",
        "the minutes of the conference", "the responsibility for maintenance", "the environmental statement", "a proposal for reconciliation", "the distribution of resources",
        "the long-awaited feasibility study", "the cross-border telecommunications plan", "its representatives’ testimony", "the classification of documents", "the transitional arrangements",
    ];

    private static readonly string[] Circumstances =
    [
        "before the parliamentary recess", "in spite of considerable opposition", "without prior consultation", "at the request of the neighbouring provinces",
        "during an extraordinary session", "on the recommendation of three specialists", "as the correspondence of that year shows", "after a delay of eleven months",
        "to the surprise of most observers", "under the provisions of the earlier convention", "in the presence of international observers", "within the limits of the appropriation",
    ];

    private static readonly string[] Connectives = ["Nevertheless,", "In the meantime,", "For this reason,", "According to the record,", "By contrast,", "Subsequently,"];

    public static string Report(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        var date = new DateOnly(2010, 1, 1).AddDays(number * 17);
        text.Append(CultureInfo.InvariantCulture, $"---\nnumber: {number}\ntitle: {Capital(Pick(Subjects, random))} and {Pick(Objects, random)}, {number}\ndate: {date:yyyy-MM-dd}\nauthors: [Ada Example, Ben Sample]\n---\n\n");
        var note = 0;
        for (var p = 0; p < Paragraphs; p++)
        {
            if (p is 4 or 8)
                text.Append(CultureInfo.InvariantCulture, $"## {Capital(Pick(Objects, random))}\n\n");
            for (var s = 0; s < SentencesInParagraph; s++)
            {
                text.Append(s == 0 ? "" : " ").Append(Sentence(random));
                if (s % 5 == 2 && note < Notes)
                    text.Append(CultureInfo.InvariantCulture, $"[^{++note}]");
            }

            text.Append("\n\n");
        }

        for (var n = 1; n <= note; n++)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"[^{n}]: {Capital(Pick(Subjects, random))}, “{Capital(Pick(Objects, random))},” {date:MMMM d, yyyy}, <https://archive.example.org/{number}/{n}/{Pick(Verbs, random)}/index.html?page={random.Next(100000)}>\n");
        }

        return text.ToString();
    }

    private static string Sentence(Random random)
    {
        var start = random.Next(3) == 0
            ? $"{Pick(Connectives, random)} {Pick(Subjects, random)}"
            : Capital(Pick(Subjects, random));
        var sentence = $"{start} {Pick(Verbs, random)} {Pick(Objects, random)} {Pick(Circumstances, random)}";
        return random.Next(2) == 0
            ? $"{sentence}, while {Pick(Subjects, random)} {Pick(Verbs, random)} {Pick(Objects, random)}."
            : sentence + ".";
    }

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
