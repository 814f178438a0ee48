using Watch.Documents;
using Watch.Languages;

namespace Watch.Typesetting.Paragraphs;

/// <summary>Names as they stand among words of another language.</summary>
public static class ForeignNames
{
    /// <summary>A list of names, those marked with their language that are written in characters of one language alone.</summary>
    /// <param name="around">The language of the words around (BCP 47).</param>
    public static IReadOnlyList<Inline> In(string names, string around)
    {
        var inlines = new List<Inline>();
        var start = 0;
        var open = (Language?)null;
        for (var at = 0; at < names.Length;)
        {
            var end = names.IndexOf(' ', at) is >= 0 and var space ? space : names.Length;
            var word = names[at..end].TrimEnd(',', ';', '.');
            var own = Language.OfCharactersIn(word) is { } language && !LanguageTag.IsSameLanguage(language.Tag, around) ? language : null;
            if (own != open)
            {
                // The spaces around a name are not of its language.
                if (open is not null)
                    Add(at - 1);
                open = null;
                if (own is not null)
                    Add(at);
                open = own;
            }

            if (open is not null && word.Length < end - at)
            {
                Add(at + word.Length);
                open = null;
            }

            at = end + 1;
        }

        Add(names.Length);
        return inlines;

        void Add(int until)
        {
            if (until > start)
                inlines.Add(open is null ? new Text(names[start..until]) : new Foreign(open.Tag, [new Text(names[start..until])]));
            start = Math.Max(start, until);
        }
    }
}
