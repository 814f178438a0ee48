using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;

namespace Watch.Edition.BookMatter;

/// <summary>The readings by which the headings of an index are sorted: those that <c>index.yaml</c> gives, and else those that reports
/// give first.</summary>
internal sealed class IndexReadings
{
    private readonly Dictionary<string, string> readings = new(StringComparer.Ordinal);

    public IndexReadings(IndexSettings settings, IEnumerable<Report> texts)
    {
        foreach (var (heading, reading, _) in Given(settings, texts))
            readings.TryAdd(heading, reading);
    }

    /// <summary>What a heading is sorted by: its reading, or else itself.</summary>
    public string Of(string heading) => readings.GetValueOrDefault(heading, heading);

    /// <summary>Warns where a heading is given another reading than the one that counts.</summary>
    public static IEnumerable<Diagnostic> Check(IndexSettings settings, IEnumerable<Report> texts)
    {
        var first = new Dictionary<string, (string Reading, SourcePlace Place)>(StringComparer.Ordinal);
        foreach (var (heading, reading, place) in Given(settings, texts))
        {
            if (first.TryAdd(heading, (reading, place)) || first[heading].Reading == reading)
                continue;
            var (other, at) = first[heading];
            yield return new(Rules.IndexReading, place, $"\"{heading}\" is sorted as \"{reading}\" here, and as \"{other}\" in {at.Path}:{at.Line}, which counts.",
                "Give one name one reading, or two that are written alike names of their own: entry=\"...\".");
        }
    }

    private static IEnumerable<(string Heading, string Reading, SourcePlace Place)> Given(IndexSettings settings, IEnumerable<Report> texts)
    {
        foreach (var rule in settings.Rules)
        {
            if (rule.Reading is { } reading)
                yield return (rule.Heading, reading, rule.Place);
        }

        foreach (var text in texts)
        {
            foreach (var (note, leaf) in ReportText.Leaves(text))
            {
                foreach (var (inline, offset) in ReportText.Inlines(leaf))
                {
                    if (inline is IndexEntry { Reading: { } reading } entry)
                        yield return (entry.Heading, reading, text.PlaceOf(new(text.Slug, note, leaf.Number, offset)));
                }
            }
        }
    }
}
