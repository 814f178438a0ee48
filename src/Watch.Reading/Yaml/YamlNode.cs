using Watch.Documents.Diagnostics;

namespace Watch.Reading.Yaml;

/// <summary>A value in YAML. The kinds below are all there are.</summary>
/// <param name="Span">Where it stands in the source text.</param>
internal abstract record YamlNode(SourceSpan Span);

/// <param name="Plain">Whether it is written without quotes, so that <c>null</c> and <c>~</c> mean no value.</param>
internal sealed record YamlText(string Value, bool Plain, SourceSpan Span) : YamlNode(Span);

internal sealed record YamlList(IReadOnlyList<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

/// <param name="Entries">In the order written; a key may occur twice.</param>
internal sealed record YamlMap(IReadOnlyList<(YamlText Key, YamlNode Value)> Entries, SourceSpan Span) : YamlNode(Span);
