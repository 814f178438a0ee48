namespace Watch.Typesetting.Marks;

/// <summary>Builds a tag tree in reading order.</summary>
internal sealed class TagTreeBuilder
{
    private readonly List<Tag> tags = [];

    public int Add(int parent, TagKind kind)
    {
        tags.Add(new Tag(tags.Count, parent, kind));
        return tags.Count - 1;
    }

    public int Add(Tag tag)
    {
        tags.Add(tag with { Number = tags.Count });
        return tags.Count - 1;
    }

    public int Count => tags.Count;

    public TagTree Build() => new([.. tags]);

    /// <summary>Makes a copy that can be continued independently.</summary>
    public TagTreeBuilder Fork()
    {
        var fork = new TagTreeBuilder();
        fork.tags.AddRange(tags);
        return fork;
    }
}
