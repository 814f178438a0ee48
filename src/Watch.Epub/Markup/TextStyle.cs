using Watch.Documents;

namespace Watch.Epub.Markup;

/// <summary>How the text around is set. Emphasis and small capitals depend on it.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="IsItalic">Whether it is in italics already, so that emphasis turns upright.</param>
/// <param name="Capitals">Whether its small letters are set as small capitals.</param>
internal sealed record TextStyle(string Language, bool IsItalic = false, MadeCapitals Capitals = MadeCapitals.None)
{
    /// <summary>Whether emphasis here turns text italic; else it stays or turns upright.</summary>
    public bool TurnsItalic => !IsItalic && Slant.HasItalics(Language);

    /// <summary>The style within emphasis, or within a block that is set in italics.</summary>
    public TextStyle InItalics() => this with { IsItalic = TurnsItalic };

    /// <summary>The style of a heading or label that the style sheet sets in small capitals.</summary>
    public TextStyle InSmallCapitals(string text) => SmallCapitals.MustBeMade(text) ? this with { Capitals = MadeCapitals.OfSmallLetters } : this;

    /// <summary>The style within an inline.</summary>
    public TextStyle Within(Inline inline) => inline switch
    {
        Emphasis => InItalics(),
        Foreign foreign => this with { Language = foreign.Language, IsItalic = IsItalic && Slant.HasItalics(foreign.Language) },
        SmallCaps smallCaps when Leaf.PlainTextOf(smallCaps.Content) is var text && SmallCapitals.MustBeMade(text) =>
            this with { Capitals = text.Any(char.IsLower) ? MadeCapitals.OfSmallLetters : MadeCapitals.OfAllLetters },
        _ => this,
    };

    /// <summary>The class of a run in small capitals. An abbreviation in capitals would not change if only its small letters did.</summary>
    public string ClassOfSmallCaps(IReadOnlyList<Inline> content) => Within(new SmallCaps(content)).Capitals switch
    {
        MadeCapitals.None => Leaf.PlainTextOf(content).Any(char.IsLower) ? "smallcaps" : "smallcaps all",
        _ => "smallcaps " + SmallCapitals.Made,
    };

    /// <summary>A text as it stands in this style.</summary>
    public IEnumerable<object> Write(string text) => IsItalic
        ? Slant.Runs(text).SelectMany(run => run.IsUpright ? [Xhtml.Element("span", Xhtml.Class(Slant.Upright), run.Text)] : WriteCapitals(run.Text))
        : WriteCapitals(text);

    private IEnumerable<object> WriteCapitals(string text) =>
        Capitals == MadeCapitals.None ? [text] : SmallCapitals.Write(text, Capitals == MadeCapitals.OfAllLetters);
}

/// <summary>Which letters are shown as small capitals made of scaled capitals.</summary>
internal enum MadeCapitals
{
    None,
    OfSmallLetters,
    OfAllLetters,
}
