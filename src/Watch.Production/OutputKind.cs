namespace Watch.Production;

/// <summary>A kind of output. <c>build.json</c> names it for each file, and a build can be limited to it. A new kind is a row of <see cref="All"/>.</summary>
public sealed class OutputKind
{
    private readonly string[] folders;
    private readonly string extension;

    private OutputKind(string name, string extension, params string[] folders)
    {
        Name = name;
        this.extension = extension;
        this.folders = folders;
    }

    /// <summary>The PDF of a report.</summary>
    public static OutputKind Report { get; } = new("report", ".pdf", "reports/");

    /// <summary>The book of a volume for the printer. Its record comes with it.</summary>
    public static OutputKind Print { get; } = new("print", ".pdf", "print/");

    /// <summary>The cover of that book: back, spine and front on one sheet. Made where <c>watch.yaml</c> names a house or a cover.</summary>
    public static OutputKind Cover { get; } = new("cover", "-cover.pdf", "print/");

    /// <summary>The same pages, linked and archival.</summary>
    public static OutputKind Archive { get; } = new("archive", ".pdf", "archive/");

    /// <summary>The EPUB of a volume, or of a report.</summary>
    public static OutputKind Epub { get; } = new("epub", ".epub", "", "reports/");

    /// <summary>The record of a printed edition: which text stands on which page.</summary>
    public static OutputKind Record { get; } = new("record", ".json", "print/");

    /// <summary>The pages of a report or a volume with its problems in the margin. Made only where proofs are asked for, and in no
    /// <c>build.json</c>.</summary>
    public static OutputKind Proof { get; } = new("proof", ".pdf", "proof/");

    /// <summary>What builds make, in the order in which they are named to users.</summary>
    public static IReadOnlyList<OutputKind> All { get; } = [Report, Print, Archive, Epub, Record, Cover];

    /// <summary>In lower case, as on the command line and in <c>build.json</c>.</summary>
    public string Name { get; }

    /// <summary>The kind with a name; null where there is none.</summary>
    public static OutputKind? Named(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>The kind of output that has such a path; null for a path that no build makes: one that climbs, is absolute, or could be an
    /// author's.</summary>
    public static OutputKind? OfPath(string path) => All.Where(kind => kind.Holds(path)).MaxBy(kind => kind.extension.Length);

    public override string ToString() => Name;

    /// <summary>Where an output lies in the output folder, with forward slashes.</summary>
    /// <param name="name">Of a report or a volume: small letters, digits and hyphens.</param>
    internal string PathOf(string name) => folders[0] + name + extension;

    /// <summary>Where an output of a single report lies, of a kind that is made of volumes too.</summary>
    internal string PathOfReport(string slug) => folders[^1] + slug + extension;

    private bool Holds(string path)
    {
        var slash = path.LastIndexOf('/') + 1;
        if (!path.EndsWith(extension, StringComparison.Ordinal) || !folders.Contains(path[..slash]) || path.Length <= slash + extension.Length)
            return false;
        foreach (var c in path.AsSpan(slash, path.Length - slash - extension.Length))
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
                return false;
        }

        return true;
    }
}
