using System.Globalization;
using Watch.Documents.Diagnostics;
using Watch.Import.Lines;
using Watch.Import.Posts;

namespace Watch.Import.Notes;

/// <summary>The notes of a post. As a rule the last part has them all; a post with several sets has them at the ends of several parts.</summary>
internal sealed class PostNotes
{
    private readonly IReadOnlyList<Endnotes?> endnotes;
    private readonly IReadOnlyList<NoteSet?> sets;

    private PostNotes(IReadOnlyList<Endnotes?> endnotes, IReadOnlyList<NoteSet?> sets) => (this.endnotes, this.sets) = (endnotes, sets);

    /// <summary>The sets, in the order of the post.</summary>
    public IReadOnlyList<NoteSet> Sets => [.. sets.OfType<NoteSet>()];

    /// <summary>Finds the notes of each part.</summary>
    /// <param name="report">Takes a rule, an offset in the page, a message and a remedy.</param>
    public static PostNotes Find(IReadOnlyList<Part> parts, Layout layout, Action<Rule, int, string, string> report)
    {
        var found = FindEndnotes(parts, layout);
        return new(found, SetsOf(found, layout, report));
    }

    /// <summary>Where the notes of a part stand among its lines; null if it has none.</summary>
    public Endnotes? EndnotesOf(int part) => endnotes[part];

    /// <summary>The notes that the markers of a part mean: its own, else those of the next part that has some, else the last.</summary>
    public NoteSet SetFor(int part) =>
        sets.Skip(part).FirstOrDefault(set => set is not null) ?? sets.LastOrDefault(set => set is not null) ?? NoteSet.None;

    private static Endnotes?[] FindEndnotes(IReadOnlyList<Part> parts, Layout layout)
    {
        var found = new Endnotes?[parts.Count];
        var cited = new HashSet<int>();
        for (var i = 0; i < parts.Count; i++)
        {
            found[i] = Endnotes.Find(parts[i].Lines, cited, layout, isLast: i + 1 == parts.Count);
            if (found[i] is not null)
            {
                cited.Clear();
                continue;
            }

            foreach (var line in parts[i].Lines)
                cited.UnionWith(Marker.All(line.Text).SelectMany(marker => marker.Numbers));
        }

        return found;
    }

    /// <summary>Gives each note an id. A later set that repeats numbers gets ids with the set's number before the note's.</summary>
    private static NoteSet?[] SetsOf(IReadOnlyList<Endnotes?> endnotes, Layout layout, Action<Rule, int, string, string> report)
    {
        var sets = new NoteSet?[endnotes.Count];
        var used = new HashSet<int>();
        var count = 0;
        for (var i = 0; i < endnotes.Count; i++)
        {
            if (endnotes[i] is not { } found)
                continue;
            count++;
            var prefix = found.Notes.Any(note => used.Contains(note.Label.Number)) ? string.Create(CultureInfo.InvariantCulture, $"{count}-") : "";
            var notes = new List<DraftNote>();
            foreach (var note in found.Notes.GroupBy(note => note.Label.Number))
            {
                foreach (var again in note.Skip(1))
                    report(Rules.ImportNoteRepeated, again.Lines[0].Start, $"The page has a note {note.Key} already. This one was added to it.", "Give it a number of its own, or delete it.");
                notes.Add(new(note.Key, prefix + note.Key.ToString(CultureInfo.InvariantCulture), [.. note.SelectMany(lines => TextOf(lines, layout))]));
            }

            used.UnionWith(notes.Select(note => note.Number));
            sets[i] = new(notes);
        }

        return sets;
    }

    /// <summary>A note's paragraphs without its number. Its lines are joined, and its address may follow a blank line.</summary>
    private static List<Prose> TextOf(NoteLines note, Layout layout)
    {
        var first = note.Lines[0] with { Text = note.Lines[0].Text[note.Label.Length..] };
        var paragraphs = new List<Prose>();
        var group = new List<PageLine>();
        var afterBlank = false;
        foreach (var line in note.Lines.Skip(1).Prepend(first))
        {
            if (afterBlank && !line.IsBlank && group.Count > 0 && !Address.Begins(line.Text, 0))
            {
                paragraphs.Add(layout.Join(group));
                group.Clear();
            }

            afterBlank = line.IsBlank;
            if (!line.IsBlank)
                group.Add(line);
        }

        if (group.Count > 0)
            paragraphs.Add(layout.Join(group));
        return paragraphs;
    }
}
