namespace Watch.Languages.Table;

internal static class Punjabi
{
    public static readonly Language Value = new()
    {
        Patterns = new("pa", 1, 1, "hyph-pa"),
        Conventions = new("“ ” ‘ ’"),
        DecimalSign = '.',
    };
}
