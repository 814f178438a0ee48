using System.Diagnostics;
using Markdig.Syntax.Inlines;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Reading.Blocks;
using Watch.Reading.Checks;
using Watch.Reading.Html;
using Watch.Reading.Markup;
using Watch.Reading.Punctuation;
using Inline = Watch.Documents.Inline;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace Watch.Reading.Inlines;

/// <summary>Lays the inlines of a leaf flat: characters with their places in the source, and where markup begins and
/// ends. It walks Markdig's tree without recursion, since that tree may be deep.</summary>
internal sealed partial class InlineFlattener
{
    /// <summary>How deep markup may be nested; deeper markup is dropped and told.</summary>
    private const int MostDeep = 16;

    private readonly ReportContext context;
    private readonly Scope scope;
    private readonly bool keepLines;
    private readonly bool citing;
    private readonly FlatText flat;
    private readonly Stack<Leaving> leaving = [];
    private Treatment treatment;
    private int depth;
    private bool inLink;
    private bool toldOfDepth;

    private InlineFlattener(ReportContext context, Scope scope, int capacity, bool keepLines, bool citing)
    {
        flat = new(capacity);
        this.context = context;
        this.scope = scope;
        this.keepLines = keepLines;
        this.citing = citing;
        treatment = Treatment.Of(scope.Language);
    }

    /// <param name="keepLines">Whether the ends of lines stay, as in verse.</param>
    /// <param name="citing">Whether markers cite notes; else they are dropped, as in a running head.</param>
    /// <param name="mark">How many characters at the beginning say what the leaf is, and are no text of it.</param>
    public static FlatText Flatten(ReportContext context, Scope scope, ContainerInline root, bool keepLines = false, bool citing = true, int mark = 0)
    {
        var flattener = new InlineFlattener(context, scope, Math.Max(0, root.Span.Length), keepLines, citing);
        flattener.Walk(root);
        flattener.flat.TrimEnd();
        AddressCheck.TellSplit(context.Findings, flattener.flat);
        LeftOverCheck.Tell(context.Findings, flattener.flat, mark, scope.InCell);
        context.Quotations.Add(scope.Flow, flattener.flat.SetPunctuation(scope.InCell), standsAlone: !citing);
        foreach (var (start, end, entry) in context.Abbreviations.FindIn(flattener.flat.Text))
            entry.IsUsed |= flattener.flat.TryWrap(start, end, new(content => new Abbreviation(entry.Expansion, content)));
        return flattener.flat;
    }

    private void Walk(ContainerInline root)
    {
        var node = root.FirstChild;
        while (node is not null)
        {
            var enters = Enter(node);
            if (node is ContainerInline container)
            {
                if (enters && container.FirstChild is { } child)
                {
                    node = child;
                    continue;
                }

                Leave();
            }

            while (node!.NextSibling is null)
            {
                node = node.Parent;
                if (node is null || ReferenceEquals(node, root))
                    return;
                Leave();
            }

            node = node.NextSibling;
        }
    }

    /// <summary>Takes an inline; for one that holds others also how it is left. False when its content is not to be
    /// read.</summary>
    private bool Enter(MarkdigInline node)
    {
        switch (node)
        {
            case LiteralInline literal:
                AddLiteral(literal);
                return true;
            case HtmlEntityInline entity:
                foreach (var c in entity.Transcoded.AsSpan())
                    flat.Add(Strings.Printable(c), At(entity), Treatment.Literal);
                return true;
            case LineBreakInline lineBreak:
                AddLineBreak(lineBreak);
                return true;
            case CodeInline code:
                AddCode(code);
                return true;
            case NoteMarker marker:
                AddMarker(marker);
                return true;
            case BareAddress bare:
                AddAddress(bare.Address, bare.Address, bare.Span.Start, bare);
                return true;
            case AutolinkInline auto:
                AddAddress(auto.Url, auto.IsEmail ? "mailto:" + auto.Url : auto.Url, auto.Span.Start + 1, auto);
                return true;
            case HtmlInline html:
                AddHtml(html);
                return true;
            case TrailingAttributes:
                return true; // read with what they follow
            case EmphasisInline emphasis:
                leaving.Push(EnterEmphasis(emphasis));
                return true;
            case LinkInline { IsImage: true } image:
                context.Findings.Add(Rules.ImageInText, At(image), "An image stands within text.", "Give it a paragraph of its own.");
                leaving.Push(default);
                return true;
            case LinkInline link:
                return EnterLink(link);
            case HtmlElement element:
                leaving.Push(EnterElement(element));
                return true;
            case Span span:
                leaving.Push(EnterSpan(span));
                return true;
            case DelimiterInline delimiter: // an opening bracket that nothing closes; it holds the text after it
                var sign = delimiter.ToLiteral();
                for (var i = 0; i < sign.Length; i++)
                    flat.Add(sign[i], scope.Origin.At(delimiter.Span.Start + i), treatment);
                leaving.Push(default);
                return true;
            case ContainerInline:
                leaving.Push(default);
                return true;
            default:
                throw new UnreachableException();
        }
    }

    private void Leave()
    {
        var left = leaving.Pop();
        for (var i = 0; i < left.Closes; i++)
            flat.Close();
        depth -= left.Closes;
        if (left.Delimiter != '\0')
            flat.Add(left.Delimiter, left.Source, treatment);
        if (left.Mentions is { } note)
            AddMention(note, left.Source);
        if (left.EndsLink)
            inLink = false;
        treatment = left.Restores ?? treatment;
    }

    private Leaving EnterEmphasis(EmphasisInline emphasis)
    {
        Func<IReadOnlyList<Inline>, Inline> wrap = (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('^', _) => static content => new Superscript(content),
            ('~', 1) => static content => new Subscript(content),
            ('~', _) => static content => new Struck(content),
            (_, 1) => static content => new Emphasis(content),
            (_, _) => static content => new Strong(content),
        };

        // As in Pandoc, what is raised or lowered has no spaces: "2^10 and 3^5" raises nothing.
        if (emphasis is { DelimiterChar: '^' or '~', DelimiterCount: 1 } && HasSpace(emphasis))
        {
            flat.Add(emphasis.DelimiterChar, At(emphasis), treatment);
            return new() { Delimiter = emphasis.DelimiterChar, Source = scope.Origin.At(emphasis.Span.End) };
        }

        if (emphasis.DelimiterChar == '^' || emphasis is { DelimiterChar: '~', DelimiterCount: 1 })
        {
            var around = treatment;
            treatment = treatment with { IsScript = true };
            return new() { Closes = Open(new(wrap), emphasis), Restores = around };
        }

        return new() { Closes = Open(new(wrap), emphasis) };
    }

    /// <summary>Opens markup unless it is nested too deeply; says how many times it is to be closed.</summary>
    private int Open(Wrapping wrapping, MarkdigInline at)
    {
        if (depth == MostDeep)
        {
            if (!toldOfDepth)
                context.Findings.Add(Rules.NestingTooDeep, At(at), "Markup is nested too deeply.", "Write it flat.");
            toldOfDepth = true;
            return 0;
        }

        depth++;
        flat.Open(wrapping);
        return 1;
    }

    private void AddLiteral(LiteralInline literal)
    {
        var content = literal.Content.AsSpan();
        var start = literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0);
        var places = scope.Origin.StandsAt(content, start) ? null : scope.Origin.Align(content, start, literal.Span.End + 1);
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            var place = scope.Origin.At(places is null ? start + i : places[i]);
            if (keepLines && c is ' ' or '\t' && flat.TryIndent(c == '\t', place))
                continue;
            if (keepLines && c is '\n' or '\r')
            {
                if (c == '\n' || i + 1 == content.Length || content[i + 1] != '\n')
                    flat.AddLineEnd(place);
                continue;
            }

            // An escaped mark stays as it is: \" is straight.
            var escaped = i == 0 && literal.IsFirstCharacterEscaped;
            flat.Add(c == Leaf.Generated ? '\uFFFD' : c, place, escaped ? Treatment.Literal : treatment);
        }

        var remark = content.IndexOf(RemarkParser.Opening);
        if (remark >= 0)
            context.Findings.Add(Rules.RemarkUnclosed, scope.Origin.At(places?[remark] ?? start + remark), "The remark that begins here has no end.", "Write --> after it.");
    }

    private void AddLineBreak(LineBreakInline lineBreak)
    {
        if (keepLines)
        {
            flat.AddLineEnd(At(lineBreak));
        }
        else if (lineBreak.IsBackslash)
        {
            flat.TrimEnd();
            flat.AddAtom(new LineBreak(), ['\n'], [At(lineBreak)]);
        }
        else
        {
            if (lineBreak.IsHard)
                context.Findings.Add(Rules.LineBreakSpaces, At(lineBreak), "Two spaces at the end of a line do not break it here.", "Write \\ at the end of the line, or delete the spaces.");
            flat.Add(' ', At(lineBreak), treatment);
        }
    }

    private void AddCode(CodeInline code)
    {
        var content = code.Content.Replace(Leaf.Generated, '\uFFFD').Replace('\t', ' ');
        // A pipe that parts no cells has a backslash before it, in code too.
        if (scope.InPipeCell)
            content = content.Replace("\\|", "|", StringComparison.Ordinal);
        if (content.Length == 0)
            return;
        var places = scope.Origin.Align(content, code.Span.Start + code.DelimiterCount, code.Span.End + 1 - code.DelimiterCount);
        flat.AddAtom(new Code(content), content, [.. places.Select(scope.Origin.At)]);
    }

    /// <summary>Adds an inline as it stands in the source.</summary>
    private void AddLiterally(MarkdigInline node)
    {
        for (var i = node.Span.Start; i <= node.Span.End; i++)
            flat.Add(scope.Origin.Text[i], scope.Origin.At(i), Treatment.Literal);
    }

    private void AddAligned(string text, int from, int to)
    {
        var places = scope.Origin.Align(text, from, to + 1);
        for (var i = 0; i < text.Length; i++)
            flat.Add(Strings.Printable(text[i]), scope.Origin.At(places[i]), Treatment.Literal);
    }

    private int At(MarkdigInline node) => scope.Origin.At(node.Span.Start);

    private static bool HasSpace(EmphasisInline emphasis)
    {
        foreach (var inline in emphasis.FindDescendants<MarkdigInline>())
        {
            if (inline is LineBreakInline || (inline is LiteralInline literal && literal.Content.AsSpan().ContainsAny(' ', '\t', '\n')))
                return true;
        }

        return false;
    }

    /// <summary>What is to be done when an inline that holds others has been read.</summary>
    private readonly record struct Leaving
    {
        public int Closes { get; init; }

        public bool EndsLink { get; init; }

        /// <summary>A sign that ends it.</summary>
        public char Delimiter { get; init; }

        /// <summary>A note that is mentioned after it.</summary>
        public NoteEntry? Mentions { get; init; }

        /// <summary>Where what is added at its end stands in the source.</summary>
        public int Source { get; init; }

        public Treatment? Restores { get; init; }
    }
}
