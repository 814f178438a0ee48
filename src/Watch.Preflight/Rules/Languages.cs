using System.Text.RegularExpressions;

namespace Watch.Preflight.Rules;

/// <summary>Language tags (BCP 47), by their shape.</summary>
internal static partial class Languages
{
    public static bool IsWrong(string tag) => tag.Length > 0 && !Shape().IsMatch(tag);

    [GeneratedRegex("^(?:[A-Za-z]{1,8})(?:-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex Shape();
}
