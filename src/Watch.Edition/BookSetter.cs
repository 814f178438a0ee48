using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Edition.BookMatter;
using Watch.Edition.Records;
using Watch.Languages;
using Watch.Languages.Words;
using Watch.Typesetting;
using Watch.Typesetting.Marks;

namespace Watch.Edition;

/// <summary>Sets a volume: its reports as they come, in order, then what stands behind and before them. Each part is handed out as soon as
/// it has its numbers, and nothing of it is held but labels and positions. For one thread.</summary>
public sealed partial class BookSetter
{
    private const int Body = 1000;
    private const int Back = 1_000_000;

    private readonly Volume volume;
    private readonly CorpusSettings settings;
    private readonly HouseWords words;
    private readonly VolumeFacts facts;
    private readonly Typesetter typesetter;
    private readonly Func<Report, Assets> assetsOf;
    private readonly Size paper;
    private readonly PageRegister register;
    private readonly IndexBuilder indexBuilder;
    private readonly AddressList? addressList;
    private readonly IReadOnlySet<string> texts;
    private readonly List<Diagnostic> diagnostics = [];
    private readonly bool isBoundRight;
    private int front;
    private int body = Body;
    private int back = Back;
    private int next = 1;
    private int nextFront = 1;

    /// <param name="index">What <c>index.yaml</c> says.</param>
    /// <param name="assetsOf">The pictures of a text, asked for again where its notes stand at the end.</param>
    public BookSetter(
        Volume volume, CorpusSettings settings, VolumeFacts facts, IndexSettings index, Typesetter typesetter, Func<Report, Assets> assetsOf, Size paper)
    {
        (this.volume, this.settings, this.facts, this.typesetter, this.assetsOf, this.paper) = (volume, settings, facts, typesetter, assetsOf, paper);
        words = Language.Of(settings.Language, settings.Words).Words;
        isBoundRight = Language.Of(settings.Language).IsRightToLeft;
        register = new(volume);
        texts = volume.Texts.Select(t => t.Slug).ToHashSet(StringComparer.Ordinal);
        indexBuilder = new(volume, index, Language.Of(settings.Language, settings.Words));
        addressList = settings.Print.ListsAddresses ? new(volume, words) : null;
    }

    /// <summary>Where notes stand.</summary>
    private NotePlacement Notes => settings.Print.Notes;

    /// <summary>What was found in what stands beside the reports.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>The outline of the whole book: to be asked for when all parts are made.</summary>
    public IReadOnlyList<OutlineEntry> Outline => register.Outline();

    /// <summary>How the pages fill the sheets; to be asked for when all parts are made.</summary>
    public Signature Signature { get; private set; } = new(0, 2, 0);

    public EditionRecord Record() => register.Record();

    /// <summary>Numbers the next report: it begins on a recto.</summary>
    public IEnumerable<BookPart> Add(Report report, CutText cut)
    {
        foreach (var blank in ToRecto(ref body, ref next, FolioStyle.Arabic))
            yield return blank;
        yield return Number(cut, ref body, ref next, FolioStyle.Arabic, report, null);
    }

    /// <summary>What stands behind the reports, and then what stands before them.</summary>
    public IEnumerable<BookPart> Finish()
    {
        if (Notes == NotePlacement.Collected && volume.Reports.Any(r => r.Notes.Count > 0))
        {
            var isFirst = true;
            foreach (var cut in CutNotes())
            {
                foreach (var part in isFirst ? AddMatter(cut, MatterKind.Notes, words.Notes, startsRecto: true) : [Number(cut, ref back, ref next, FolioStyle.Arabic, null, MatterKind.Notes)])
                    yield return part;
                isFirst = false;
            }
        }

        var plan = new FrontPlan(this);
        plan.Reckon();
        if (indexBuilder.Build(register.PlaceOf) is { } indexMatter)
        {
            register.Index = IndexBuilder.HeadingsOf(indexMatter);
            foreach (var part in AddMatter(typesetter.Cut(indexMatter), indexMatter.Kind, indexMatter.Title, startsRecto: true))
                yield return part;
        }

        if (addressList?.Build(register.PlaceOf) is { } addresses)
        {
            foreach (var part in AddMatter(typesetter.Cut(addresses), addresses.Kind, addresses.Title, startsRecto: true))
                yield return part;
        }

        foreach (var part in AddMatter(typesetter.Cut(FrontMatter.Colophon(settings, facts)), MatterKind.Colophon, words.Colophon, startsRecto: false))
            yield return part;
        var written = plan.PageCount + next - 1;
        for (Signature = Signature.Of(written, settings.Print.Signature, settings.Print.House is { EndsBlank: true }); next - 1 + plan.PageCount < written + Signature.Blanks;)
            yield return Blank(ref back, ref next, FolioStyle.Arabic);
        foreach (var part in plan.Set())
            yield return part;
    }

    private IEnumerable<CutText> CutNotes()
    {
        var title = new Matter(MatterKind.Notes, words.Notes, words.Language, [FrontMatter.Line(DisplayRole.Heading, words.Notes)]);
        var collected = volume.Reports.Where(r => r.Notes.Count > 0)
            .Select(r => new CollectedNotes(r, () => PicturesOfNotes(r), ContentsBuilder.TitleOf(r), note => register.PagesThatCite(r, note))).ToList();
        foreach (var cut in typesetter.CutNotes(collected, title))
        {
            diagnostics.AddRange(cut.Diagnostics);
            yield return cut.Value;
        }
    }

    /// <summary>Few notes show any, and those of the body are many.</summary>
    private Assets PicturesOfNotes(Report report) =>
        BlockTree.All(report.Notes.SelectMany(n => n.Content)).OfType<Figure>().Any() ? assetsOf(report) : Assets.None;

    private IEnumerable<BookPart> AddMatter(CutText cut, MatterKind kind, string title, bool startsRecto)
    {
        if (startsRecto)
        {
            foreach (var blank in ToRecto(ref back, ref next, FolioStyle.Arabic))
                yield return blank;
        }

        register.Name(kind, title, new Folio(next, FolioStyle.Arabic));
        yield return Number(cut, ref back, ref next, FolioStyle.Arabic, null, kind);
    }

    private BookPart Number(CutText cut, ref int place, ref int folio, FolioStyle style, Report? text, MatterKind? kind)
    {
        var part = new BookPart(place++, typesetter.Number(cut, new(folio, style), isBoundRight, texts));
        folio += part.Document.Pages.Count;
        register.Add(part, text, kind);
        return part;
    }

    /// <summary>A blank verso, where the next page would be one.</summary>
    private IEnumerable<BookPart> ToRecto(ref int place, ref int folio, FolioStyle style)
    {
        return folio % 2 == 1 ? [] : [Blank(ref place, ref folio, style)];
    }

    private BookPart Blank(ref int place, ref int folio, FolioStyle style)
    {
        var page = new Page(new(folio++, style), paper, [], [], null) { IsBoundRight = isBoundRight };
        var blank = new BookPart(place++, new(settings.Language, [page], new([]), []));
        register.Add(blank, null, null);
        return blank;
    }
}
