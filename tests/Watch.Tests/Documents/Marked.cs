using Watch.Documents;
using Watch.Tests.Support;

namespace Watch.Tests.Documents;

/// <summary>Writes inlines in one line, so that a test can say what a text is read as.</summary>
internal static class Marked
{
    /// <summary>The first leaf of a body.</summary>
    public static string First(string body) => Of(ModelLeaves.Of(ReadReport.Body(body).Value.Body).First().Content);

    public static string Of(IReadOnlyList<Inline> content) => string.Concat(content.Select(Of));

    private static string Of(Inline inline) => inline switch
    {
        Text text => text.Content,
        Code code => $"`{code.Content}`",
        LineBreak => "\n",
        NoteReference note => $"[{note.Note}]",
        NoteMention note => $"[see {note.Note}]",
        TargetMention mention => $"[{mention.Target}]",
        Link link => $"link {link.Uri} ({Of(link.Content)})",
        Foreign foreign => $"{foreign.Language}({Of(foreign.Content)})",
        _ => $"{inline.GetType().Name.ToLowerInvariant()}({Of(Leaf.ChildrenOf(inline))})",
    };
}
