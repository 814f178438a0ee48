using Watch.Preflight.Content;
using Watch.Preflight.Fonts;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>A file as the rules see it.</summary>
internal sealed class Judged
{
    private readonly List<JudgedPage> pages = [];
    private readonly List<FoundMap> maps = [];
    private readonly SortedSet<string> names = new(StringComparer.Ordinal);
    private readonly List<(Reference? Owner, Bytes Text)> texts = [];
    private readonly List<(Reference? Owner, Number Number)> numbers = [];
    private StructureTree? structure;

    public Judged(PdfFile file, PreflightOptions options, bool sketches = false)
    {
        (File, Options) = (file, options);
        FindPages();
        FindMaps();
        var interpreter = new Interpreter(file, sketches);
        foreach (var page in pages)
            page.Shown = interpreter.Read(page.Dictionary, page.Number, page.Resources, page.Media ?? Box.Everywhere, page.Cut);
        Fonts = interpreter.Fonts;
        Metadata = Catalog["Metadata"] is Map { IsStream: true } stream ? Xmp.Read(file.Decode(stream).Data) : null;
        Intents = [.. Catalog.Each("OutputIntents").OfType<Map>()];
    }

    public PdfFile File { get; }

    public PreflightOptions Options { get; }

    public Map Catalog => File.Catalog;

    public Map Information => File.Trailer.Dictionary("Info") ?? Map.Empty;

    public IReadOnlyList<JudgedPage> Pages => pages;

    /// <summary>What is wrong with the tree of pages.</summary>
    public List<string> PageTreeFaults { get; } = [];

    /// <summary>All dictionaries and streams that the file leads to, those of pages first.</summary>
    public IReadOnlyList<FoundMap> Maps => maps;

    /// <summary>All names, keys among them.</summary>
    public IReadOnlySet<string> Names => names;

    public IReadOnlyList<(Reference? Owner, Bytes Text)> Texts => texts;

    /// <summary>The numbers that are too large for an integer.</summary>
    public IReadOnlyList<(Reference? Owner, Number Number)> LargeNumbers => numbers;

    public IReadOnlyList<FontRecord> Fonts { get; }

    public Xmp? Metadata { get; }

    public IReadOnlyList<Map> Intents { get; }

    public StructureTree Structure => structure ??= new(this);

    public IEnumerable<Map> IntentsOf(string kind) => Intents.Where(i => i.Name("S") == kind);

    /// <summary>The profile of the intent of a kind.</summary>
    public IccProfile? ProfileOf(string kind) => IntentsOf(kind).Select(i => i["DestOutputProfile"]).OfType<Map>().Where(m => m.IsStream).Select(m => IccProfile.Read(m, File.Decode(m).Data)).FirstOrDefault();

    /// <summary>What is found in the content of all pages.</summary>
    public IEnumerable<T> Shown<T>(Func<PageSightings, IEnumerable<T>> part) => pages.SelectMany(p => part(p.Shown));

    public IEnumerable<Finding> ContentFaults(params string[] kinds) => Shown(s => s.Faults).Where(f => kinds.Contains(f.Kind)).Select(f => Finding.At(f.Place, f.Message + In(f.Place)));

    /// <summary>Where within a page something is, for the end of a message's sentence.</summary>
    public static string In(Place place) => place.Within.Length == 0 ? "" : $" (In {place.Within}.)";

    /// <summary>The graphics state dictionaries that the file leads to.</summary>
    public IEnumerable<FoundMap> GraphicsStates => maps.Where(m => m.Map.Name("Type") == "ExtGState")
        .Concat(maps.Where(m => m.Map.Raw.ContainsKey("ExtGState")).SelectMany(m => m.Map.Dictionary("ExtGState") is { } all ? all.Raw.Keys.Select(k => all[k]).OfType<Map>().Select(s => new FoundMap(s, m.Owner, m.Page)) : []))
        .DistinctBy(m => m.Map);

    public IEnumerable<FoundMap> Images => maps.Where(m => m.Map.IsStream && m.Map.Name("Subtype") == "Image");

    public IEnumerable<(JudgedPage Page, Map Annotation)> Annotations => pages.SelectMany(p => p.Dictionary.Each("Annots").OfType<Map>().Select(a => (p, a)));

    private void FindPages()
    {
        var seen = new HashSet<Map>();
        if (Catalog.Dictionary("Pages") is not { } root)
            return;
        Walk(root, [], 0);
        if (root.Int("Count") is not { } count || count != pages.Count)
            PageTreeFaults.Add($"The tree of pages says that it has {root.Int("Count")?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no number of"} pages, and has {pages.Count}.");

        void Walk(Map node, IReadOnlyList<Map> ancestors, int depth)
        {
            File.Budget.Step();
            if (!seen.Add(node))
            {
                PageTreeFaults.Add("A page, or a branch of the tree of pages, is there twice.");
                return;
            }

            if (depth > 100)
            {
                PageTreeFaults.Add("The tree of pages is more than a hundred deep.");
                return;
            }

            if (node.Array("Kids") is { } kids && node.Name("Type") != "Page")
            {
                foreach (var kid in kids.Items)
                {
                    if (kid is Map map)
                        Walk(map, [node, .. ancestors], depth + 1);
                    else
                        PageTreeFaults.Add("A branch of the tree of pages leads to nothing.");
                }
            }
            else
            {
                if (node.Name("Type") != "Page")
                    PageTreeFaults.Add($"Page {pages.Count + 1} does not say that it is a page.");
                pages.Add(new(pages.Count + 1, node, ancestors));
            }
        }
    }

    // Pages come first, each as far as it leads without another page, so that what belongs to a page has its number.
    private void FindMaps()
    {
        var seen = new HashSet<Value>();
        var waiting = new Stack<(Value Value, Reference? Owner)>();
        foreach (var page in pages)
            seen.Add(page.Dictionary);
        foreach (var page in pages)
        {
            seen.Remove(page.Dictionary);
            waiting.Push((page.Dictionary, page.Dictionary.Self));
            Drain(page.Number);
        }

        waiting.Push((File.Trailer, null));
        Drain(null);

        void Drain(int? page)
        {
            while (waiting.TryPop(out var item))
            {
                File.Budget.Step();
                switch (item.Value)
                {
                    case Reference reference:
                        var target = File.Resolve(reference);
                        if (target is Map or Sequence)
                            waiting.Push((target, reference));
                        else
                            Note(target, reference);
                        break;
                    case Map map when seen.Add(map):
                        var owner = map.Self ?? item.Owner;
                        maps.Add(new(map, owner, page));
                        foreach (var (key, value) in map.Raw)
                        {
                            names.Add(key);
                            // The parent leads out of the page.
                            if (page is null || key is not ("Parent" or "P" or "StructParent"))
                                waiting.Push((value, owner));
                        }

                        break;
                    case Sequence sequence when seen.Add(sequence):
                        foreach (var value in sequence.Raw)
                            waiting.Push((value, item.Owner));
                        break;
                    default:
                        Note(item.Value, item.Owner);
                        break;
                }
            }
        }

        void Note(Value value, Reference? owner)
        {
            if (value is Name name)
                names.Add(name.Text);
            else if (value is Bytes text && (text.IsOdd || text.Data.Length > 32767))
                texts.Add((owner, text));
            else if (value is Number { IsInteger: true, Amount: > int.MaxValue or < int.MinValue } number)
                numbers.Add((owner, number));
        }
    }
}
