namespace Watch.Reading.Punctuation;

/// <summary>A quotation mark without its partner.</summary>
/// <param name="At">Its place in the text.</param>
/// <param name="Partner">The mark that is missing.</param>
/// <param name="Leads">Whether no quotation begins before it in the text, so that one from an earlier text may end here.</param>
internal readonly record struct LoneMark(int At, char Mark, char Partner, bool Leads = false);

/// <summary>The quotation marks of a text that have no partner.</summary>
/// <param name="First">The mark that the text begins with, if it opens a quotation.</param>
/// <param name="Unopened">Marks that close what nothing opened.</param>
/// <param name="Unclosed">Marks that open what nothing closes.</param>
/// <param name="Reversed">Marks that open by their shape and close by their place.</param>
internal sealed record Quotations(
    char First, IReadOnlyList<LoneMark> Unopened, IReadOnlyList<LoneMark> Unclosed, IReadOnlyList<LoneMark> Reversed)
{
    public static Quotations None { get; } = new('\0', [], [], []);

    /// <summary>The same with the place that each place stands for.</summary>
    public Quotations Map(IReadOnlyList<int> places)
    {
        return this with { Unopened = Each(Unopened), Unclosed = Each(Unclosed), Reversed = Each(Reversed) };

        IReadOnlyList<LoneMark> Each(IReadOnlyList<LoneMark> marks) => [.. marks.Select(m => m with { At = places[m.At] })];
    }
}
