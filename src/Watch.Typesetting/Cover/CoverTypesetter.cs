using System.Globalization;
using Watch.Documents;
using Watch.Fonts;
using Watch.Images;
using Watch.Languages;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Cover;

/// <summary>Sets the front of a cover, of an EPUB or a printed book. The title is light on a dark ground. Below the golden section, the numbers of
/// the reports are dark on a light ground, large enough to tell volumes apart in a list of books. A picture, if given,
/// replaces the numbers from edge to edge, and the publisher is on a strip below it.</summary>
public static class CoverTypesetter
{
    /// <summary>A ratio of 5 to 8, as bookshops ask; 1600 × 2560 pixels at 288 dpi.</summary>
    public static readonly Size Paper = new(Length.Pt(400), Length.Pt(640));

    /// <summary>The empty border around the type.</summary>
    public static readonly Length Margin = Length.Pt(36);

    internal const double DarkGround = 0.16, LightGround = 0.91;
    internal const double OnDark = 0.97, SoftOnDark = 0.76, OnLight = 0.2;

    // Positions in points from the top of the cover.
    private const double SeriesBaseline = 54, TitleTop = 88, TitleBottom = 372, PanelTop = 396, FiguresMiddle = 494, PublisherBaseline = 599;

    // The same for a cover with a picture.
    private const double PictureTop = 308, PictureBottom = 578, PublisherBelowPicture = 614;

    /// <summary>Sets the cover of an EPUB as a page of artifacts, because the book describes it as one picture.</summary>
    /// <param name="reports">The reports of the volume, in any order.</param>
    /// <param name="picture">Null for a cover without a picture.</param>
    public static Page Set(CorpusSettings settings, IReadOnlyList<ReportMetadata> reports, FontSet fonts, Picture? picture = null)
    {
        using var shaper = new Shaper(fonts);
        return new(new Folio(1, FolioStyle.Arabic), Paper, [.. Front(settings, reports, fonts, shaper, picture, Paper, withGrounds: true)], [], null);
    }

    /// <summary>The marks of a front of any size.</summary>
    /// <param name="withGrounds">Whether its grounds are among them; those of a printed cover run over the whole sheet.</param>
    internal static IReadOnlyList<Mark> Front(CorpusSettings settings, IReadOnlyList<ReportMetadata> reports, FontSet fonts, Shaper shaper, Picture? picture, Size paper, bool withGrounds)
    {
        var scale = new Scale(paper);
        var type = new CoverType(shaper, paper.Width - 2 * scale.Margin);
        var language = Language.Of(settings.Language, settings.Words);
        var styles = new Styles(fonts.Text, language, scale.Type);
        var numbers = Runs(reports.Select(r => r.Number));
        var (panelTop, titleBottom) = picture is null ? (PanelTop, TitleBottom) : (PictureTop, PictureTop - (PanelTop - TitleBottom));
        var marks = new List<Mark>();
        // The grounds and the edges of the cover hide what protrudes of the picture.
        if (picture is not null)
            marks.Add(Covering(picture, new(Length.Zero, scale.Down(PictureTop), paper.Width, scale.Down(PictureBottom - PictureTop))));
        if (withGrounds)
        {
            marks.Add(Ground(0, panelTop, DarkGround));
            marks.Add(picture is null ? Ground(PanelTop, Paper.Height.Points - PanelTop, LightGround) : Ground(PictureBottom, Paper.Height.Points - PictureBottom, LightGround));
        }

        var series = type.Fit(styles.Capitals, $"{settings.Series} {NumbersOf(numbers, language)}".TrimEnd(), scale.Down(22));
        marks.AddRange(Lines(type, series, scale.Down(SeriesBaseline), SoftOnDark, scale));

        var subtitle = type.Fit(styles.Subtitle, settings.Subtitle ?? "", scale.Down(70));
        var gap = subtitle.Size * (subtitle.Lines.Count > 0 ? 0.8 : 0);
        var title = type.Fit(styles.Title, settings.Title, scale.Down(titleBottom - TitleTop) - subtitle.Height - gap);
        marks.AddRange(Lines(type, title, scale.Down(TitleTop) + title.Size * styles.Title.CapHeight, OnDark, scale));
        marks.AddRange(Lines(type, subtitle, scale.Down(TitleTop) + title.Height + gap + subtitle.Size * styles.Subtitle.CapHeight, SoftOnDark, scale));

        // Reports without numbers are identified by their years.
        var figures = numbers.Length > 0 ? numbers : Years(reports);
        if (figures.Length > 0 && picture is null)
        {
            var line = type.FitLine(styles.Figures, figures);
            marks.AddRange(Lines(type, line, scale.Down(FiguresMiddle) + line.Size * styles.Figures.XHeight / 2, OnLight, scale));
        }

        var publisher = type.Fit(styles.Capitals, settings.Publisher ?? "", scale.Down(32));
        marks.AddRange(Lines(type, publisher, scale.Down(picture is null ? PublisherBaseline : PublisherBelowPicture) - publisher.Drop, OnLight, scale));
        return marks;

        RuleMark Ground(double top, double height, double gray) => new()
        {
            Artifact = ArtifactKind.Layout,
            Gray = gray,
            Box = new(Length.Zero, scale.Down(top), paper.Width, scale.Down(height)),
        };
    }

    /// <summary>The shares of a cover's height where its dark ground ends and its light one begins; between them stands the picture, if there is one.</summary>
    internal static (double Dark, double Light) Grounds(bool hasPicture) =>
        hasPicture ? (PictureTop / Paper.Height.Points, PictureBottom / Paper.Height.Points) : (PanelTop / Paper.Height.Points, PanelTop / Paper.Height.Points);

    /// <summary>How a cover of another size takes the lengths that are given for <see cref="Paper"/>: heights and widths each by its own, type by the
    /// lesser of both, so that no proportion of letters changes.</summary>
    private readonly record struct Scale(Size Of)
    {
        public double Type => Math.Min(Of.Width / Paper.Width, Of.Height / Paper.Height);

        public Length Margin => CoverTypesetter.Margin * (Of.Width / Paper.Width);

        public Length Down(double points) => Length.Pt(points) * (Of.Height / Paper.Height);
    }

    internal sealed record Styles(CoverStyle Title, CoverStyle Subtitle, CoverStyle Capitals, CoverStyle Figures)
    {
        public Styles(FontFamily family, Language language, double scale)
            : this(
                new(RunStyles.Shaping(family.Regular, "lnum,pnum", language), Length.Pt(80) * scale, Length.Pt(20) * scale, 1),
                new(RunStyles.Shaping(family.Italic, "onum,pnum", language), Length.Pt(25) * scale, Length.Pt(12) * scale, 1.15),
                new(RunStyles.Shaping(family.Regular, "smcp,c2sc,onum,pnum,-liga,-clig", language), Length.Pt(16) * scale, Length.Pt(9) * scale, 1.2, 0.1),
                new(RunStyles.Shaping(family.Regular, "onum,pnum", language), Length.Pt(160) * scale, Length.Pt(40) * scale, 1))
        {
        }
    }

    // A list of more runs is left out, since it would be too long to help.
    private const int MostRuns = 3;

    /// <summary>The numbers in order, with runs as ranges: 1, 5–7, 41. Empty if there are none, or too many runs.</summary>
    private static string Runs(IEnumerable<int?> numbers)
    {
        var known = numbers.OfType<int>().Distinct().Order().ToList();
        var runs = new List<(int First, int Last)>();
        foreach (var number in known)
        {
            if (runs.Count > 0 && runs[^1].Last == number - 1)
                runs[^1] = (runs[^1].First, number);
            else
                runs.Add((number, number));
        }

        return runs.Count > MostRuns ? "" : string.Join(", ", runs.Select(r => Span(r.First, r.Last)));
    }

    private static string Span(int first, int last) => first == last
        ? first.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{first}–{last}");

    /// <summary>The first and last year of the reports; empty if none has a date.</summary>
    private static string Years(IReadOnlyList<ReportMetadata> reports)
    {
        var years = reports.Select(r => r.Date?.Year).OfType<int>().ToList();
        return years.Count == 0 ? "" : Span(years.Min(), years.Max());
    }

    /// <summary>The numbers of the reports with a label, as "Nos. 1–20"; without one in languages that have no house words.</summary>
    private static string NumbersOf(string numbers, Language language) =>
        numbers.Length == 0 || language.StandIn is not null ? numbers
        : Breaking((numbers.All(char.IsAsciiDigit) ? language.Words.Numbers.One : language.Words.Numbers.Many).With(numbers));

    // At the size of a cover, lines must be able to break at every space.
    private static string Breaking(string words) => words.Replace('\u00A0', ' ');

    private static IEnumerable<Mark> Lines(CoverType type, CoverText text, Length baseline, double gray, Scale scale) =>
        text.Lines.SelectMany((line, i) => type.Line(text.Style, line, text.Size, new(scale.Margin, baseline + i * text.Leading), gray));

    /// <summary>A picture in its own proportions that covers a box and extends beyond it in one direction.</summary>
    private static PictureMark Covering(Picture picture, Box box)
    {
        var scale = Math.Max(box.Width.Points / picture.Width, box.Height.Points / picture.Height);
        var (width, height) = (Length.Pt(picture.Width * scale), Length.Pt(picture.Height * scale));
        return new()
        {
            Artifact = ArtifactKind.Layout,
            Picture = picture,
            Box = new(box.X + (box.Width - width) * 0.5, box.Y + (box.Height - height) * 0.5, width, height),
        };
    }
}
