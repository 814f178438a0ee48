using Watch.Preflight.Content;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>A page with its boxes and what it shows.</summary>
internal sealed class JudgedPage
{
    private readonly IReadOnlyList<Map> ancestors;

    public JudgedPage(int number, Map dictionary, IReadOnlyList<Map> ancestors)
    {
        (Number, Dictionary, this.ancestors) = (number, dictionary, ancestors);
        Media = Box.Of((Inherited("MediaBox") as Sequence)?.Numbers());
        Crop = Box.Of((Inherited("CropBox") as Sequence)?.Numbers());
        Bleed = Own("BleedBox");
        Trim = Own("TrimBox");
        Art = Own("ArtBox");
        Rotation = (Inherited("Rotate") as Number)?.Int ?? 0;
        Resources = Inherited("Resources") as Map ?? Map.Empty;
        Unit = dictionary.Number("UserUnit") ?? 1;
    }

    public int Number { get; }

    public Map Dictionary { get; }

    public Box? Media { get; }

    public Box? Crop { get; }

    public Box? Bleed { get; }

    public Box? Trim { get; }

    public Box? Art { get; }

    public int Rotation { get; }

    public double Unit { get; }

    public Map Resources { get; }

    /// <summary>What is left of the page when it is cut.</summary>
    public Box Cut => Trim ?? Art ?? Crop ?? Media ?? Box.Everywhere;

    /// <summary>What the page shows.</summary>
    public PageSightings Shown { get; set; } = new(0);

    /// <summary>The boxes that the page itself has, by name.</summary>
    public IEnumerable<(string Name, Box? Box)> Boxes =>
        new[] { ("MediaBox", Media), ("CropBox", Crop), ("BleedBox", Bleed), ("TrimBox", Trim), ("ArtBox", Art) }.Where(b => Inherited(b.Item1) is not Null);

    public Value Inherited(string key) => Dictionary.Has(key) ? Dictionary[key] : key is "MediaBox" or "CropBox" or "Resources" or "Rotate" ? ancestors.Select(a => a[key]).FirstOrDefault(v => v is not Null) ?? Null.Instance : Null.Instance;

    private Box? Own(string key) => Box.Of(Dictionary.Array(key)?.Numbers());
}
