using System.Globalization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Reading.Checks;
using Watch.Reading.Inlines;
using Watch.Reading.Markup;
using Watch.Reading.Punctuation;
using Block = Watch.Documents.Block;

namespace Watch.Reading.Blocks;

/// <summary>Reads figures, and numbers those that have captions.</summary>
internal sealed class FigureReader(ReportContext context, TargetTable targets)
{
    private int numbered;

    /// <summary>Reads a figure; null when it has no file that can be taken and no words.</summary>
    /// <param name="following">The paragraph after the picture that is its caption, if one is.</param>
    public Block? Read(LinkInline image, ParagraphBlock? following, Scope scope)
    {
        if (image.Reference is { } definition)
            context.UsedDefinitions.Add(definition);
        var at = scope.Origin.At(image.Span.Start);
        var path = PathOf(image.Url ?? "");
        if (path is null)
        {
            context.Findings.Add(
                Rules.FigurePath, at, $"\"{Findings.Quote(image.Url)}\" is not the path of a file within the corpus.",
                "Write the path from the folder of the reports, such as images/map.png.");
        }

        if (!string.IsNullOrWhiteSpace(image.Title))
            context.Findings.Add(Rules.AttributeUnknown, at, $"The title \"{Findings.Quote(image.Title)}\" of a picture has no effect.", "Delete it, or write it between the brackets.");
        var attributes = ReadAttributes(image, scope);
        var isOwn = FigureCaptions.IsOwnCaption(image);
        // Words that only describe the picture cite nothing and are printed nowhere, so they have no leaf.
        var words = isOwn ? null : InlineFlattener.Flatten(context, scope, image, citing: false).Text.ToString();
        // Without a file, a caption in the brackets is kept as a paragraph, and one after the picture is read as such.
        if (path is null)
            return isOwn && BlockReader.ReadLeaf(context, image, scope) is { } left ? new Paragraph(left) : null;
        var caption = isOwn ? BlockReader.ReadLeaf(context, image, scope)
            : following is null ? null : BlockReader.ReadLeaf(context, following.Inline, scope, FigureCaptions.MarkOf(following)!.Value);
        var alternative = attributes.Alternative ?? words ?? (caption is null ? "" : Leaf.OneLineOf(caption.Content));
        if (alternative.Length == 0 && !attributes.IsDecorative)
        {
            context.Findings.Add(
                Rules.FigureAlternative, at, "The figure has no alternative text.",
                attributes.Alternative is not null && (words is { Length: > 0 } || caption is not null)
                    ? "Delete alt=\"\", so that its caption says what it shows, or write {.decorative} after it."
                    : "Say between the brackets what the picture shows, or write {.decorative} after it.");
        }

        var number = caption is null ? 0 : ++numbered;
        if (attributes.Id is { } id)
            targets.Add(id, new(TargetKind.Figure, number, caption is null ? "" : Leaf.OneLineOf(caption.Content)));
        return new Figure(attributes.Id, number, path, attributes.IsDecorative ? null : alternative, attributes.Width, attributes.Credit, caption);
    }

    private (string? Id, bool IsDecorative, string? Alternative, double? Width, string? Credit) ReadAttributes(LinkInline image, Scope scope)
    {
        var decorative = false;
        string? id = null;
        string? alternative = null;
        double? width = null;
        string? credit = null;
        if (image.NextSibling is not TrailingAttributes { Attributes: var attributes } written)
            return default;
        var place = scope.Origin.At(written.Span.Start);
        id = attributes.Id is null ? null : targets.Given(attributes.Id, place);
        foreach (var name in attributes.Classes)
        {
            decorative |= name == "decorative";
            if (name != "decorative")
                Tell("." + name, place);
        }

        foreach (var (key, value) in attributes.Pairs)
        {
            if (key is "credit" or "alt")
                PlainText.TellMarkup(context.Findings, value, _ => place);
            if (key == "credit")
                credit = PlainText.Set(value, scope.Language);
            else if (key == "alt")
                alternative = value;
            else if (key == "width" && Fraction(value) is { } fraction)
                width = fraction;
            else
                Tell($"{key}={value}", place);
        }

        return (id, decorative, alternative, width, credit);
    }

    private void Tell(string attribute, int at) =>
        context.Findings.Add(
            Rules.AttributeUnknown, at, $"\"{Findings.Quote(attribute)}\" means nothing here.",
            "A figure takes {#name}, {.decorative}, {alt=\"...\"}, {width=60%} and {credit=\"...\"}.");

    /// <summary>A percentage of the measure as a fraction of it.</summary>
    private static double? Fraction(string value) =>
        value.EndsWith('%')
        && double.TryParse(value.AsSpan(..^1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
        && percent is > 0 and <= 100 ? percent / 100 : null;

    /// <summary>The path with forward slashes and without dots; null when it leads out of the corpus.</summary>
    private static string? PathOf(string url)
    {
        var path = Uri.UnescapeDataString(url).Replace('\\', '/');
        if (path.Length == 0 || path[0] == '/' || path.Contains(':', StringComparison.Ordinal) || path.Any(c => char.IsControl(c) || c == '\uFFFD'))
            return null;
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                    return null;
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return parts.Count == 0 || path.EndsWith('/') ? null : string.Join('/', parts);
    }
}
