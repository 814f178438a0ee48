namespace Watch.Epub.Container;

/// <summary>A file of the container. Its content is made only when it is written, so that the whole book is never in memory.</summary>
internal sealed record ContainerEntry(string Name, bool IsText, bool IsDeflated, Func<ReadOnlyMemory<byte>> Content)
{
    /// <summary>The file of the corpus that it is made from; null if there is none.</summary>
    public string? Origin { get; init; }

    public static ContainerEntry Text(string name, Func<byte[]> content) => new(name, true, true, () => content());

    /// <summary>A picture, which its own format has compressed already.</summary>
    public static ContainerEntry Picture(string name, Func<ReadOnlyMemory<byte>> content) => new(name, false, false, content);

    public static ContainerEntry Font(string name, ReadOnlyMemory<byte> content) => new(name, false, true, () => content);
}
