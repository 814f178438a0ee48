using Watch.Documents;
using Watch.Typesetting.Design;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Pages;

/// <summary>What stands in the heads of a document's pages.</summary>
internal sealed record RunningHeads(string Verso, string Recto, string Language)
{
    /// <summary>What the head of a page says by what stands on it, instead of both.</summary>
    public Func<IEnumerable<GalleyLine>, string>? ByPage { get; init; }
}

/// <summary>How pages are numbered.</summary>
/// <param name="First">The first page's number; odd for a recto.</param>
/// <param name="ShowsFolios">Whether numbers, and heads, are printed.</param>
/// <param name="IsContinued">Whether pages stand before the first, which has a head then as all others.</param>
/// <param name="IsBoundRight">Whether the book is bound at the right.</param>
internal sealed record FolioRun(Folio First, bool ShowsFolios = true, bool IsContinued = false, bool IsBoundRight = false);

/// <summary>Puts the lines of a galley on pages, with running heads and folios.</summary>
/// <param name="texts">The slugs of all texts of a volume; empty for a document of its own.</param>
internal sealed class PageBuilder(PageDesign design, ParagraphSetter setter, ParagraphFlow flow, IReadOnlySet<string> texts)
{
    /// <param name="names">In a volume: what the names of the text are there. Null for a document of its own.</param>
    /// <param name="placed">Receives the lines of type, if the lines have traces.</param>
    public IReadOnlyList<Page> Build(PageCut cut, RunningHeads heads, FolioRun numbering, DestinationNames? names, List<PlacedLine> placed)
    {
        var starts = cut.Starts;
        var pages = new Page[starts.Count];
        for (var i = 0; i < pages.Length; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : cut.Lines.Count;
            pages[i] = Place(cut.Lines, starts[i], end, i, heads, numbering, names);
            var number = 0;
            foreach (var line in cut.Lines.Skip(starts[i]).Take(end - starts[i]).Where(l => l.Traces.Count > 0))
            {
                number++;
                placed.AddRange(line.Traces.Select(trace => new PlacedLine(pages[i].Folio, number, trace)));
            }
        }

        return pages;
    }

    private Page Place(IReadOnlyList<GalleyLine> lines, int first, int end, int index, RunningHeads heads, FolioRun numbering, DestinationNames? names)
    {
        var folio = numbering.First with { Value = numbering.First.Value + index };
        var recto = folio.Value % 2 == 1;
        var isOnTheRight = recto != numbering.IsBoundRight;
        var left = design.LeftMargin(isOnTheRight);
        var marks = new List<Mark>();
        var destinations = new List<Destination>();
        Position? start = null;
        Position? other = null;
        var isOpening = index == 0 && !numbering.IsContinued;
        if (!isOpening && numbering.ShowsFolios)
        {
            var head = heads.ByPage?.Invoke(lines.Skip(first).Take(end - first)) ?? (recto ? heads.Recto : heads.Verso);
            Head(head, folio.ToString(), isOnTheRight, left, heads.Language, marks);
        }

        if (end > first && lines[first].Repeats is { } repeats)
        {
            foreach (var mark in repeats.Marks)
                marks.Add(mark.Move(left, design.TopMargin + repeats.Height));
        }

        var fill = new PageFill(design.Leading.Points);

        for (var i = first; i < end; i++)
        {
            var line = lines[i];
            var foot = design.TopMargin + Length.Pt(fill.Add(LineSize.Of(line)));
            foreach (var mark in line.Marks)
                marks.Add(Named(mark.Move(left, foot), names));
            foreach (var destination in line.Destinations.Where(d => names is not null || !d.IsForLocators))
                destinations.Add(destination with { Name = names?.Qualify(destination.Name) ?? destination.Name, At = destination.At + new Point(left, foot) });
            if (start is null && line is { Start.Note: 0, IsFloat: false })
                start = line.Start;
            other ??= line.Start;
        }

        if (isOpening && numbering.ShowsFolios)
            Foot(folio.ToString(), left, heads.Language, marks);
        return new(folio, design.Paper, marks, destinations, start) { OtherStart = other, IsBoundRight = numbering.IsBoundRight };
    }

    private Mark Named(Mark mark, DestinationNames? names) => mark.Link switch
    {
        PageTarget target when names is not null => mark with { Link = target with { Destination = names.Qualify(target.Destination) } },
        ReportTarget report when texts.Contains(report.Slug) => mark with { Link = new PageTarget(DestinationNames.InVolume(report.Slug).Title, report.Description) },
        _ => mark,
    };

    private void Head(string text, string folio, bool isOnTheRight, Length left, string language, List<Mark> marks)
    {
        var baseline = design.TopMargin - design.HeadDistance;
        var number = Line(folio, design.Folio, language);
        var room = design.Measure - number.Width - Length.Pt(design.RunningHead.Size.Points * 2);
        var head = Fitted(text, room, language);
        Add(head, isOnTheRight ? left : left + design.Measure - head.Width, baseline, ArtifactKind.RunningHead, marks);
        Add(number, isOnTheRight ? left + design.Measure - number.Width : left, baseline, ArtifactKind.Folio, marks);
    }

    private void Foot(string folio, Length left, string language, List<Mark> marks)
    {
        var number = Line(folio, design.Folio, language);
        Add(number, left + (design.Measure - number.Width) / 2, design.TopMargin + design.TextHeight + design.FootDistance, ArtifactKind.Folio, marks);
    }

    /// <summary>The head on one line: cut after a word, with an ellipsis, where there is no room for all of it.</summary>
    private TypeLine Fitted(string text, Length room, string language)
    {
        var line = Line(text, design.RunningHead, language);
        for (var end = text.Length; line.Width > room && end > 0;)
        {
            var space = text.LastIndexOf(' ', end - 1);
            end = space > 0 ? space : end - 1;
            line = Line(text[..end].TrimEnd(' ', ',', ';', ':', '.') + "\u00A0…", design.RunningHead, language);
        }

        return line;
    }

    private TypeLine Line(string text, TypeStyle style, string language) =>
        setter.SetOneLine(flow.LayGenerated(text, style, language, -1));

    private static void Add(TypeLine line, Length left, Length baseline, ArtifactKind kind, List<Mark> marks)
    {
        foreach (var mark in line.Marks)
            marks.Add(mark.Move(left, baseline) with { Artifact = kind });
    }
}
