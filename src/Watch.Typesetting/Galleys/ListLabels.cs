using System.Diagnostics;
using System.Globalization;
using Watch.Documents;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Galleys;

/// <summary>The labels of list items.</summary>
internal static class ListLabels
{
    public static string Of(Numbering numbering, int number) => numbering switch
    {
        Numbering.Bullet => "•",
        Numbering.Decimal => number.ToString(CultureInfo.InvariantCulture) + ".",
        Numbering.LowerAlpha => Letters(number, 'a') + ".",
        Numbering.UpperAlpha => Letters(number, 'A') + ".",
        Numbering.LowerRoman => new Folio(number, FolioStyle.LowerRoman) + ".",
        Numbering.UpperRoman => new Folio(number, FolioStyle.LowerRoman).ToString().ToUpperInvariant() + ".",
        _ => throw new UnreachableException(),
    };

    /// <summary>Letters as numbers without a zero: a to z, aa, ab …</summary>
    private static string Letters(int number, char first)
    {
        var letters = "";
        for (; number > 0; number = (number - 1) / 26)
            letters = (char)(first + (number - 1) % 26) + letters;
        return letters;
    }
}
