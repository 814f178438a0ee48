using Watch.Import.Lines;
using Watch.Import.Notes;

namespace Watch.Import.Posts;

/// <summary>A post whose lines are still being collected.</summary>
internal sealed class OpenPost(PostHead head, bool strong)
{
    private int tokens;
    private string lastText = "";

    public PostHead Head { get; } = head;

    public List<PageLine> Lines { get; } = [];

    public List<PageLine> Repeated { get; } = [];

    public bool HasNotes { get; private set; }

    public bool TeasesOnMasthead { get; private set; }

    /// <summary>Whether the text so far is a teaser.</summary>
    public bool IsTeaser => Post.IsExcerpt(tokens, lastText, HasNotes);

    /// <summary>Whether the report may have ended: its notes or its byline have been read.</summary>
    public bool MayEnd { get; private set; }

    public void Add(PageLine line)
    {
        TeasesOnMasthead |= strong && Lines.Count == 0 && Sentence.BreaksOff(line.Text);
        HasNotes |= Endnotes.BeginsNote(line.Text);
        MayEnd |= HasNotes || Byline.TakeOff(line.Text) is not null;
        Lines.Add(line);
        if (line.IsBlank || Furniture.IsAmongMastheads(line.Text))
            return;
        tokens += line.Tokens;
        lastText = line.Text;
    }

    public Post Close()
    {
        var end = Lines.Count;
        while (end > 0 && Lines[end - 1].IsBlank)
            end--;
        var start = 0;
        while (start < end && Lines[start].IsBlank)
            start++;
        return new(Head with { Repeated = [.. Head.Repeated, .. Repeated] }, Lines[start..end], IsTeaser);
    }
}
