namespace Watch.Preflight.Content;

/// <summary>The operators of content (ISO 32000-1, annex A) and how many operands each takes.</summary>
internal static class Operators
{
    /// <summary>What stands for a number that varies.</summary>
    private const int Any = -1;

    private static readonly (int Operands, string Names)[] Rows =
    [
        (Any, "SC sc SCN scn"),
        (0, "b B b* B* BT BX EMC ET EX f F f* h n q Q s S T* W W* BI"),
        (1, "BMC CS cs Do G g gs i j J M MP ri sh Tc Tj TJ TL Tr Ts Tw Tz w '"),
        (2, "BDC d d0 DP l m Td TD Tf"),
        (3, "RG rg \""),
        (4, "K k re v y"),
        (6, "c cm d1 Tm"),
    ];

    private static readonly HashSet<string> Numeric = [.. "re m l c v y cm w J j M i g G rg RG k K d0 d1 Tc Tw Tz TL Ts Tr Td TD Tm".Split(' ')];

    /// <summary>Whether all operands of an operator are numbers.</summary>
    public static bool TakesNumbers(string name) => Numeric.Contains(name);

    public static IReadOnlyDictionary<string, int> All { get; } =
        Rows.SelectMany(r => r.Names.Split(' ').Select(n => (Name: n, r.Operands))).ToDictionary(o => o.Name, o => o.Operands);
}
