using System.Diagnostics;
using System.Globalization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Reading.Checks;
using Watch.Reading.Inlines;
using Watch.Reading.Markup;
using Block = Watch.Documents.Block;
using CodeBlock = Watch.Documents.CodeBlock;
using Inline = Watch.Documents.Inline;
using MarkdigBlock = Markdig.Syntax.Block;
using MarkdigCode = Markdig.Syntax.CodeBlock;

namespace Watch.Reading.Blocks;

/// <summary>Makes the model's blocks of Markdig's. Recurses as deep as blocks are nested, which
/// <see cref="Dialect"/> bounds.</summary>
internal sealed class BlockReader
{
    private readonly ReportContext context;
    private readonly TargetTable targets;
    private readonly HeadingBlock? title;
    private readonly TableReader tables;
    private readonly FigureReader figures;

    /// <param name="title">The heading that is the report's title and no part of the body, if it is one.</param>
    public BlockReader(ReportContext context, TargetTable targets, HeadingBlock? title)
    {
        this.context = context;
        this.targets = targets;
        this.title = title;
        tables = new(context, targets, Read);
        figures = new(context, targets);
    }

    public IReadOnlyList<Block> Read(ContainerBlock container, Scope scope) => Read(container, scope, container.Count);

    /// <summary>Reads a leaf; null when it has no text.</summary>
    /// <param name="skip">How many characters at its beginning are marks and not text.</param>
    public static Leaf? ReadLeaf(ReportContext context, ContainerInline? inlines, Scope scope, int skip = 0)
    {
        if (inlines is null)
            return null;
        var flat = InlineFlattener.Flatten(context, scope, inlines, mark: skip);
        return flat.Length <= skip ? null : LeafOf(context, flat, (skip, flat.Length), scope);
    }

    internal static Leaf? LeafOf(ReportContext context, FlatText flat, (int Start, int End) stretch, Scope scope)
    {
        var content = flat.Cut([stretch])[0];
        return content.Count == 0 ? null : LeafOf(context, flat, stretch, content, scope);
    }

    internal static Leaf LeafOf(ReportContext context, FlatText flat, (int Start, int End) stretch, IReadOnlyList<Inline> content, Scope scope)
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
            BlockCheck.TellIndent(context.Findings, container, i, scope.Origin);
            BlockCheck.TellMetadata(context.Findings, container, i, scope.Origin);
            switch (container[i])
            {
                case ParagraphBlock paragraph when FigureCaptions.ImageOf(paragraph) is { } image:
                    var caption = i + 1 < count && FigureCaptions.MarkOf(container[i + 1]) is not null ? (ParagraphBlock)container[i + 1] : null;
                    if (figures.Read(image, caption, scope) is { } figure)
                    {
                        blocks.Add(figure);
                        i += caption is null || figure is not Figure ? 0 : 1;
                    }

                    break;
                case ParagraphBlock paragraph when TableCaptions.IsBound(paragraph):
                    break; // read with its table
                case ParagraphBlock paragraph:
                    TellLoneCaption(paragraph, scope);
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
                    BlockCheck.TellFence(context.Findings, code, scope.Origin);
                    Add(blocks, CodeReader.Read(context, code, scope), text => new CodeBlock(CodeReader.SyntaxOf(code), text));
                    break;
                case VerseBlock verse:
                    if (!verse.HasEnd)
                        TellUnclosed(verse, scope);
                    var language = DivisionLanguage(verse.Attributes, verse, scope);
                    if (VerseReader.Read(context, verse, scope with { Language = language ?? scope.Language }) is { } stanzas)
                        blocks.Add(language is null ? stanzas : new Division(language, [stanzas]));
                    break;
                case DivisionBlock division:
                    ReadDivision(blocks, division, scope);
                    break;
                case DefinitionListBlock list:
                    ReadDefinitions(blocks, list, scope);
                    break;
                case TableBlock { IsBroken: true } table:
                    TellBroken(table, scope);
                    blocks.AddRange(Read(table, scope));
                    break;
                case TableBlock table:
                    blocks.Add(tables.Read(table, scope));
                    break;
                case ThematicBreakBlock rule:
                    BlockCheck.TellRule(context.Findings, rule, scope.Origin);
                    blocks.Add(new ThematicBreak());
                    break;
                case HeadingBlock or NoteDefinition or RemarkBlock or AbbreviationDefinition or LinkReferenceDefinitionGroup or BlankLineBlock:
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
        {
            context.Findings.Add(Rules.HeadingEmpty, at, "The heading has no words.", "Write them after its #, or delete it.");
            return;
        }

        // Contents and outlines would have nothing to show.
        if (Leaf.OneLineOf(text.Content).Length == 0)
        {
            context.Findings.Add(Rules.HeadingEmpty, at, "The heading has no words: it is read as a paragraph.", "Write them before the note's mark, or delete the #.");
            blocks.Add(new Paragraph(text));
            return;
        }

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

        blocks.Add(new Heading(level, targets.For(heading, text, scope), text));
    }

    private void ReadQuotation(List<Block> blocks, QuoteBlock quote, Scope scope)
    {
        var last = quote.LastChild as ParagraphBlock;
        var attributed = quote.Count > 1 && last is not null && (TableCaptions.BeginsWith(last.Inline, "\u2014 ") || TableCaptions.BeginsWith(last.Inline, "--- "));
        var content = Read(quote, scope, attributed ? quote.Count - 1 : quote.Count);
        var attribution = attributed ? ReadLeaf(context, last!.Inline, scope) : null;
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
            else
                language = LanguageTags.Read(context.Findings, at, value) ?? language;
        }

        return language;
    }

    private void TellUnclosed(MarkdigBlock division, Scope scope) =>
        context.Findings.Add(Rules.DivisionUnclosed, scope.Origin.At(division.Span.Start), "A division begins here and has no end.", "Write a line of as many colons after it.");

    private void ReadDefinitions(List<Block> blocks, DefinitionListBlock list, Scope scope)
    {
        var entries = new List<(Leaf Term, List<IReadOnlyList<Block>> Definitions)>();
        foreach (var child in list)
        {
            if (child is DefinitionTermBlock term && ReadLeaf(context, term.Inline, scope) is { } text)
                entries.Add((text, []));
            else if (child is DefinitionBlock definition && entries.Count > 0)
                entries[^1].Definitions.Add(Read(definition, scope));
        }

        if (entries.Count > 0)
            blocks.Add(new DefinitionList(!list.OfType<DefinitionBlock>().Any(d => d.IsLoose || d.Count > 1), [.. entries.Select(e => new DefinitionEntry(e.Term, e.Definitions))]));
    }

    private void TellLoneCaption(ParagraphBlock paragraph, Scope scope)
    {
        var at = scope.Origin.At(paragraph.Span.Start);
        if (TableCaptions.BeginsWith(paragraph.Inline, TableCaptions.Prefix))
            context.Findings.Add(Rules.CaptionAlone, at, "A caption stands beside no table.", "Put it right before or after the table that it is of.");
        else if (TableCaptions.BeginsWith(paragraph.Inline, FigureCaptions.Prefix))
            context.Findings.Add(Rules.CaptionAlone, at, "A caption stands beside no picture.", "Put it right after the picture that it is of, which is a paragraph by itself.");
    }

    private void TellBroken(TableBlock table, Scope scope) =>
        context.Findings.Add(
            Rules.TableBroken, scope.Origin.At(table.Span.Start), "The lines of the table that begins here do not close to a grid: it is set as it stands.",
            "Make all its lines equally wide, with a + wherever two lines meet.");

    private static void Add(List<Block> blocks, Leaf? leaf, Func<Leaf, Block> block)
    {
        if (leaf is not null)
            blocks.Add(block(leaf));
    }
}
