using Watch.Import.Lines;

namespace Watch.Import.Posts;

/// <summary>Lines that blog software puts around a post: "Read more", "5 min read", "0 comments", "Posted by …".</summary>
internal static class Furniture
{
    private const int Longest = 120;

    private static readonly string[] Lines =
    [
        "about", "about us", "add comment", "admin", "all posts", "archive", "archives", "author", "blog", "blogthis!", "comments", "contact", "contact us",
        "continue", "continue reading", "copy link", "email", "email this", "facebook", "home", "leave a comment", "leave a reply", "like", "like loading",
        "like this", "linkedin", "loading", "log in", "main menu", "menu", "more", "more posts", "newer post", "newer posts", "next", "next post", "no comments",
        "older post", "older posts", "pinterest", "post a comment", "previous", "previous post", "print", "read more", "read the full report", "recent posts",
        "related", "related posts", "reply", "search", "see all", "see more", "share", "share this", "share this post", "sidebar", "sign up", "skip to content",
        "skip to main content", "subscribe", "tweet", "twitter", "uncategorized", "whatsapp", "write a comment", "x",
    ];

    private static readonly string[] Beginnings =
    [
        "categories:", "category:", "comments (", "email this", "filed under", "label:", "labels:", "last modified", "last updated", "permalink", "post a comment",
        "posted by ", "posted in ", "read time:", "reading time:", "share on ", "share to ", "share:", "tagged ", "tags:", "updated:", "updated on ",
    ];

    private static readonly string[] Counted =
        ["comment", "comments", "like", "likes", "min", "mins", "minute", "minutes", "replies", "reply", "response", "responses", "share", "shares", "view", "views"];

    public static bool Is(string line)
    {
        if (line.Length is 0 or > Longest)
            return false;
        var text = Spacing.Ordinary(line);
        if (Beginnings.Any(beginning => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) && !Sentence.Ends(text.TrimEnd(':')))
            return true;
        var words = text.AsSpan().Trim(" []()<>«»‹›←→▶►.…:·•|-–—").ToString();
        return Lines.Contains(words, StringComparer.OrdinalIgnoreCase) || IsCount(words.Split(' '));
    }

    /// <summary>Whether a line among mastheads and teasers is from the blog's software. A number alone is a count of readers there.</summary>
    public static bool IsAmongMastheads(string line) => Is(line) || IsNumber(line);

    /// <summary>"12 views", "No comments", "5 min read".</summary>
    private static bool IsCount(string[] words) =>
        words.Length is 2 or 3
        && (IsNumber(words[0]) || words[0].Equals("no", StringComparison.OrdinalIgnoreCase))
        && Counted.Contains(words[1], StringComparer.OrdinalIgnoreCase)
        && (words.Length == 2 || words[2].Equals("read", StringComparison.OrdinalIgnoreCase));

    private static bool IsNumber(string word) => word.Length is > 0 and <= 4 && word.All(char.IsAsciiDigit);
}
