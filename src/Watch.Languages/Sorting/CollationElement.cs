using System.Globalization;

namespace Watch.Languages.Sorting;

/// <summary>The weights of a character, or of several, by which text is sorted (UTS #10, 3.1). Between two weights of the root order there
/// is room for those that a language adds.</summary>
/// <param name="Primary">Which letter it is; 0 for a mark.</param>
/// <param name="Secondary">Which mark it bears.</param>
/// <param name="Tertiary">How it is written: small, capital, wide and so on.</param>
/// <param name="IsVariable">Whether it is a space or punctuation, which the shifted order looks past.</param>
/// <param name="Case">Whether it is small (0), mixed (1) or capital (2).</param>
internal readonly record struct CollationElement(long Primary, int Secondary, int Tertiary, bool IsVariable, byte Case)
{
    /// <summary>The distance of two primary weights of the root order.</summary>
    public const long PrimaryUnit = 1L << 40;

    /// <summary>The distance of two secondary or tertiary weights of the root order.</summary>
    public const int Unit = 1 << 16;

    public const int CommonSecondary = 0x20 * Unit, CommonTertiary = 2 * Unit;

    /// <summary>The first primary weight of characters that have no row in the root order (UTS #10, 10.1.3).</summary>
    public const long FirstImplicit = 0xFB00 * PrimaryUnit;

    /// <summary>The distance of the primary weights of two characters without rows.</summary>
    private const long ImplicitUnit = 1L << 24;

    /// <summary>A place behind all marks of the root order that have but a tertiary weight.</summary>
    private const int LastTertiary = 0x3F * Unit;

    /// <summary>A place that rules name: behind all letters with rows.</summary>
    public static CollationElement LastRegular { get; } = new(FirstHan - PrimaryUnit, CommonSecondary, CommonTertiary, IsVariable: false, Case: 0);

    /// <summary>A place that rules name: behind all that has but a tertiary weight.</summary>
    public static CollationElement LastSecondaryIgnorable { get; } = new(0, 0, LastTertiary, IsVariable: false, Case: 0);

    /// <summary>The first primary weight of Han.</summary>
    public static long FirstHan => 0xFB40 * PrimaryUnit;

    /// <summary>The strongest level on which the element has a weight: 1 to 3; 4 for what is ignored.</summary>
    public int Strength => Primary != 0 ? 1 : Secondary != 0 ? 2 : Tertiary != 0 ? 3 : 4;

    /// <summary>Whether the element is the first of the two by which the standard writes a character that has no row.</summary>
    public bool IsLeading => Primary is >= FirstImplicit and < 0xFC00 * PrimaryUnit && Primary % PrimaryUnit == 0;

    /// <summary>The two elements of a character that has no row, as one.</summary>
    public CollationElement WithTrailing(CollationElement other) => this with { Primary = Primary + other.Primary / PrimaryUnit * ImplicitUnit };

    /// <summary>Reads an element of <c>Root.txt</c>.</summary>
    public static CollationElement Parse(ReadOnlySpan<char> written)
    {
        var isVariable = written[0] == '*';
        written = isVariable ? written[1..] : written;
        Span<Range> fields = stackalloc Range[3];
        var count = written.Split(fields, '.');
        var primary = Hex(written[fields[0]], 0);
        var secondary = count > 1 ? Hex(written[fields[1]], 0x20) : 0x20;
        var tertiary = count > 2 ? Hex(written[fields[2]], 2) : 2;
        return new(primary * PrimaryUnit, secondary * Unit, tertiary * Unit, isVariable, (byte)(IsCapital(tertiary) ? 2 : 0));
    }

    /// <summary>The element of a character that has no row (UTS #10, 10.1.3): Han in the order of their code points, those of the first
    /// block and of compatibility first; other ideographs; all else. The blocks are those of Unicode 14, as the root order's are.</summary>
    public static CollationElement Implicit(int character)
    {
        var (lead, trail) = character switch
        {
            (>= 0x17000 and <= 0x18AFF) or (>= 0x18D00 and <= 0x18D7F) => (0xFB00, character - 0x17000),
            >= 0x1B170 and <= 0x1B2FF => (0xFB01, character - 0x1B170),
            >= 0x18B00 and <= 0x18CFF => (0xFB02, character - 0x18B00),
            (>= 0x4E00 and <= 0x9FFF) or 0xFA0E or 0xFA0F or 0xFA11 or 0xFA13 or 0xFA14 or 0xFA1F or 0xFA21 or 0xFA23 or 0xFA24 or (>= 0xFA27 and <= 0xFA29)
                => (0xFB40 + (character >> 15), character & 0x7FFF),
            (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2B738) or (>= 0x2B740 and <= 0x2B81D)
                or (>= 0x2B820 and <= 0x2CEA1) or (>= 0x2CEB0 and <= 0x2EBE0) or (>= 0x30000 and <= 0x3134A)
                => (0xFB80 + (character >> 15), character & 0x7FFF),
            _ => (0xFBC0 + (character >> 15), character & 0x7FFF),
        };
        return new(lead * PrimaryUnit + (trail | 0x8000) * ImplicitUnit, CommonSecondary, CommonTertiary, IsVariable: false, Case: 0);
    }

    /// <summary>The distance from a weight to the next of the root order.</summary>
    public static long UnitOf(int strength, long weight) =>
        strength > 1 ? Unit : weight is >= FirstImplicit and < 0xFC00 * PrimaryUnit ? ImplicitUnit : PrimaryUnit;

    /// <summary>The weight on a level, 1 to 3.</summary>
    public long Weight(int strength) => strength switch
    {
        1 => Primary,
        2 => Secondary,
        _ => Tertiary,
    };

    /// <summary>The element with another weight on a level, and the usual ones on the levels below.</summary>
    public CollationElement With(int strength, long weight) => strength switch
    {
        1 => new(weight, CommonSecondary, CommonTertiary, IsVariable: false, Case),
        2 => this with { Secondary = (int)weight, Tertiary = CommonTertiary },
        _ => this with { Tertiary = (int)weight },
    };

    /// <summary>Whether a tertiary weight of the root order is that of capitals (UTS #10, 7.2).</summary>
    private static bool IsCapital(int tertiary) => tertiary is (>= 8 and <= 0xC) or 0xE or 0x11 or 0x12 or 0x1D;

    private static int Hex(ReadOnlySpan<char> digits, int usual) =>
        digits.Length == 0 ? usual : int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
