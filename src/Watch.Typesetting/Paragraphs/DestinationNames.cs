using System.Diagnostics;
using System.Globalization;
using Watch.Documents;

namespace Watch.Typesetting.Paragraphs;

/// <summary>Names the destinations of a document's links.</summary>
public sealed class DestinationNames
{
    private readonly string prefix;

    private DestinationNames(string prefix) => this.prefix = prefix;

    /// <summary>The names in a document that is a single report. Every report is set with these, so that its lines are
    /// the same in a volume.</summary>
    public static DestinationNames OfReport { get; } = new("");

    /// <summary>The names of a text in a volume, prefixed with its slug, since other texts have the same notes and headings.</summary>
    public static DestinationNames InVolume(string slug) => new(slug + "/");

    /// <summary>Converts a name of <see cref="OfReport"/> to one of these.</summary>
    public string Qualify(string name) => prefix + name;

    public string Title => prefix + "title";

    public string Notes => prefix + "notes";

    /// <summary>The name of a part of a volume's front or back matter.</summary>
    public static string Matter(MatterKind kind) => "matter/" + kind.ToString().ToLowerInvariant();

    /// <summary>The name that a locator of a volume leads to: a text's title, a note, or an index entry or link in the body.</summary>
    public static string Of(Position target)
    {
        var names = InVolume(target.Report);
        return target is { Note: 0, Block: 0, Offset: 0 } ? names.Title : target.Note > 0 ? names.Note(target.Note) : names.Place(target)!;
    }

    public string Note(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{prefix}note-{ordinal}");

    public string Reference(int note, int citation) => string.Create(CultureInfo.InvariantCulture, $"{prefix}ref-{note}-{citation}");

    /// <summary>The name of an index entry or link, as a target of a volume's locators; null in notes, where the note's
    /// own name serves.</summary>
    public string? Place(Position at) =>
        at.Note == 0 ? string.Create(CultureInfo.InvariantCulture, $"{prefix}at-{at.Block}-{at.Offset}") : null;

    public string Heading(string id) => $"{prefix}h-{id}";

    public string Figure(string id) => $"{prefix}f-{id}";

    public string Table(string id) => $"{prefix}t-{id}";

    public string Of(string id, Target target) => target.Kind switch
    {
        TargetKind.Heading => Heading(id),
        TargetKind.Table => Table(id),
        TargetKind.Figure => Figure(id),
        _ => throw new UnreachableException(),
    };
}
