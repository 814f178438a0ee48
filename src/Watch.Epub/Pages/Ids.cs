using System.Globalization;
using Watch.Documents;

namespace Watch.Epub.Pages;

/// <summary>The ids of places in the documents of a report. They begin with the report's number, or else its slug, so that they are unique in
/// the book and stay the same when reports are added.</summary>
internal sealed class Ids
{
    private readonly string prefix;

    public Ids(Report report) => prefix = report.Metadata.Number is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"r{number:D3}")
        : $"r-{report.Slug}";

    public string Report => prefix;

    public string Title => $"{prefix}-title";

    /// <param name="run">The number of the document among those with notes, from 1.</param>
    public string Notes(int run) => Run($"{prefix}-notes", run);

    public string NotesHeading(int run) => Run($"{prefix}-nh", run);

    public string Heading(Heading heading) => HeadingOf(heading.Id);

    public string Figure(string id) => $"{prefix}-fig-{id}";

    public string Table(string id) => $"{prefix}-tab-{id}";

    /// <param name="note">The ordinal of the note that holds the caption, or 0.</param>
    public string Caption(int note, Leaf caption) =>
        string.Create(CultureInfo.InvariantCulture, $"{(note == 0 ? prefix : Note(note))}-cap{caption.Number}");

    /// <summary>The place that a name in the report leads to.</summary>
    public string Target(string id, Target target) => target.Kind switch
    {
        TargetKind.Heading => HeadingOf(id),
        TargetKind.Table => Table(id),
        TargetKind.Figure => Figure(id),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public string Place(Position position) =>
        string.Create(CultureInfo.InvariantCulture, $"{(position.Note == 0 ? prefix : Note(position.Note))}-p{position.Block}-{position.Offset}");

    /// <param name="note">The note's ordinal.</param>
    public string Note(int note) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-n{note}");

    public string Reference(NoteReference reference) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}-ref{reference.Note}{(reference.Citation == 1 ? "" : Letter(reference.Citation))}");

    private static string Run(string name, int run) => run == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{run}");

    private string HeadingOf(string id) => $"{prefix}-h-{id}";

    /// <summary>The letter of a citation: a, b, … z, aa, ab, ….</summary>
    public static string Letter(int citation) =>
        citation <= 26 ? ((char)('a' + citation - 1)).ToString() : Letter((citation - 1) / 26) + Letter((citation - 1) % 26 + 1);
}
