namespace Watch.Fonts;

/// <summary>Properties of characters that .NET does not have.</summary>
public static class Unicode
{
    /// <summary>Whether a character is invisible if a font has no glyph for it (Default_Ignorable_Code_Point of
    /// DerivedCoreProperties.txt, Unicode 15).</summary>
    public static bool IsDefaultIgnorable(int codePoint) => codePoint switch
    {
        < 0x034F => codePoint == 0x00AD,
        < 0x200B => codePoint is 0x034F or 0x061C or (>= 0x115F and <= 0x1160) or (>= 0x17B4 and <= 0x17B5) or (>= 0x180B and <= 0x180F),
        _ => codePoint is (<= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0x3164
            or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0xFFA0 or (>= 0xFFF0 and <= 0xFFF8)
            or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF),
    };
}
