namespace Watch.Production;

/// <summary>How outputs name the program that made them.</summary>
public static class Maker
{
    /// <summary>Three numbers with points between.</summary>
    public static string Version => typeof(Maker).Assembly.GetName().Version!.ToString(3);

    /// <summary>As <c>build.json</c> names it.</summary>
    public static string NameAndVersion => $"watchpress {Version}";

    /// <summary>As colophons and metadata name it.</summary>
    internal static string Generator => $"Watch {Version}";
}
