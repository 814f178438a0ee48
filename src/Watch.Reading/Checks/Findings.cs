using Watch.Documents.Diagnostics;
using Watch.Reading.Inlines;

namespace Watch.Reading.Checks;

/// <summary>Collects the diagnostics of one source.</summary>
internal sealed class Findings(SourceText source)
{
    private readonly List<(int Offset, Rule Rule, string Message, string Remedy)> found = [];

    public SourceText Source => source;

    public bool HasErrors => found.Exists(f => f.Rule.Severity == Severity.Error);

    public void Add(Rule rule, int offset, string message, string remedy) => found.Add((offset, rule, message, remedy));

    public void Add(Rule rule, SourcePlace place, string message, string remedy) => Add(rule, source.Offset(place), message, remedy);

    /// <summary>Adds a diagnostic on the file as a whole.</summary>
    public void AddWhole(Rule rule, string message, string remedy) => found.Add((-1, rule, message, remedy));

    public IReadOnlyList<Diagnostic> InOrder()
    {
        var inOrder = found.OrderBy(f => f.Offset).ToList();
        var places = source.Places([.. inOrder.Select(f => f.Offset)]);
        return [.. inOrder.Select((f, i) => new Diagnostic(f.Rule, f.Offset < 0 ? new(source.Path, 0, 0) : places[i], f.Message, f.Remedy))];
    }

    /// <summary>Words of the source as a message quotes them: on one line, and not too many.</summary>
    public static string Quote(ReadOnlySpan<char> text)
    {
        const int Most = 60;
        var words = Strings.Collapse(text);
        if (words.Length <= Most)
            return words;
        var end = char.IsHighSurrogate(words[Most - 2]) ? Most - 2 : Most - 1;
        return words[..end] + "…";
    }
}
