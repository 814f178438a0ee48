namespace Watch.Languages;

/// <summary>Finds the row of a table that a language tag takes.</summary>
internal static class TagRows
{
    /// <summary>Finds the row of the tag itself or, if it has none, of the longest tag it begins with (RFC 4647, 3.4). A row <c>en-*</c> is for
    /// all tags of English that have no row of their own.</summary>
    /// <param name="tag">BCP 47; the table decides whether its case counts.</param>
    public static TRow? Nearest<TRow>(IReadOnlyDictionary<string, TRow> rows, string tag)
        where TRow : class
    {
        if (rows.TryGetValue(tag, out var own))
            return own;
        for (var end = tag.LastIndexOf('-'); end > 0; end = tag.LastIndexOf('-', end - 1))
        {
            var shorter = tag[..end];
            if (!shorter.Contains('-') && rows.TryGetValue(shorter + "-*", out var any))
                return any;
            if (rows.TryGetValue(shorter, out var row))
                return row;
        }

        return null;
    }
}
