using Markdig.Syntax;
using Watch.Documents.Diagnostics;
using Watch.Reading.Checks;
using Watch.Reading.Inlines;

namespace Watch.Reading.Blocks;

/// <summary>What the readers of one report share while it is read.</summary>
internal sealed class ReportContext(Findings findings, NoteTable notes, Abbreviations abbreviations)
{
    public Findings Findings => findings;

    public NoteTable Notes => notes;

    public Abbreviations Abbreviations => abbreviations;

    public QuotationCheck Quotations { get; } = new();

    public SourceMap.Builder Map { get; } = new();

    /// <summary>Names that the text mentions, in the order read, each with its place in the source.</summary>
    public List<(string Id, int At)> Mentions { get; } = [];

    /// <summary>The definitions of addresses that links have used.</summary>
    public HashSet<LinkReferenceDefinition> UsedDefinitions { get; } = [];
}

/// <summary>Where a text stands: its flow, the language around it, and the origin of its characters.</summary>
/// <param name="InCell">Whether it is in a cell of a table.</param>
/// <param name="InPipeCell">Whether it is in a cell of a pipe table, where code has <c>\|</c> for a pipe.</param>
internal readonly record struct Scope(Flow Flow, string Language, Origin Origin, bool InCell = false, bool InPipeCell = false);
