namespace Watch.Import.Lines;

/// <summary>Lines without words.</summary>
internal static class Ornament
{
    private const string Asterisks = "*＊∗⁎✱✲✳✻※";
    private const string Signs = Asterisks + "-_=–—―─━◆◇○●★☆■□";

    /// <summary>Whether a line is a break between parts: a row of asterisks or similar characters.</summary>
    public static bool IsBreak(string line)
    {
        if (line.Length == 0 || !Signs.Contains(line[0], StringComparison.Ordinal))
            return false;
        var signs = 0;
        foreach (var c in line)
        {
            if (c == line[0])
                signs++;
            else if (!char.IsWhiteSpace(c))
                return false;
        }

        return signs >= 3 || (signs == 1 && Asterisks.Contains(line[0], StringComparison.Ordinal));
    }
}
