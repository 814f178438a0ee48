namespace Watch.Languages.Table;

internal static class Greek
{
    public static readonly Language Value = new()
    {
        Patterns = new("el", 1, 1, "hyph-el-monoton"),
        Conventions = new("« » “ ”")
        {
            Months = "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
        },
    };

    public static readonly Language Polytonic = Value with { Patterns = new("el-polyton", 1, 1, "hyph-el-polyton") };
}
