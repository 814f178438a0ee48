using System.Text;
using Watch.Documents;
using Watch.Reading.Inlines;
using MarkdigCode = Markdig.Syntax.CodeBlock;

namespace Watch.Reading.Blocks;

/// <summary>Reads blocks of code. Tabs go to the next stop, since neither pages nor all readers of EPUBs have stops of their own.</summary>
internal static class CodeReader
{
    private const int TabStop = 4;

    /// <summary>The lines of a block as one leaf; null when it has none.</summary>
    public static Leaf? Read(ReportContext context, MarkdigCode code, Scope scope)
    {
        var content = new StringBuilder();
        var places = new List<int>();
        var count = code.Lines.Count;
        while (count > 0 && code.Lines.Lines[count - 1].Slice.IsEmptyOrWhitespace())
            count--;
        for (var i = 0; i < count; i++)
        {
            var line = code.Lines.Lines[i];
            if (i > 0)
                Add('\n', places.Count > 0 ? places[^1] + 1 : scope.Origin.At(line.Position));
            var text = line.Slice.AsSpan();
            var aligned = scope.Origin.Align(text, line.Position, scope.Origin.Text.Length);
            var column = 0;
            for (var c = 0; c < text.Length;)
            {
                var length = Markup.CharacterWidth.Next(text[c..], Markup.ColumnCount.ByCluster, out var columns);
                if (text[c] == '\t')
                {
                    columns = TabStop - column % TabStop;
                    for (var space = 0; space < columns; space++)
                        Add(' ', scope.Origin.At(aligned[c]));
                }
                else
                {
                    for (var part = c; part < c + length; part++)
                        Add(text[part] == Leaf.Generated ? '\uFFFD' : text[part], scope.Origin.At(aligned[part]));
                }

                column += columns;
                c += length;
            }
        }

        if (content.Length == 0)
            return null;
        var number = scope.Flow.NextLeaf();
        var flat = new FlatText(content.Length);
        flat.AddAtom(new Code(content.ToString()), content.ToString(), [.. places]);
        context.Map.Add(scope.Flow.Note, number, flat.Pieces(0, flat.Length));
        return new(number, [new Code(content.ToString())]);

        void Add(char c, int place)
        {
            content.Append(c);
            places.Add(place);
        }
    }

    /// <summary>What a fence says of the code; null when it says nothing.</summary>
    public static string? SyntaxOf(MarkdigCode code) =>
        (code as Markdig.Syntax.FencedCodeBlock)?.Info is { Length: > 0 } info ? info : null;
}
