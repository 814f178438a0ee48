using Watch.Languages.Table;

namespace Watch.Languages.Registry;

/// <summary>IANA's registry of language subtags (RFC 5646, section 3), which is read when a tag is met that Watch has no row for.</summary>
public sealed class LanguageRegistry
{
    private const int LongestExtendedLanguage = 3, ScriptLength = 4, LongestRegion = 3;

    private static readonly Lazy<LanguageRegistry> Loaded = new(Load);

    private readonly SubtagList languages = new(), scripts = new(), regions = new(), variants = new();

    /// <summary>Whole tags that are given up, with what stands in their place; empty if nothing does.</summary>
    private readonly Dictionary<string, string> tags = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The languages that may follow another as its variety, with that language.</summary>
    private readonly Dictionary<string, string> extended = new(StringComparer.OrdinalIgnoreCase);

    private LanguageRegistry()
    {
    }

    /// <summary>Reads a tag: says what the registry does not know or has given up, and puts in its place what the registry has
    /// (RFC 5646, 4.5).</summary>
    /// <returns>Null if the tag is not well formed.</returns>
    public static TagReading? Read(string written)
    {
        if (LanguageTable.HasRow(written))
            return new(LanguageTag.Canonical(written), []);
        return LanguageTag.IsWellFormed(written) ? Loaded.Value.Judge(written) : Loaded.Value.JudgeIrregular(written);
    }

    /// <summary>Tags from before the rules (RFC 5646, 2.2.8), such as <c>i-lux</c> and <c>en-GB-oed</c>.</summary>
    private TagReading? JudgeIrregular(string written)
    {
        if (!tags.TryGetValue(written, out var preferred))
            return null;
        return preferred.Length > 0 ? new(preferred, [Replaced(written, preferred, preferred)]) : new(null, [GivenUp(written)]);
    }

    private TagReading Judge(string written)
    {
        var tag = LanguageTag.Canonical(written);
        if (tags.GetValueOrDefault(tag) is "")
            return new(tag, [GivenUp(tag)]);
        var findings = new List<Func<string, TagFinding>>();
        tag = WithoutOldTags(tag, findings);
        var subtags = tag.Split('-').ToList();
        // What follows a singleton is an extension or private.
        var end = subtags.FindIndex(1, subtag => subtag.Length == 1);
        end = end < 0 ? subtags.Count : end;
        subtags[0] = Part(languages, subtags[0], "language", findings);
        for (var i = 1; i < end; i++)
        {
            var subtag = subtags[i];
            if (i == 1 && subtag.Length == LongestExtendedLanguage && char.IsAsciiLetter(subtag[0]))
            {
                if (Extended(subtags, findings))
                    (i, end) = (i - 1, end - 1);
            }
            else if (subtag.Length == ScriptLength && char.IsAsciiLetter(subtag[0]))
            {
                subtags[i] = Part(scripts, subtag, "script", findings);
            }
            else
            {
                subtags[i] = subtag.Length <= LongestRegion ? Part(regions, subtag, "region", findings) : Part(variants, subtag, "variant", findings);
            }
        }

        var read = LanguageTag.Canonical(string.Join('-', subtags));
        return new(read, [.. findings.Select(finding => finding(read))]);
    }

    /// <summary>Replaces what a tag begins with where the registry has a new tag for it: <c>zh-cmn-Hans</c> and <c>no-bok</c>.</summary>
    private string WithoutOldTags(string tag, List<Func<string, TagFinding>> findings)
    {
        for (var end = tag.Length; end > 0; end = tag.LastIndexOf('-', end - 1))
        {
            var old = tag[..end];
            if (!tags.TryGetValue(old, out var preferred))
                continue;
            if (preferred.Length > 0)
                findings.Add(read => Replaced(old, preferred, read));
            else
                findings.Add(_ => GivenUp(old));
            return preferred.Length > 0 ? preferred + tag[end..] : tag;
        }

        return tag;
    }

    /// <summary>Judges a language that follows another as its variety; it stands alone as well, and better.</summary>
    /// <returns>Whether it has taken the other's place.</returns>
    private bool Extended(List<string> subtags, List<Func<string, TagFinding>> findings)
    {
        var (language, variety) = (subtags[0], subtags[1]);
        if (extended.TryGetValue(variety, out var prefix) && prefix.Equals(language, StringComparison.OrdinalIgnoreCase))
        {
            subtags.RemoveAt(0);
            findings.Add(read => Replaced($"{language}-{variety}", variety, read));
            return true;
        }

        // zh-min has been named already.
        if (!tags.ContainsKey($"{language}-{variety}"))
            findings.Add(_ => new(IsDeprecated: false, $"\"{variety}\" is no variety of \"{language}\" in the registry of languages.", "Delete it, or write the tag of the language that is meant."));
        return false;
    }

    /// <summary>Judges a part of a tag, and finds what stands in its place.</summary>
    private static string Part(SubtagList list, string subtag, string kind, List<Func<string, TagFinding>> findings)
    {
        if (list.Deprecated.TryGetValue(subtag, out var preferred))
        {
            findings.Add(preferred.Length > 0 ? read => Replaced(subtag, preferred, read) : _ => GivenUp(subtag));
            return preferred.Length > 0 ? preferred : subtag;
        }

        if (list.Instead.TryGetValue(subtag, out var instead))
        {
            findings.Add(read => new(IsDeprecated: false, $"\"{subtag}\" is no {kind} in the registry of languages, which has \"{instead}\" for it.", $"Write {read}."));
            return instead;
        }

        if (!list.Contains(subtag))
            findings.Add(_ => new(IsDeprecated: false, $"\"{subtag}\" is no {kind} in the registry of languages.", kind == "language" ? "Write one that is, such as en or ko, or und if no tag names it." : "Delete it, or write one that is."));
        else if (kind == "language" && list.IsPrivate(subtag))
            findings.Add(_ => new(IsDeprecated: false, $"\"{subtag}\" is no language of the registry, which leaves qaa to qtz for private use: no reader and no library can know which is meant.", "Write the tag of the language, or und if no tag names it."));
        return subtag;
    }

    private static TagFinding Replaced(string old, string preferred, string read) =>
        new(IsDeprecated: true, $"The language tag \"{old}\" is deprecated: the registry has \"{preferred}\" in its place, which is used.", $"Write {read}.");

    private static TagFinding GivenUp(string old) =>
        new(IsDeprecated: true, $"The language tag \"{old}\" is deprecated, and the registry has nothing in its place.", "Write the tag of what is meant.");

    private static LanguageRegistry Load()
    {
        using var stream = typeof(LanguageRegistry).Assembly.GetManifestResourceStream("Registry/Subtags.txt")
            ?? throw new InvalidOperationException("The program was built without Subtags.txt.");
        using var reader = new StreamReader(stream);
        var registry = new LanguageRegistry();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var words = line.Split(' ');
            foreach (var word in words.Skip(1))
                registry.Add(words[0], word);
        }

        return registry;
    }

    private void Add(string kind, string word)
    {
        switch (kind)
        {
            case "extlangs":
                var colon = word.IndexOf(':', StringComparison.Ordinal);
                foreach (var variety in word[(colon + 1)..].Split(','))
                    extended.Add(variety, word[..colon]);
                break;
            case "tags":
                Add(tags, word);
                break;
            case "languages" or "scripts" or "regions" or "variants":
                ListOf(kind).Add(word);
                break;
            case var deprecated when deprecated.StartsWith("deprecated-", StringComparison.Ordinal):
                Add(ListOf(deprecated["deprecated-".Length..]).Deprecated, word);
                break;
            case var instead when instead.StartsWith("instead-", StringComparison.Ordinal):
                Add(ListOf(instead["instead-".Length..]).Instead, word);
                break;
            default:
                throw new InvalidOperationException($"Subtags.txt has a line {kind}.");
        }
    }

    private static void Add(Dictionary<string, string> pairs, string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        pairs.Add(word[..equals], word[(equals + 1)..]);
    }

    private SubtagList ListOf(string kind) => kind switch
    {
        "languages" => languages,
        "scripts" => scripts,
        "regions" => regions,
        "variants" => variants,
        _ => throw new InvalidOperationException($"Subtags.txt has a line of {kind}."),
    };
}
