using System.Globalization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Reading.Checks;
using Watch.Reading.Inlines;
using Watch.Reading.Markup;
using Watch.Reading.Punctuation;

namespace Watch.Reading.Blocks;

/// <summary>Reads the image of a figure.</summary>
internal static class FigureReader
{
    /// <summary>The image that a paragraph is, if it is nothing else.</summary>
    public static LinkInline? ImageOf(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is LinkInline { IsImage: true } image
        && image.NextSibling is null or TrailingAttributes { NextSibling: null } ? image : null;

    /// <summary>Reads a figure without its caption; null when it has no file that can be taken.</summary>
    public static Figure? Read(ReportContext context, LinkInline image, Scope scope, TargetTable ids)
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

        var decorative = false;
        string? id = null;
        double? width = null;
        string? credit = null;
        if (image.NextSibling is TrailingAttributes { Attributes: var attributes } written)
        {
            var place = scope.Origin.At(written.Span.Start);
            id = attributes.Id is null ? null : ids.Given(attributes.Id, place);
            foreach (var name in attributes.Classes)
            {
                decorative |= name == "decorative";
                if (name != "decorative")
                    Tell(context, "." + name, place);
            }

            foreach (var (key, value) in attributes.Pairs)
            {
                if (key == "credit")
                    credit = PlainText.Set(value, scope.Language);
                else if (key == "width" && Fraction(value) is { } fraction)
                    width = fraction;
                else
                    Tell(context, $"{key}={value}", place);
            }
        }

        // The text of an image cites nothing and is printed nowhere, so it has no leaf.
        var alternative = InlineFlattener.Flatten(context, scope, image, citing: false).Text.ToString();
        if (alternative.Length == 0 && !decorative)
        {
            context.Findings.Add(
                Rules.FigureAlternative, at, "The figure has no alternative text.",
                "Say between the brackets what the picture shows, or write {.decorative} after it.");
        }

        return path is null ? null : new(id, 0, path, decorative ? null : alternative, width, credit, null);
    }

    private static void Tell(ReportContext context, string attribute, int at) =>
        context.Findings.Add(
            Rules.AttributeUnknown, at, $"\"{Findings.Quote(attribute)}\" means nothing here.",
            "A figure takes {#name}, {.decorative}, {width=60%} and {credit=\"...\"}.");

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
