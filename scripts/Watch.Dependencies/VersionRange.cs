namespace Watch.Dependencies;

/// <summary>Which versions an advisory is about, written as advisories write it: <c>&gt;= 2.0.0, &lt; 2.88.6</c>. A version must meet every bound.</summary>
public sealed class VersionRange
{
    private static readonly string[] Signs = ["<=", ">=", "<", ">", "="];

    private readonly IReadOnlyList<(string Sign, PackageVersion Version)> bounds;

    private VersionRange(IReadOnlyList<(string, PackageVersion)> bounds) => this.bounds = bounds;

    public static VersionRange Parse(string text) => new([.. text.Split(',').Select(b => ParseBound(b.Trim()))]);

    public bool Contains(PackageVersion version) => bounds.All(b => b.Sign switch
    {
        "<" => version.CompareTo(b.Version) < 0,
        "<=" => version.CompareTo(b.Version) <= 0,
        ">" => version.CompareTo(b.Version) > 0,
        ">=" => version.CompareTo(b.Version) >= 0,
        _ => version.CompareTo(b.Version) == 0,
    });

    private static (string Sign, PackageVersion Version) ParseBound(string text)
    {
        var sign = Signs.FirstOrDefault(s => text.StartsWith(s, StringComparison.Ordinal))
            ?? throw new FormatException($"\"{text}\" is no bound of versions. Write <, <=, =, >= or > and a version.");
        return (sign, PackageVersion.Parse(text[sign.Length..].Trim()));
    }
}
