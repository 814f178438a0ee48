using System.CommandLine;
using Watch.Languages;
using Watch.Languages.Hyphenation;
using Watch.Languages.Normalization;

namespace Watch.Cli.Commands;

/// <summary><c>watchpress hyphenate</c>: where words may be broken, by the hyphenator of the books.</summary>
internal static class HyphenateCommand
{
    public static Command Describe(Surroundings surroundings)
    {
        var tag = new Argument<string>("LANGUAGE") { Description = "A language tag: de, en-GB, sr-Latn." };
        var command = new Command("hyphenate", "Reads words, one a line, and prints each with soft hyphens (U+00AD) where a line may break it.") { tag };
        command.SetAction((parsed, interruption) => Task.FromResult(Run(HyphenatorOf(parsed.GetRequiredValue(tag)), surroundings, interruption)));
        return command;
    }

    private static int Run(Hyphenator hyphenator, Surroundings surroundings, CancellationToken interruption)
    {
        while (surroundings.Input.ReadLine() is { } word)
        {
            interruption.ThrowIfCancellationRequested();
            surroundings.Output.WriteLine(hyphenator.Hyphenate(CanonicalForm.Compose(word)));
        }

        return ExitCode.Done;
    }

    private static Hyphenator HyphenatorOf(string tag)
    {
        if (!LanguageTag.IsWellFormed(tag))
            throw new WrongUsageException($"\"{tag}\" is no language tag. Write one such as de, en-GB or sr-Latn.");
        var language = Language.Of(tag);
        return language.Hyphenator ?? throw new WrongUsageException(language.IsHyphenated
            ? $"There are no hyphenation patterns for the language \"{tag}\"."
            : $"Words of the language \"{tag}\" are not hyphenated.");
    }
}
