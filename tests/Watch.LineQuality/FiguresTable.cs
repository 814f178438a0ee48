using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Watch.LineQuality;

/// <summary>Prints the figures as text and as JSON.</summary>
public static class FiguresTable
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    public static string Json(LineFigures figures) => JsonSerializer.Serialize(figures, Options);

    public static string Text(LineFigures figures, int files, double em)
    {
        var table = new StringBuilder();
        Row("files", $"{files}");
        Row("em", $"{em:0.##} pt");
        Row("body lines", $"{figures.Lines}");
        Row("justified lines", $"{figures.Justified}");
        Row("word space, mean", $"{figures.SpaceMean:0.0000} em");
        Row("word space, sd", $"{figures.SpaceDeviation:0.0000} em");
        Row("word space, least", $"{figures.SpaceLeast:0.000} em");
        Row("word space, p99", $"{figures.SpaceP99:0.000} em");
        Row("word space, most", $"{figures.SpaceMost:0.000} em");
        Row("over 0.45 em", $"{figures.LoosePercent:0.000} % ({figures.Loose})");
        Row("overfull lines", $"{figures.Overfull}");
        Row("hyphenated", $"{figures.HyphenatedPercent:0.00} % ({figures.Hyphenated})");
        Row("  known to be added", $"{figures.HyphenAddedPercent:0.00} % ({figures.HyphenAdded})");
        Row("longest run of hyphens", $"{figures.LongestHyphenRun}");
        Row("rivers of 3 lines", $"{figures.RiversPerThousand:0.00} per 1000 lines ({figures.Rivers})");
        Row("rivers of 4 lines", $"{figures.LongRiversPerThousand:0.00} per 1000 lines ({figures.LongRivers})");
        Row("repeats at an edge", $"{figures.RepeatsPerThousand:0.00} per 1000 lines ({figures.Repeats})");
        Row("paragraphs", $"{figures.Paragraphs}");
        Row("last lines under 2.5 em", $"{figures.ShortLastLines}");
        Row("hyphen before last line", $"{figures.BrokenBeforeLast}");
        return table.ToString();

        void Row(string name, FormattableString value) => table.Append($"{name,-24} ").Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
