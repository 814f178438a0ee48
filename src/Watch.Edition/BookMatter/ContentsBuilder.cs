using System.Globalization;
using Watch.Documents;
using Watch.Languages;
using Watch.Languages.Words;
using Watch.Typesetting.Paragraphs;

namespace Watch.Edition.BookMatter;

/// <summary>Makes the table of contents: front matter, the reports in their groups, back matter.</summary>
internal static class ContentsBuilder
{
    /// <param name="words">The house words in the language of the volume.</param>
    /// <param name="front">The front matter that is listed.</param>
    /// <param name="back">The back matter that is listed.</param>
    /// <param name="labelOf">Returns the label of the page that a destination is on.</param>
    public static Matter Build(
        Volume volume, HouseWords words, IReadOnlyList<(MatterKind Kind, string Title)> front, IReadOnlyList<(MatterKind Kind, string Title)> back, Func<string, string> labelOf)
    {
        var entries = new List<ContentsEntry>();
        if (volume.Foreword is { } foreword)
            entries.Add(EntryOf(foreword));
        entries.AddRange(front.Where(m => m.Kind == MatterKind.Abbreviations).Select(EntryOfMatter));
        var isInGroup = false;
        foreach (var (title, reports) in volume.Parts)
        {
            if (title is not null)
                entries.Add(new("", FrontMatter.Leaf(new Text(title)), "", null, ""));
            entries.AddRange(reports.Select(EntryOf).Select((entry, n) => entry with { FollowsGroup = isInGroup && title is null && n == 0 }));
            isInGroup = title is not null;
        }

        entries.AddRange(back.Select(EntryOfMatter));
        return new(MatterKind.Contents, words.Contents, words.Language, [FrontMatter.Line(DisplayRole.Heading, words.Contents), new ContentsList(entries)]);

        ContentsEntry EntryOf(Report report)
        {
            var start = new Position(report.Slug, 0, 0, 0);
            return new(
                report.Metadata.Number?.ToString(CultureInfo.InvariantCulture) ?? "", FrontMatter.Leaf(Title(report, words.Language)),
                report.Metadata.Authors.Count == 0 ? "" : words.Names([.. report.Metadata.Authors.Select(a => a.FullName)]), start, labelOf(DestinationNames.Of(start)));
        }

        ContentsEntry EntryOfMatter((MatterKind Kind, string Title) matter) =>
            new("", FrontMatter.Leaf(new Text(matter.Title)), "", null, labelOf(DestinationNames.Matter(matter.Kind))) { Matter = matter.Kind };
    }

    /// <summary>A report's number and title on one line.</summary>
    public static string TitleOf(Report report)
    {
        var title = Leaf.OneLineOf(report.Metadata.Title.Content);
        return report.Metadata.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}. {title}") : title;
    }

    /// <summary>Title and subtitle with their markup, marked with their language, without links and references.</summary>
    /// <param name="around">The language of the contents.</param>
    private static IReadOnlyList<Inline> Title(Report report, string around)
    {
        var metadata = report.Metadata;
        var title = new List<Inline>(Unlinked(metadata.Title.Content));
        if (metadata.Subtitle is { } subtitle)
        {
            title.Add(new Text(Leaf.OneLineOf(metadata.Title.Content) is [.., '?' or '!' or ':' or '.'] ? " " : ": "));
            title.AddRange(Unlinked(subtitle.Content));
        }

        return LanguageTag.IsSameLanguage(around, metadata.Language) ? title : [new Foreign(metadata.Language, title)];
    }

    /// <summary>Inlines without links and references, and without what parts the marks of notes.</summary>
    public static IEnumerable<Inline> Unlinked(IReadOnlyList<Inline> content) => Unlinked(content, NoteMarks.In([content]));

    private static IEnumerable<Inline> Unlinked(IReadOnlyList<Inline> content, NoteMarks marks)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case NoteReference or NoteMention or TargetMention:
                    break;
                case Text text when marks.IsJoint(text):
                    break;
                case LineBreak:
                    yield return new Text(" ");
                    break;
                case Emphasis emphasis:
                    yield return new Emphasis([.. Unlinked(emphasis.Content, marks)]);
                    break;
                case Strong strong:
                    yield return new Strong([.. Unlinked(strong.Content, marks)]);
                    break;
                case Foreign foreign:
                    yield return new Foreign(foreign.Language, [.. Unlinked(foreign.Content, marks)]);
                    break;
                case SmallCaps capitals:
                    yield return new SmallCaps([.. Unlinked(capitals.Content, marks)]);
                    break;
                case Text or Code:
                    yield return inline;
                    break;
                default:
                    foreach (var inner in Unlinked(Leaf.ChildrenOf(inline), marks))
                        yield return inner;
                    break;
            }
        }
    }
}
