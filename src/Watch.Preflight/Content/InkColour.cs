namespace Watch.Preflight.Content;

/// <summary>What a colour does to the inks of a page (ISO 32000-1, 8.6.7): which it lays on, which it takes away, and which it leaves.</summary>
/// <param name="Process">Cyan, magenta, yellow and black, from 0 to 1; NaN where the ink beneath stays.</param>
/// <param name="Spots">The spot inks that are laid on.</param>
/// <param name="KeepsSpots">Whether other spot inks stay.</param>
internal sealed record InkColour(double[] Process, IReadOnlyList<(string Ink, double Amount)> Spots, bool KeepsSpots)
{
    private static readonly string[] Names = ["Cyan", "Magenta", "Yellow", "Black"];

    /// <summary>A colour of which nobody knows the inks; taken for white, so that no more is found than there is.</summary>
    public static InkColour Unknown { get; } = new([0, 0, 0, 0], [], false);

    /// <summary>The number of a process ink; null of a spot colour.</summary>
    public static int? ProcessInk(string name) => Array.IndexOf(Names, name) is >= 0 and var at ? at : null;

    public static InkColour Of(Paint paint, bool overprints, int mode)
    {
        if (paint.Pattern is not null)
            return Unknown;
        var (space, colour) = (paint.Space, paint.Components);
        if (space.Family == "Indexed" && colour.Length > 0 && space.Base is { } beneath && space.Entry((int)colour[0]) is { } entry)
            // The mode that leaves zeros out is for colours that are given as such.
            (space, colour, mode) = (beneath, entry, 0);
        switch (space.Family)
        {
            case "DeviceGray" or "CalGray" when colour.Length > 0:
            case "ICCBased" when space.Components == 1 && colour.Length > 0:
                return new([0, 0, 0, 1 - Part(colour[0])], [], overprints);
            case "DeviceCMYK" when colour.Length >= 4:
                return new([.. colour.Take(4).Select(c => overprints && mode == 1 && c <= 0 ? double.NaN : Part(c))], [], overprints);
            case "ICCBased" when space.Components == 4 && colour.Length >= 4:
                return new([.. colour.Take(4).Select(Part)], [], overprints);
            case "Separation" when space.Inks is ["All"] && colour.Length > 0:
                return new([.. Enumerable.Repeat(Part(colour[0]), 4)], [], false);
            case "Separation" or "DeviceN":
                return Named(space.Inks, colour, overprints);
            default:
                return Unknown;
        }
    }

    private static InkColour Named(IReadOnlyList<string> inks, double[] colour, bool overprints)
    {
        if (inks is ["None"])
            return new([double.NaN, double.NaN, double.NaN, double.NaN], [], true);
        var process = Enumerable.Repeat(overprints ? double.NaN : 0, 4).ToArray();
        var spots = new List<(string, double)>();
        for (var i = 0; i < Math.Min(inks.Count, colour.Length); i++)
        {
            if (ProcessInk(inks[i]) is { } ink)
                process[ink] = Part(colour[i]);
            else if (inks[i] != "None")
                spots.Add((inks[i], Part(colour[i])));
        }

        return new(process, spots, overprints);
    }

    private static double Part(double component) => Math.Clamp(component, 0, 1);
}
