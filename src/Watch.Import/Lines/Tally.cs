namespace Watch.Import.Lines;

/// <summary>Counts what the tokens of a page become, while the page is read.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int> fields = new(StringComparer.Ordinal);
    private int text;
    private int diagnosed;

    public void Text(int tokens) => text += tokens;

    public void Field(string field, int tokens)
    {
        if (tokens > 0)
            fields[field] = fields.GetValueOrDefault(field) + tokens;
    }

    /// <summary>Recounts tokens from text to metadata or structure.</summary>
    public void Move(string field, int tokens)
    {
        text -= tokens;
        Field(field, tokens);
    }

    public void Diagnosed(int tokens) => diagnosed += tokens;

    public TokenCount Count() => new(text, [.. fields.Select(field => new FieldTokens(field.Key, field.Value))], diagnosed);
}
