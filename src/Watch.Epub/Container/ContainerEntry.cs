namespace Watch.Epub.Container;

/// <summary>A file of the container. Its content is made when it is asked for, so that a book need not be in memory
/// whole.</summary>
internal sealed record ContainerEntry(string Name, bool IsText, bool IsDeflated, Func<ReadOnlyMemory<byte>> Content)
{
    /// <summary>The file of the corpus that it is made from; null where there is no one.</summary>
    public string? Origin { get; init; }

    public static ContainerEntry Text(string name, Func<byte[]> content) => new(name, true, true, () => content());

    /// <summary>A picture, whose format has compressed it already.</summary>
    public static ContainerEntry Picture(string name, Func<ReadOnlyMemory<byte>> content) => new(name, false, false, content);

    public static ContainerEntry Font(string name, ReadOnlyMemory<byte> content) => new(name, false, true, () => content);
}
