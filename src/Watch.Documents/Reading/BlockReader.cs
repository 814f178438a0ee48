using System.Diagnostics;
using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Watch.Documents.Reading.Markup;
using MarkdigBlock = Markdig.Syntax.Block;
using MarkdigCode = Markdig.Syntax.CodeBlock;

namespace Watch.Documents.Reading;

/// <summary>Makes the model's blocks of Markdig's. Recurses as deep as blocks are nested, which
/// <see cref="Dialect"/> bounds.</summary>
/// <param name="title">The heading that is the report's title and no part of the body, if it is one.</param>
internal sealed class BlockReader(ReportContext context, HeadingIds ids, HeadingBlock? title)
{
    private const string CaptionPrefix = "Figure: ";

    private int figures;

    public IReadOnlyList<Block> Read(ContainerBlock container, Scope scope) => Read(container, scope, container.Count);

    /// <summary>Reads a leaf; null when it has no text.</summary>
    /// <param name="skip">How many characters at its beginning are marks and not text.</param>
    public static Leaf? ReadLeaf(ReportContext context, ContainerInline? inlines, Scope scope, int skip = 0)
    {
        if (inlines is null)
            return null;
        var flat = InlineFlattener.Flatten(context, scope, inlines);
        return flat.Length <= skip ? null : LeafOf(context, flat, (skip, flat.Length), scope);
    }

    private static Leaf? LeafOf(ReportContext context, FlatText flat, (int Start, int End) stretch, Scope scope)
    {
        var content = flat.Cut([stretch])[0];
        return content.Count == 0 ? null : LeafOf(context, flat, stretch, content, scope);
    }

    private static Leaf LeafOf(ReportContext context, FlatText flat, (int Start, int End) stretch, IReadOnlyList<Inline> content, Scope scope)
    {
        var number = scope.Flow.NextLeaf();
        context.Map.Add(scope.Flow.Note, number, flat.Pieces(stretch.Start, stretch.End));
        return new(number, content);
    }

    private List<Block> Read(ContainerBlock container, Scope scope, int count)
    {
        var blocks = new List<Block>();
        for (var i = 0; i < count; i++)
        {
            switch (container[i])
            {
                case ParagraphBlock paragraph when FigureReader.ImageOf(paragraph) is { } image:
                    var caption = i + 1 < count && container[i + 1] is ParagraphBlock next && BeginsWith(next, CaptionPrefix) ? next : null;
                    if (ReadFigure(image, caption, scope) is { } figure)
                    {
                        blocks.Add(figure);
                        i += caption is null ? 0 : 1;
                    }

                    break;
                case ParagraphBlock paragraph:
                    Add(blocks, ReadLeaf(context, paragraph.Inline, scope), static text => new Paragraph(text));
                    break;
                case HeadingBlock heading when heading != title:
                    ReadHeading(blocks, heading, scope);
                    break;
                case QuoteBlock quote:
                    ReadQuotation(blocks, quote, scope);
                    break;
                case ListBlock list:
                    blocks.Add(ReadList(list, scope));
                    break;
                case MarkdigCode code:
                    Add(blocks, ReadCode(code, scope), text => new CodeBlock(SyntaxOf(code), text));
                    break;
                case VerseBlock verse:
                    ReadVerse(blocks, verse, scope);
                    break;
                case DivisionBlock division:
                    ReadDivision(blocks, division, scope);
                    break;
                case ThematicBreakBlock:
                    blocks.Add(new ThematicBreak());
                    break;
                case HeadingBlock or NoteDefinition or RemarkBlock or LinkReferenceDefinitionGroup or BlankLineBlock:
                    break; // the title, what is read elsewhere, and what is dropped
                default:
                    throw new UnreachableException();
            }
        }

        return blocks;
    }

    private void ReadHeading(List<Block> blocks, HeadingBlock heading, Scope scope)
    {
        var at = scope.Origin.At(heading.Span.Start);
        if (ReadLeaf(context, heading.Inline, scope) is not { } text)
            return;
        if (heading.Level == 1)
            context.Findings.Add(Rules.HeadingTop, at, "A heading in the body is written with one #.", "Write ##.");
        var level = scope.Flow.Levels.Read(Math.Max(2, heading.Level), out var skips);
        if (skips)
        {
            context.Findings.Add(
                Rules.HeadingSkip, at,
                string.Create(CultureInfo.InvariantCulture, $"The heading skips a level: it is read as one of level {level}."),
                $"Write {new string('#', level)}.");
        }

        blocks.Add(new Heading(level, ids.For(heading, text, scope), text));
    }

    private void ReadQuotation(List<Block> blocks, QuoteBlock quote, Scope scope)
    {
        var last = quote.LastChild as ParagraphBlock;
        var attributed = quote.Count > 1 && last is not null && (BeginsWith(last, "\u2014 ") || BeginsWith(last, "--- "));
        var content = Read(quote, scope, attributed ? quote.Count - 1 : quote.Count);
        // Both marks are now a dash and a space.
        var attribution = attributed ? ReadLeaf(context, last!.Inline, scope, "\u2014 ".Length) : null;
        if (content.Count > 0 || attribution is not null)
            blocks.Add(new Quotation(content, attribution));
    }

    private ItemList ReadList(ListBlock list, Scope scope)
    {
        var numbering = list.BulletType switch
        {
            '1' => Numbering.Decimal,
            'a' => Numbering.LowerAlpha,
            'A' => Numbering.UpperAlpha,
            'i' => Numbering.LowerRoman,
            'I' => Numbering.UpperRoman,
            _ => Numbering.Bullet,
        };
        var start = numbering != Numbering.Bullet && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1;
        return new(numbering, start, !list.IsLoose, [.. list.Cast<ListItemBlock>().Select(item => new ListItem(Read(item, scope)))]);
    }

    private void ReadVerse(List<Block> blocks, VerseBlock verse, Scope scope)
    {
        if (!verse.HasEnd)
            TellUnclosed(verse, scope);
        var language = DivisionLanguage(verse.Attributes, verse, scope);
        var inner = scope with { Language = language ?? scope.Language };
        var flat = InlineFlattener.Flatten(context, inner, verse.Inline!, keepLines: true);
        var lines = LinesOf(flat.Text);
        var contents = flat.Cut(lines);
        var stanzas = new List<IReadOnlyList<Leaf>>();
        var stanza = new List<Leaf>();
        for (var i = 0; i <= lines.Count; i++)
        {
            if (i < lines.Count && contents[i].Count > 0)
            {
                stanza.Add(LeafOf(context, flat, lines[i], contents[i], inner));
            }
            else if (stanza.Count > 0)
            {
                stanzas.Add(stanza);
                stanza = [];
            }
        }

        if (stanzas.Count > 0)
            blocks.Add(language is null ? new Verse(stanzas) : new Division(language, [new Verse(stanzas)]));
    }

    private void ReadDivision(List<Block> blocks, DivisionBlock division, Scope scope)
    {
        if (!division.HasEnd)
            TellUnclosed(division, scope);
        if (division.Kind is { } kind)
        {
            context.Findings.Add(
                Rules.DivisionUnknown, scope.Origin.At(division.Span.Start), $"\"{Findings.Quote(kind)}\" is no kind of division.",
                "Write verse, or {lang=...}.");
        }

        var language = DivisionLanguage(division.Attributes, division, scope);
        var content = Read(division, scope with { Language = language ?? scope.Language });
        if (language is null)
            blocks.AddRange(content);
        else if (content.Count > 0)
            blocks.Add(new Division(language, content));
    }

    private string? DivisionLanguage(Attributes? attributes, MarkdigBlock block, Scope scope)
    {
        string? language = null;
        var at = scope.Origin.At(block.Span.Start);
        foreach (var (key, value) in attributes?.Pairs ?? [])
        {
            if (key != "lang")
                context.Findings.Add(Rules.AttributeUnknown, at, $"\"{Findings.Quote(key)}=\" means nothing here.", "Write lang=..., or delete it.");
            else if (LanguageTag.IsWellFormed(value))
                language = value;
            else
                context.Findings.Add(Rules.LanguageInvalid, at, $"\"{Findings.Quote(value)}\" is no language tag.", "Write one such as en or ko.");
        }

        return language;
    }

    private void TellUnclosed(MarkdigBlock division, Scope scope) =>
        context.Findings.Add(Rules.DivisionUnclosed, scope.Origin.At(division.Span.Start), "A division begins here and has no end.", "Write a line of as many colons after it.");

    private Figure? ReadFigure(LinkInline image, ParagraphBlock? caption, Scope scope)
    {
        var figure = FigureReader.Read(context, image, scope, ids);
        if (figure is null)
            return null;
        var text = caption is null ? null : ReadLeaf(context, caption.Inline, scope, CaptionPrefix.Length);
        return figure with { Caption = text, Number = text is null ? 0 : ++figures };
    }

    private Leaf? ReadCode(MarkdigCode code, Scope scope)
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
            {
                content.Append('\n');
                places.Add(places.Count > 0 ? places[^1] + 1 : scope.Origin.At(line.Position));
            }

            var text = line.Slice.AsSpan();
            var aligned = scope.Origin.Align(text, line.Position, scope.Origin.Text.Length);
            for (var c = 0; c < text.Length; c++)
            {
                content.Append(text[c] == Leaf.Generated ? '\uFFFD' : text[c]);
                places.Add(scope.Origin.At(aligned[c]));
            }
        }

        if (content.Length == 0)
            return null;
        var number = scope.Flow.NextLeaf();
        var flat = new FlatText(content.Length);
        flat.AddAtom(new Code(content.ToString()), content.ToString(), [.. places]);
        context.Map.Add(scope.Flow.Note, number, flat.Pieces(0, flat.Length));
        return new(number, [new Code(content.ToString())]);
    }

    private static string? SyntaxOf(MarkdigCode code) =>
        (code as FencedCodeBlock)?.Info is { Length: > 0 } info ? info : null;

    private static List<(int Start, int End)> LinesOf(ReadOnlySpan<char> text)
    {
        var lines = new List<(int, int)>();
        var start = 0;
        while (start <= text.Length)
        {
            var length = text[start..].IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            lines.Add((start, end));
            start = end + 1;
        }

        return lines;
    }

    private static bool BeginsWith(ParagraphBlock paragraph, string prefix) =>
        paragraph.Inline?.FirstChild is LiteralInline literal && literal.Content.AsSpan().StartsWith(prefix);

    private static void Add(List<Block> blocks, Leaf? leaf, Func<Leaf, Block> block)
    {
        if (leaf is not null)
            blocks.Add(block(leaf));
    }
}
