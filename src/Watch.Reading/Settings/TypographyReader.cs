using System.Globalization;
using Watch.Documents.Settings;
using Watch.Reading.Checks;
using Watch.Reading.Yaml;

namespace Watch.Reading.Settings;

/// <summary>Reads <c>typography</c> of <c>watch.yaml</c>.</summary>
internal static class TypographyReader
{
    private const string Any = "any";

    public static TypographySettings Read(Findings findings, YamlFields settings)
    {
        var fields = new YamlFields(findings, settings.Map("typography"), SettingsTable.NamesWithin("typography"));
        var defaults = new TypographySettings();
        return new()
        {
            Widows = Count("widows", defaults.Widows),
            Orphans = Count("orphans", defaults.Orphans),
            BrokenWords = Count("broken-words", defaults.BrokenWords),
            Parted = Count("parted", defaults.Parted),
            ShortPages = Count("short-pages", defaults.ShortPages),
            LongPages = Count("long-pages", defaults.LongPages),
            UnevenSpreads = Count("uneven-spreads", defaults.UnevenSpreads),
            LooseLines = Count("loose-lines", defaults.LooseLines),
            Ladders = Count("ladders", defaults.Ladders),
            Rivers = Count("rivers", defaults.Rivers),
            HyphensPerCent = Number("hyphens-per-cent", 100, "a number from 0 to 100 such as 12.5, or any"),
            WidestSpace = Number("widest-space", 5, "a number from 0 to 5 such as 0.4, in em, or any"),
        };

        int? Count(string key, int? unwritten)
        {
            if (fields.Node(key) is not { } node)
                return unwritten;
            if (node is YamlText { Value: Any })
                return null;
            if (node is YamlText text && int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                return count;
            fields.Wrong(node, key, "a whole number such as 0, or any");
            return unwritten;
        }

        double? Number(string key, double most, string takes)
        {
            if (fields.Node(key) is not { } node || node is YamlText { Value: Any })
                return null;
            if (node is YamlText text && double.TryParse(text.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= most)
                return number;
            fields.Wrong(node, key, takes);
            return null;
        }
    }
}
