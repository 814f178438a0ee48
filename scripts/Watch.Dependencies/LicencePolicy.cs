using System.Text;

namespace Watch.Dependencies;

/// <summary>Under which licences a package may be used, shipped or not: those that ask for their notice and no more.</summary>
public static class LicencePolicy
{
    private static readonly IReadOnlyDictionary<string, string> Texts = ReadTexts();

    /// <summary>SPDX names.</summary>
    public static IReadOnlySet<string> Permissive { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MS-PL", "Unlicense", "Zlib" };

    /// <summary>The text of a licence as SPDX has it, without a copyright notice.</summary>
    public static string? TextOf(string licence) => Texts.GetValueOrDefault(licence);

    /// <summary>The licence of a package: as it says, or as its licence's text says.</summary>
    public static string? LicenceOf(RestoredPackage package)
    {
        if (package.Licence is { Length: > 0 } said)
            return said;
        var files = package.LicenceFile is { } name ? package.Legal.Where(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)) : package.Legal;
        return files.Select(f => Recognise(f.Text)).FirstOrDefault(l => l is not null);
    }

    /// <summary>Why a package may not be used; null for one that may.</summary>
    public static string? Refuse(RestoredPackage package)
    {
        if (LicenceOf(package) is not { } licence)
            return $"{package.Id} {package.Version} says nothing of its licence. Use another package, or a version that does.";
        return IsPermissive(licence)
            ? null
            : $"{package.Id} {package.Version} is under {licence}, which is not on the list of permissive licences ({string.Join(", ", Permissive.Order(StringComparer.Ordinal))}). Use another package.";
    }

    /// <summary>An expression offers a choice (OR) or demands all (AND); one that demands more than these is refused.</summary>
    public static bool IsPermissive(string expression)
    {
        var plain = expression.Replace("(", " ", StringComparison.Ordinal).Replace(")", " ", StringComparison.Ordinal);
        return !plain.Contains(" WITH ", StringComparison.Ordinal)
            && plain.Split(" OR ").Any(choice => choice.Split(" AND ").All(one => Permissive.Contains(one.Trim())));
    }

    private static string? Recognise(string text)
    {
        var words = Words(text);
        return Texts.FirstOrDefault(t => words.Contains(Words(t.Value), StringComparison.Ordinal)).Key;
    }

    /// <summary>The letters of a text: how it is broken into lines and quoted says nothing.</summary>
    private static string Words(string text)
    {
        var words = new StringBuilder();
        foreach (var character in text)
        {
            if (char.IsAsciiLetter(character))
                words.Append(char.ToLowerInvariant(character));
        }

        return words.ToString();
    }

    private static Dictionary<string, string> ReadTexts()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var assembly = typeof(LicencePolicy).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Licences/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            texts.Add(Path.GetFileNameWithoutExtension(name), reader.ReadToEnd().Trim());
        }

        return texts;
    }
}
