using Watch.Documents;
using Watch.Documents.Settings;
using Watch.Edition;
using Watch.Pdf;
using Watch.Production.Reports;
using Watch.Typesetting.Marks;

namespace Watch.Production.Volumes;

/// <summary>Lays the pages of a book two on a sheet, so that sheets printed on both sides and folded together make a book to look at.</summary>
internal static class Booklet
{
    /// <summary>The thickness of a leaf of office paper, in points: a tenth of a millimetre. A leaf nearer the middle is pushed out by so much
    /// for each leaf around it, and its pages are moved towards the fold as far.</summary>
    private const double Leaf = 0.1 * 72 / 25.4;

    public static Output Stage(IReadOnlyList<BookPart> parts, Volume volume, CorpusSettings settings, BinderyTools tools)
    {
        var pages = parts.OrderBy(p => p.Place).SelectMany(p => p.Document.Pages).ToList();
        var document = new TypesetDocument(settings.Language, [.. Sides(pages)], new([]), []);
        var press = new PressOptions(PrintStandard.None, Bleed.All(0), PrinterMarks.None, Intent: null) { IsCover = true };
        var facts = PdfFacts.Of(volume, settings, tools.Dates.Of(volume), "print");
        return tools.Folder.Stage(OutputKind.Proof, volume.Id + "-booklet", stream => PdfWriter.Write(document, facts, new(tools.Request.Pretty) { HasLinks = false, Press = press }, stream));
    }

    /// <summary>The sides of the sheets from the outermost to the innermost, front and back of each.</summary>
    internal static IEnumerable<Page> Sides(IReadOnlyList<Page> pages)
    {
        var count = (pages.Count + 3) / 4 * 4;
        for (var sheet = 0; sheet < count / 4; sheet++)
        {
            var creep = Length.Pt(sheet * Leaf);
            yield return Facing(count - 2 * sheet, 2 * sheet + 1, 2 * sheet + 1, creep);
            yield return Facing(2 * sheet + 2, count - 2 * sheet - 1, 2 * sheet + 2, creep);
        }

        // A book that is bound at the right is turned over.
        Page Facing(int left, int right, int number, Length creep) => pages[0].IsBoundRight ? Side(right, left, number, creep) : Side(left, right, number, creep);

        // Pages are counted from 1; those beyond the last are blank.
        Page Side(int left, int right, int number, Length creep)
        {
            var paper = pages[0].Paper;
            return new(new(number, FolioStyle.Arabic), new(paper.Width * 2, paper.Height), [.. MarksOf(left, creep), .. MarksOf(right, paper.Width - creep)], [], null);
        }

        IEnumerable<Mark> MarksOf(int number, Length right) => number > pages.Count ? []
            : pages[number - 1].Marks.Select(mark => mark.Move(right, Length.Zero) with { Tag = -1, Artifact = ArtifactKind.Layout, Link = null });
    }
}
