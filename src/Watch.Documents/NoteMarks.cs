namespace Watch.Documents;

/// <summary>Tells note marks that stand side by side apart. Without a sign between them, the marks of notes 1 and 2 would read as twelve, and
/// a mark after "m²" as part of the power.</summary>
public sealed class NoteMarks
{
    /// <summary>A comma and a thin space that no line ends at.</summary>
    public const string Comma = ",\u202F";

    /// <summary>The thin space alone.</summary>
    public const string Space = "\u202F";

    private const string RaisedLetters = "ªº¹²³⁰ⁱ⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";

    // Equal inlines can stand in many places, so they are told apart by reference.
    private readonly Dictionary<Inline, string> separators = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Inline> joints = new(ReferenceEqualityComparer.Instance);

    private NoteMarks()
    {
    }

    /// <summary>The marks of a report, or of any other texts.</summary>
    /// <param name="texts">Each stands by itself.</param>
    public static NoteMarks In(IEnumerable<IReadOnlyList<Inline>> texts)
    {
        var marks = new NoteMarks();
        foreach (var text in texts)
            marks.Add(text);
        return marks;
    }

    /// <summary>What is set before a note's mark, raised as the mark is, to part it from the one before; null for nothing. Before a mention of a
    /// note it is set as the mention is, on the line.</summary>
    /// <param name="mark">A <see cref="NoteReference"/> or <see cref="NoteMention"/> of the texts.</param>
    public string? Before(Inline mark) => separators.GetValueOrDefault(mark);

    /// <summary>Whether a text does nothing but join two marks, as the comma of "[10], [11]" does. <see cref="Before"/> gives what is set in its
    /// place.</summary>
    public bool IsJoint(Text text) => joints.Contains(text);

    private void Add(IReadOnlyList<Inline> content)
    {
        var (before, isRaised) = ((Inline?)null, false); // the last mark, and whether what came last is raised
        var between = new List<Text>(); // since that mark
        foreach (var (atom, isSuperscript) in AtomsOf(content, isSuperscript: false))
        {
            switch (atom)
            {
                case NoteReference when before is NoteReference && SeparatorFor(between) is { } separator:
                    separators[atom] = separator;
                    joints.UnionWith(between);
                    break;
                case NoteReference when isRaised:
                    separators[atom] = Space;
                    break;
                case NoteMention when before is NoteMention && between.Count == 0:
                    separators[atom] = ", ";
                    break;
            }

            if (atom is NoteReference or NoteMention)
            {
                (before, isRaised) = (atom, false);
                between.Clear();
                continue;
            }

            if (atom is Text text)
                between.Add(text);
            else
                before = null;
            isRaised = isSuperscript || (atom is Text { Content: [.., var last] } && RaisedLetters.Contains(last, StringComparison.Ordinal));
        }
    }

    /// <summary>What parts two marks that have some texts between them; null if the texts say more than that.</summary>
    private static string? SeparatorFor(List<Text> between) => string.Concat(between.Select(text => text.Content)).Trim() switch
    {
        "" or "," => Comma,
        ";" => ";\u202F",
        "-" or "‐" or "‑" or "–" => "–",
        _ => null,
    };

    /// <summary>The inlines that print something themselves, in order.</summary>
    private static IEnumerable<(Inline Atom, bool IsSuperscript)> AtomsOf(IReadOnlyList<Inline> content, bool isSuperscript) => content.SelectMany(inline =>
        inline switch
        {
            Text { Content: "" } => [],
            Text or Code or NoteReference or NoteMention or TargetMention or LineBreak => [(inline, isSuperscript)],
            _ => AtomsOf(Leaf.ChildrenOf(inline), isSuperscript || inline is Superscript),
        });
}
