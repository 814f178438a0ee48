using System.Globalization;
using Markdig.Syntax.Inlines;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Reading.Blocks;
using Watch.Reading.Checks;
using Watch.Reading.Markup;
using Watch.Reading.Punctuation;
using Inline = Watch.Documents.Inline;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace Watch.Reading.Inlines;

/// <content>What leads elsewhere: links, addresses, and the markers and mentions of notes and of what has a name.</content>
internal sealed partial class InlineFlattener
{
    private bool EnterLink(LinkInline link)
    {
        if (link.Reference is { } definition)
            context.UsedDefinitions.Add(definition);
        var url = link.Url ?? "";
        if (url.StartsWith(NoteTable.MentionPrefix, StringComparison.Ordinal))
        {
            var id = url[NoteTable.MentionPrefix.Length..];
            var note = context.Notes.Find(id);
            if (note is null)
                Undefined(id, At(link));
            // The number follows the words, "note 7", unless they stand before the link already.
            leaving.Push(new() { Mentions = citing ? note : null, Source = scope.Origin.At(link.Span.End) });
            return note is null || link.FirstChild is not LiteralInline { NextSibling: null } word || !EndsWith(word.Content.AsSpan());
        }

        if (url.StartsWith('#'))
            return EnterReference(link, Strings.Fold(Uri.UnescapeDataString(url[1..])));

        if (!string.IsNullOrWhiteSpace(link.Title))
            context.Findings.Add(Rules.AttributeUnknown, At(link), $"The title \"{Findings.Quote(link.Title)}\" of a link has no effect.", "Delete it.");
        var target = LinkAddress.Resolve(url);
        if (target is null)
            TellTarget(url, link);
        if (target is null || inLink)
        {
            leaving.Push(default);
            if (link.FirstChild is null)
                AddLiterally(link);
            return true;
        }

        AddressCheck.TellDifference(context.Findings, link, url, At(link));
        var bare = link.FirstChild is null or BareAddress { NextSibling: null } && (link.FirstChild as BareAddress)?.Address is var text && (text ?? url) == url;
        var archived = ArchivedAfter(link);
        var closes = Open(new(content => new Link(target, content, bare, archived), IsLink: true), link);
        inLink = true;
        leaving.Push(new() { Closes = closes, EndsLink = true });
        if (link.FirstChild is null)
            AddAligned(url, Math.Max(link.UrlSpan.Start, link.Span.Start), link.Span.End);
        return true;
    }

    /// <summary>Whether a word is the last that has been read.</summary>
    private bool EndsWith(ReadOnlySpan<char> word)
    {
        var text = flat.Text.TrimEnd();
        return text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetterOrDigit(text[^(word.Length + 1)]));
    }

    /// <summary>Takes a link to a place in the report; one without words says what is there.</summary>
    private bool EnterReference(LinkInline link, string target)
    {
        context.Mentions.Add((target, At(link)));
        if (link.FirstChild is null)
        {
            leaving.Push(default);
            if (citing)
                flat.AddAtom(new TargetMention(target), [Leaf.Generated], [At(link)]);
            return true;
        }

        var closes = inLink ? 0 : Open(new(content => new InternalLink(target, content), IsLink: true), link);
        leaving.Push(new() { Closes = closes, EndsLink = closes > 0 });
        inLink |= closes > 0;
        return true;
    }

    /// <summary>What attributes right after a link say of a copy of it.</summary>
    private ArchivedCopy? ArchivedAfter(MarkdigInline link)
    {
        if (link.NextSibling is not TrailingAttributes { Attributes: var attributes } written)
            return null;
        string? uri = null;
        DateOnly? accessed = null;
        foreach (var (key, value) in attributes.Pairs)
        {
            if (key == "archived" && LinkAddress.Resolve(value) is { } copy && !copy.StartsWith("mailto:", StringComparison.Ordinal))
                uri = copy;
            else if (key == "accessed" && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                accessed = day;
            else if (key is "archived" or "accessed")
                context.Findings.Add(Rules.AttributeValue, At(written), $"\"{Findings.Quote(value)}\" is no value of {key}.", key == "archived" ? "Write an address of http or https." : "Write a day such as 2019-01-05.");
            else
                TellLinkAttribute(key + "=", written);
        }

        foreach (var name in attributes.Classes)
            TellLinkAttribute("." + name, written);
        if (attributes.Id is { } id)
            TellLinkAttribute("#" + id, written);
        return uri is null && accessed is null ? null : new(uri, accessed);
    }

    private void AddMarker(NoteMarker marker)
    {
        if (FigureCaptions.IsInDescription(marker))
        {
            AddLiterally(marker);
        }
        else if (context.Notes.Find(marker.Id) is not { } note)
        {
            Undefined(marker.Id, At(marker));
            AddLiterally(marker);
        }
        else if (citing)
        {
            Inline inline = scope.Flow.Note > 0 ? new NoteMention(note.Ordinal) : new NoteReference(note.Ordinal, ++note.Citations);
            flat.AddAtom(inline, [Leaf.Generated], [At(marker)]);
        }
    }

    private void AddMention(NoteEntry note, int source)
    {
        if (flat.Length > 0 && char.IsLetterOrDigit(flat.Text[^1]))
            flat.Add(Spaces.NoBreak[0], source, Treatment.Literal);
        flat.AddAtom(new NoteMention(note.Ordinal), [Leaf.Generated], [source]);
    }

    private void AddAddress(string text, string url, int start, MarkdigInline node)
    {
        var target = LinkAddress.Resolve(url);
        if (target is null)
            TellTarget(url, node);
        var archived = ArchivedAfter(node);
        var closes = target is null || inLink ? 0 : Open(new(content => new Link(target, content, IsBare: true, archived), IsLink: true), node);
        var begins = flat.Length;
        AddAligned(text, start, node.Span.End);
        if (node is BareAddress)
            flat.Addresses.Add((begins, flat.Length));
        if (closes > 0)
            flat.Close();
        depth -= closes;
    }

    private void Undefined(string id, int at) =>
        context.Findings.Add(Rules.NoteUndefined, at, $"Note \"{Findings.Quote(id)}\" is cited but not written.", $"Add a line \"[^{Findings.Quote(id)}]: ...\".");

    private void TellTarget(string url, MarkdigInline node)
    {
        if (LinkAddress.HasScheme(url))
        {
            context.Findings.Add(
                Rules.LinkTarget, At(node), $"\"{Findings.Quote(url)}\" names no host that can be.",
                "Correct the name of the host and its port, or write the name as it is registered (xn--...).");
            return;
        }

        context.Findings.Add(
            Rules.LinkTarget, At(node), $"\"{Findings.Quote(url)}\" is no address that a link can have.",
            "Write one that begins with http:, https:, mailto: or doi:.");
    }

    private void TellLinkAttribute(string attribute, MarkdigInline node) =>
        context.Findings.Add(Rules.AttributeUnknown, At(node), $"\"{Findings.Quote(attribute)}\" means nothing here.", "A link takes {archived=... accessed=2019-01-05}.");
}
