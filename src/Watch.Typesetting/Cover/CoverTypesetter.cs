using System.Globalization;
using Watch.Documents;
using Watch.Fonts;
using Watch.Images;
using Watch.Languages;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Cover;

/// <summary>Sets the cover of an EPUB. The title is light on a dark ground. Below the golden section, the numbers of
/// the reports are dark on a light ground, large enough to tell volumes apart in a list of books. A picture, if given,
/// replaces the numbers from edge to edge, and the publisher is on a strip below it.</summary>
public static class CoverTypesetter
{
    /// <summary>A ratio of 5 to 8, as bookshops ask; 1600 × 2560 pixels at 288 dpi.</summary>
    public static readonly Size Paper = new(Length.Pt(400), Length.Pt(640));

    /// <summary>The empty border around the type.</summary>
    public static readonly Length Margin = Length.Pt(36);

    private const double DarkGround = 0.16, LightGround = 0.91;
    private const double OnDark = 0.97, SoftOnDark = 0.76, OnLight = 0.2;

    // Positions in points from the top of the cover.
    private const double SeriesBaseline = 54, TitleTop = 88, TitleBottom = 372, PanelTop = 396, FiguresMiddle = 494, PublisherBaseline = 599;

    // The same for a cover with a picture.
    private const double PictureTop = 308, PictureBottom = 578, PublisherBelowPicture = 614;

    /// <summary>Sets the cover as a page of artifacts, because the book describes it as one picture.</summary>
    /// <param name="reports">The reports of the volume, in any order.</param>
    /// <param name="picture">Null for a cover without a picture.</param>
    public static Page Set(CorpusSettings settings, IReadOnlyList<ReportMetadata> reports, FontSet fonts, Picture? picture = null)
    {
        using var shaper = new Shaper(fonts);
        var type = new CoverType(shaper, Paper.Width - 2 * Margin);
        var language = Language.Of(settings.Language);
        var styles = new Styles(fonts.Text, language);
        var numbers = Runs(reports.Select(r => r.Number));
        var (panelTop, titleBottom) = picture is null ? (PanelTop, TitleBottom) : (PictureTop, PictureTop - (PanelTop - TitleBottom));
        var marks = new List<Mark>();
        // The grounds and the edges of the cover hide what protrudes of the picture.
        if (picture is not null)
            marks.Add(Covering(picture, new(Length.Zero, Length.Pt(PictureTop), Paper.Width, Length.Pt(PictureBottom - PictureTop))));
        marks.Add(Ground(0, panelTop, DarkGround));
        marks.Add(picture is null ? Ground(PanelTop, Paper.Height.Points - PanelTop, LightGround) : Ground(PictureBottom, Paper.Height.Points - PictureBottom, LightGround));

        var series = type.Fit(styles.Capitals, $"{settings.Series} {NumbersOf(numbers, language)}".TrimEnd(), Length.Pt(22));
        marks.AddRange(Lines(type, series, Length.Pt(SeriesBaseline), SoftOnDark));

        var subtitle = type.Fit(styles.Subtitle, settings.Subtitle ?? "", Length.Pt(70));
        var gap = subtitle.Size * (subtitle.Lines.Count > 0 ? 0.8 : 0);
        var title = type.Fit(styles.Title, settings.Title, Length.Pt(titleBottom - TitleTop) - subtitle.Height - gap);
        marks.AddRange(Lines(type, title, Length.Pt(TitleTop) + title.Size * styles.Title.CapHeight, OnDark));
        marks.AddRange(Lines(type, subtitle, Length.Pt(TitleTop) + title.Height + gap + subtitle.Size * styles.Subtitle.CapHeight, SoftOnDark));

        // Reports without numbers are identified by their years.
        var figures = numbers.Length > 0 ? numbers : Years(reports);
        if (figures.Length > 0 && picture is null)
        {
            var line = type.FitLine(styles.Figures, figures);
            marks.AddRange(Lines(type, line, Length.Pt(FiguresMiddle) + line.Size * styles.Figures.XHeight / 2, OnLight));
        }

        var publisher = type.Fit(styles.Capitals, settings.Publisher ?? "", Length.Pt(32));
        marks.AddRange(Lines(type, publisher, Length.Pt(picture is null ? PublisherBaseline : PublisherBelowPicture) - publisher.Drop, OnLight));
        return new(new Folio(1, FolioStyle.Arabic), Paper, marks, [], null);
    }

    private sealed record Styles(CoverStyle Title, CoverStyle Subtitle, CoverStyle Capitals, CoverStyle Figures)
    {
        public Styles(FontFamily family, Language language)
            : this(
                new(RunStyles.Shaping(family.Regular, "lnum,pnum", language), Length.Pt(80), Length.Pt(20), 1),
                new(RunStyles.Shaping(family.Italic, "onum,pnum", language), Length.Pt(25), Length.Pt(12), 1.15),
                new(RunStyles.Shaping(family.Regular, "smcp,c2sc,onum,pnum,-liga,-clig", language), Length.Pt(16), Length.Pt(9), 1.2, 0.1),
                new(RunStyles.Shaping(family.Regular, "onum,pnum", language), Length.Pt(160), Length.Pt(40), 1))
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

    private static IEnumerable<Mark> Lines(CoverType type, CoverText text, Length baseline, double gray) =>
        text.Lines.SelectMany((line, i) => type.Line(text.Style, line, text.Size, new(Margin, baseline + i * text.Leading), gray));

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

    private static RuleMark Ground(double top, double height, double gray) => new()
    {
        Artifact = ArtifactKind.Layout,
        Gray = gray,
        Box = new(Length.Zero, Length.Pt(top), Paper.Width, Length.Pt(height)),
    };
}
