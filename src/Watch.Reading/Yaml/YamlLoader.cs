using System.Diagnostics.CodeAnalysis;
using Watch.Documents.Diagnostics;
using Watch.Reading.Checks;
using Watch.Reading.Inlines;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Watch.Reading.Yaml;

/// <summary>Loads one YAML document from part of a source. The YAML may be hostile: anchors and aliases are
/// refused, and the depth of nesting is limited.</summary>
internal sealed class YamlLoader
{
    private const int MostDeep = 16;

    private readonly Findings findings;
    private readonly int start;
    private readonly Stack<Open> open = [];
    private YamlNode? root;

    private YamlLoader(Findings findings, int start)
    {
        this.findings = findings;
        this.start = start;
    }

    /// <summary>Loads the YAML of a stretch of the source; null when it is empty or a problem was found.</summary>
    public static YamlNode? Load(Findings findings, SourceSpan span)
    {
        var text = findings.Source.Text.Substring(span.Start, span.Length);
        return new YamlLoader(findings, span.Start).Load(text);
    }

    private YamlNode? Load(string text)
    {
        try
        {
            // YamlDotNet's own tree is built by recursion, so the events are taken one by one.
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            while (parser.MoveNext())
            {
                if (!Take(parser.Current!))
                    return null;
            }

            return root;
        }
        catch (YamlException e)
        {
            findings.Add(Rules.YamlSyntax, At(e.Start), $"This is not YAML: {Sentence(e.Message)}", RemedyOf(e.Message));
            return null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            // YamlDotNet lets these escape for some malformed escapes and directives.
            findings.Add(Rules.YamlSyntax, start, "This is not YAML.", "Correct it, or put the values in quotation marks.");
            return null;
        }
    }

    private bool Take(ParsingEvent happened)
    {
        if (happened is AnchorAlias || happened is NodeEvent { Anchor.IsEmpty: false })
        {
            findings.Add(Rules.YamlAlias, At(happened.Start), "Anchors and aliases are not supported.", "Write the value out; one that begins with * or & stands in quotation marks.");
            return false;
        }

        switch (happened)
        {
            case Scalar scalar:
                Put(new YamlText(Clean(scalar.Value), scalar.Style == ScalarStyle.Plain, SpanOf(scalar.Start, scalar.End)));
                return true;
            case SequenceStart or MappingStart:
                if (open.Count == MostDeep)
                {
                    findings.Add(Rules.YamlNesting, At(happened.Start), "The value is nested too deeply.", "Write it flat.");
                    return false;
                }

                open.Push(new(happened is MappingStart, At(happened.Start)));
                return true;
            case SequenceEnd or MappingEnd:
                var done = open.Pop();
                var span = new SourceSpan(done.Start, At(happened.Start) - done.Start);
                Put(done.IsMap ? new YamlMap(done.Entries, span) : new YamlList(done.Items, span));
                return true;
            case DocumentStart when root is not null:
                findings.Add(Rules.YamlSyntax, At(happened.Start), "A second document begins here.", "Keep one.");
                return false;
            default:
                return true;
        }
    }

    private void Put(YamlNode node)
    {
        if (!open.TryPeek(out var parent))
        {
            root = node;
        }
        else if (!parent.IsMap)
        {
            parent.Items.Add(node);
        }
        else if (parent.Key is null)
        {
            if (node is not YamlText)
                findings.Add(Rules.ValueKind, node.Span.Start, "A key is a list or mapping.", "Write a word.");
            parent.Key = node as YamlText ?? new("", false, node.Span);
        }
        else
        {
            parent.Entries.Add((parent.Key, node));
            parent.Key = null;
        }
    }

    private SourceSpan SpanOf(Mark from, Mark to) => new(At(from), Math.Max(0, At(to) - At(from)));

    private int At(Mark mark) => start + (int)mark.Index;

    private static string Clean(string value) => string.Create(value.Length, value, static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
            to[i] = Strings.Printable(from[i]);
    });

    [SuppressMessage("Globalization", "CA1308", Justification = "A sentence goes on in lower case.")]
    private static string Sentence(string message)
    {
        var words = Strings.Collapse(message).TrimEnd('.');
        return words.Length == 0 ? "it cannot be read." : char.ToLowerInvariant(words[0]) + words[1..] + ".";
    }

    /// <summary>What to do about a fault that YamlDotNet has found.</summary>
    private static string RemedyOf(string message) =>
        message.Contains("wrong indentation", StringComparison.Ordinal) ? "Indent the further lines of the value, or write it on one line."
        : message.Contains("tab", StringComparison.Ordinal) ? "Indent with spaces, not with tabs."
        : "Correct it, or put the value in quotation marks.";

    /// <summary>A list or mapping whose end is not yet read.</summary>
    private sealed class Open(bool isMap, int start)
    {
        public bool IsMap => isMap;

        public int Start => start;

        public YamlText? Key { get; set; }

        public List<YamlNode> Items { get; } = [];

        public List<(YamlText, YamlNode)> Entries { get; } = [];
    }
}
