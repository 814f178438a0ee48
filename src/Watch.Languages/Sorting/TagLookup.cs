namespace Watch.Languages.Sorting;

/// <summary>Finds what is kept by language tags.</summary>
internal static class TagLookup
{
    /// <summary>What is found for the longest tag that a tag begins with (RFC 4647, 3.4); null if nothing is.</summary>
    public static T? Longest<T>(string tag, Func<string, T?> find)
        where T : class
    {
        for (var shorter = LanguageTag.Canonical(tag); shorter.Length > 0; shorter = shorter.LastIndexOf('-') is > 0 and var end ? shorter[..end] : "")
        {
            if (find(shorter) is { } found)
                return found;
        }

        return null;
    }
}
