using System.Buffers;
using System.Globalization;
using System.Text;

namespace Watch.Cli;

/// <summary>Writes control characters as codes, such as \x1b. Names of files and texts of reports may hold characters that a terminal
/// takes for commands.</summary>
internal sealed class PrintableWriter(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl).Except(['\t', '\n'])]);

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(Printable([value]));

    public override void Write(char[] buffer, int index, int count) => inner.Write(Printable(buffer.AsSpan(index, count)));

    public override void Write(ReadOnlySpan<char> buffer) => inner.Write(Printable(buffer));

    public override void Write(string? value) => inner.Write(Printable(value));

    public override void WriteLine() => inner.WriteLine();

    public override void WriteLine(string? value) => inner.WriteLine(Printable(value));

    public override void Flush() => inner.Flush();

    private static string Printable(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Controls))
            return text.ToString();
        var printable = new StringBuilder(text.Length + 3);
        foreach (var c in text)
        {
            if (Controls.Contains(c))
                printable.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}");
            else
                printable.Append(c);
        }

        return printable.ToString();
    }
}
