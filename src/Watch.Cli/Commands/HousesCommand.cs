using System.CommandLine;
using System.Globalization;
using Watch.Documents.Houses;
using Watch.Documents.Settings;

namespace Watch.Cli.Commands;

/// <summary><c>watchpress houses</c>.</summary>
internal static class HousesCommand
{
    public static Command Describe(Surroundings surroundings)
    {
        var name = new Argument<string?>("NAME") { Description = "The house to print; all where none is named.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("houses", "Prints what the printing houses ask for that watch.yaml can name.") { name };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(name);
            if (wanted is not null && HouseTable.Named(wanted) is null)
                throw new WrongUsageException($"There is no house {wanted}. Watch knows {string.Join(", ", HouseTable.All.Select(h => h.Name))}.");
            foreach (var house in HouseTable.All.Where(h => wanted is null || h.Name == wanted))
                Write(house, surroundings.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(House house, TextWriter output)
    {
        output.WriteLine($"{house.Name}: {house.FullName}");
        Row("source", house.Source);
        if (house.Elsewhere is { } elsewhere)
            Row("elsewhere", elsewhere);
        Row("standard", house.Standard switch
        {
            PrintStandard.X4 => "x-4",
            PrintStandard.X1a => "x-1a",
            PrintStandard.X1a2003 => "x-1a:2003",
            _ => "pdf",
        });
        var bleed = house.Bleed;
        Row("bleed", $"head {Mm(bleed.Head)}, foot {Mm(bleed.Foot)}, outer {Mm(bleed.Outer)}, inner {Mm(bleed.Inner)} mm");
        if (house.Sizes.Count > 0)
            Row("sizes", string.Join(", ", house.Sizes.Select(s => $"{Mm(s.Width)}×{Mm(s.Height)}")) + " mm");
        if (house.TrimRange is var (leastWidth, mostWidth, leastHeight, mostHeight))
            Row("sizes", $"{Mm(leastWidth)}–{Mm(mostWidth)} × {Mm(leastHeight)}–{Mm(mostHeight)} mm");
        foreach (var paper in house.Papers)
        {
            var pages = paper.Most == int.MaxValue ? paper.Least == 1 ? "pages not published" : $"{paper.Least} pages or more" : $"{paper.Least}–{paper.Most} pages";
            var spine = paper.Page is { } page ? string.Create(CultureInfo.InvariantCulture, $"spine {page * 25.4 / 72:0.#####} mm a page{(paper.Spine > 0 ? $" and {Mm(paper.Spine)} mm" : "")}") : "spine from the house's template";
            Row(paper.Binding == Binding.Case ? "case" : "paperback", $"{paper.Name}: {pages}, {spine}");
        }

        if (house.Gutters.Count > 0)
            Row("gutter", string.Join(", ", house.Gutters.Select(g => $"{Mm(g.Width)} mm{(g.Pages == int.MaxValue ? "" : string.Create(CultureInfo.InvariantCulture, $" to {g.Pages} pages"))}")));
        Row("margins", $"{Mm(house.Margin)} mm, running heads and folios too");
        if (house.LeastType > 0)
            Row("type", $"{house.LeastType.ToString(CultureInfo.InvariantCulture)} pt or more");
        if (house.LeastLine > 0)
            Row("lines", $"{house.LeastLine.ToString(CultureInfo.InvariantCulture)} pt or more");
        if (house.LeastTint > 0)
            Row("tints", $"{(house.LeastTint * 100).ToString("0", CultureInfo.InvariantCulture)} % or more");
        if (house.MostInk is { } ink)
            Row("ink", $"{ink.ToString(CultureInfo.InvariantCulture)} % or less");
        Row("pictures", $"{house.LeastPixels.ToString(CultureInfo.InvariantCulture)} ppi or more");
        output.WriteLine();

        void Row(string label, string value) => output.WriteLine($"  {label,-10} {value}");
    }

    private static string Mm(double points) => (points * 25.4 / 72).ToString("0.###", CultureInfo.InvariantCulture);
}
