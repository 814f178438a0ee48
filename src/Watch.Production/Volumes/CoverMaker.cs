using System.Globalization;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Houses;
using Watch.Documents.Settings;
using Watch.Pdf;
using Watch.Preflight;
using Watch.Production.Files;
using Watch.Production.Reports;
using Watch.Typesetting.Cover;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;

namespace Watch.Production.Volumes;

/// <summary>Makes the printed cover of a volume.</summary>
internal static class CoverMaker
{
    private const double Mm = 72 / 25.4;

    /// <summary>The thickness of a page of book paper: 80 grams a square metre at a volume of 1.5.</summary>
    private const double UsualPage = 0.06 * Mm;

    /// <summary>The card of a paperback's cover, on both sides of the pages.</summary>
    private const double Card = 0.3 * Mm * 2;

    /// <summary>The boards of a case.</summary>
    private const double Boards = 2.5 * Mm * 2;

    /// <summary>What a printer in no particular place asks for.</summary>
    private static readonly HouseCover Usual = new()
    {
        Bleed = 3 * Mm,
        Wrap = 16 * Mm,
        Hinge = 8 * Mm,
        Safety = 5 * Mm,
        SpineTypeFrom = 1,
        SpineSafety = 1 * Mm,
        BarCode = (BarWidth, BarHeight, 8 * Mm),
    };

    // Of a bar code with its white (ISO/IEC 15420).
    private const double BarWidth = 37.29 * Mm, BarHeight = 25.93 * Mm;

    /// <param name="pages">Of the book.</param>
    public static IReadOnlyList<Attempt> Make(Volume volume, CorpusSettings settings, BinderyTools tools, int pages)
    {
        var print = settings.Print;
        if (print.Cover is not { } cover && tools.Request.Only != OutputKind.Cover)
            return [];
        cover = print.Cover ?? new();
        var found = new List<Diagnostic>();
        var picture = cover.Front is { } named ? ReportPictures.Read(named, tools.Files, found) : null;
        var path = OutputKind.Cover.PathOf(volume.Id);
        if (SpineOf(print, cover, pages) is not { } spine)
        {
            found.Add(new(
                Rules.CoverSpine, new(CorpusFiles.SettingsPath, 0, 0), $"{print.House!.FullName} tells the width of the spine only with its template, so {path} is not made.",
                "Take the width from the house's calculator and write it: print: {cover: {spine: 12.3 mm}}."));
            // A house alone is no wish for a cover of ours: whoever has one is not stopped.
            return [print.Cover is { } asked && asked != new CoverSettings() ? new Stopped(path, $"{tools.Request.NotMade}: the width of its spine is not known.", found) : new Tried(path, found)];
        }

        if (tools.Request.Obstacle(found) is { } obstacle)
            return [new Stopped(path, $"{tools.Request.NotMade}: it has {obstacle}.", found)];
        if (tools.Request.Proof)
            return [new Tried(path, found)];
        var sheet = new CoverSheet(PageDesign.Of(settings.PrintDesign).Paper, Length.Pt(spine), print.Binding, print.House?.Cover ?? Usual);
        var text = (cover.Text ?? volume.Description ?? settings.Description)?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        var isbn = volume.Isbn("print") is { } number && number.Count(char.IsAsciiDigit) == 13 ? number : null;
        var (page, hasSpineType) = SheetTypesetter.Set(
            settings with { Title = volume.Title, Subtitle = volume.Subtitle }, [.. volume.Reports.Select(r => r.Metadata)], tools.CoverFonts, sheet, new(text, isbn, cover.Price, pages, print.House?.LeastTint ?? 0), picture);
        var facts = PdfFacts.Of(volume, settings, tools.Dates.Of(volume) ?? PrintRun.PressDate, "print");
        var press = tools.Press!.Options(print, Bleed.All(sheet.Bleed.Points)) with { IsCover = true };
        var document = new TypesetDocument(settings.Language, [page], new([]), []);
        using var file = tools.Folder.Begin(path);
        PdfWriter.Write(document, facts, new(tools.Request.Pretty) { HasLinks = false, Press = press }, file.Stream);
        found.AddRange(PressGate.Check(file.Stream, print, PreflightPart.Cover, pages, path));
        if (tools.Request.Obstacle(found) is { } pressed)
            return [new Stopped(path, $"{tools.Request.NotMade}: it has {pressed}.", found)];
        return [new Made(file.Complete().As(OutputKind.Cover), Record: null, found) { Remark = Remark(print, cover, spine, pages, hasSpineType) }];
    }

    /// <summary>In points; null where only the house knows it.</summary>
    private static double? SpineOf(PrintSettings print, CoverSettings cover, int pages)
    {
        if (cover.Spine is { } told)
            return told;
        if (print.Bulk is null && print.House?.Paper(print.Paper, print.Binding) is { } paper)
            return paper.Page is { } page ? page * pages + paper.Spine : null;
        return (print.Bulk ?? UsualPage) * pages + (print.Binding == Binding.Case ? Boards : Card);
    }

    private static string Remark(PrintSettings print, CoverSettings cover, double spine, int pages, bool hasType)
    {
        var width = (spine / Mm).ToString("0.##", CultureInfo.InvariantCulture);
        var why = cover.Spine is not null ? "" : print is { Bulk: null, House: null }
            ? $", of {Counted.Text(pages, "page")} of paper of 80 g/m² and volume 1.5; name yours with print.paper"
            : $", of {Counted.Text(pages, "page")}";
        return $"The spine has {width} mm{why}.{(hasType ? "" : " It is too thin for type, or the house allows none.")}";
    }
}
