using Watch.Typesetting.Marks;

namespace Watch.Pdf.Structure;

/// <summary>What a tag holds, in reading order: pieces of content, and other tags.</summary>
/// <param name="Tag">The number of a tag within; -1 for a piece of content.</param>
internal readonly record struct Kid<T>(int Tag, T? Content);

/// <summary>Puts the content of pages under its tags. Content comes in the order of the marks, and a tag within
/// another stands where its first content came; but where tags stand side by side their own order rules, since a
/// figure may be drawn on an earlier page than the text before it.</summary>
internal sealed class ReadingOrder<T>
{
    private readonly IReadOnlyList<Tag> tags;
    private readonly List<Kid<T>>?[] kids; // by tag
    private readonly List<int>?[] children; // by tag
    private readonly bool[] isPlaced; // by tag

    public ReadingOrder(TagTree tree)
    {
        tags = tree.Tags;
        kids = new List<Kid<T>>?[tags.Count];
        children = new List<int>?[tags.Count];
        isPlaced = new bool[tags.Count];
        foreach (var tag in tags)
        {
            if (tag.Parent >= 0)
                (children[tag.Parent] ??= []).Add(tag.Number);
        }
    }

    /// <summary>Adds a piece of content after all that a tag has so far.</summary>
    public void Add(int tag, T content)
    {
        Place(tag);
        (kids[tag] ??= []).Add(new(-1, content));
    }

    /// <summary>All that a tag holds.</summary>
    public IEnumerable<Kid<T>> KidsOf(int tag)
    {
        var ordered = children[tag] ?? [];
        var next = 0;
        var placed = ordered.FindAll(child => isPlaced[child]);
        var slot = 0;
        foreach (var kid in kids[tag] ?? [])
        {
            if (kid.Tag < 0)
            {
                yield return kid;
                continue;
            }

            // The slot is for the next tag that has content; those without content stand before the one they precede.
            for (var last = placed[slot++]; next < ordered.Count && ordered[next] <= last; next++)
                yield return new(ordered[next], default);
        }

        for (; next < ordered.Count; next++)
            yield return new(ordered[next], default);
    }

    private void Place(int tag)
    {
        while (!isPlaced[tag])
        {
            isPlaced[tag] = true;
            var parent = tags[tag].Parent;
            if (parent < 0)
                return;
            (kids[parent] ??= []).Add(new(tag, default));
            tag = parent;
        }
    }
}
