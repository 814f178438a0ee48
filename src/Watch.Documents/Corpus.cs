using Watch.Documents.Settings;

namespace Watch.Documents;

/// <summary>The reports that a build reads, in the order that the anthology has them, and what <c>watch.yaml</c>
/// says of them together.</summary>
public sealed record Corpus(CorpusSettings Settings, IReadOnlyList<Report> Reports);

/// <summary>What <c>watch.yaml</c> says. Every key has a default.</summary>
public sealed record CorpusSettings
{
    public string Title { get; init; } = "Reports";

    public string? Subtitle { get; init; }

    /// <summary>For catalogues.</summary>
    public string? Description { get; init; }

    /// <summary>What the anthology is about, for catalogues; empty where the reports' keywords say it.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    public string? Publisher { get; init; }

    public string? Place { get; init; }

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "en";

    public string? Rights { get; init; }

    /// <summary>An SPDX identifier or a URL.</summary>
    public string? Licence { get; init; }

    public IReadOnlyList<Person> Editors { get; init; } = [];

    /// <summary>Kind and value, in the order written.</summary>
    public IReadOnlyList<(string Kind, string Value)> Identifiers { get; init; } = [];

    /// <summary>The name of the series that the reports are numbered in, such as "Watch Report".</summary>
    public string? Series { get; init; }

    /// <summary>What the reports' PDFs claim to be.</summary>
    public ArchiveStandard ArchiveStandard { get; init; }

    public ReportOrder Order { get; init; } = ReportOrder.ByNumber;

    /// <summary>The files in the order that <c>watch.yaml</c> lists them; empty unless it does.</summary>
    public IReadOnlyList<NamedFile> OrderedFiles { get; init; } = [];

    /// <summary>Fonts for characters that the text face lacks, asked before those that come with the program.</summary>
    public IReadOnlyList<NamedFile> FallbackFonts { get; init; } = [];

    /// <summary>Empty for one volume of all reports.</summary>
    public IReadOnlyList<VolumeSettings> Volumes { get; init; } = [];

    public DesignSettings ReportDesign { get; init; } = new();

    public DesignSettings PrintDesign { get; init; } = new();

    /// <summary>What a strict build allows.</summary>
    public TypographySettings Typography { get; init; } = new();

    public PrintSettings Print { get; init; } = new();

    public EpubSettings Epub { get; init; } = new();

    /// <summary>What the corpus has of languages otherwise than Watch has it, by tag.</summary>
    public IReadOnlyDictionary<string, LanguageSettings> Languages { get; init; } = new Dictionary<string, LanguageSettings>();

    /// <summary>House words that the corpus writes otherwise, by language and key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Words { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Keys of other programs that front matter may have without a warning.</summary>
    public IReadOnlyList<string> AllowedKeys { get; init; } = [];

    /// <summary>The files that are named otherwise than as reports, and so are none.</summary>
    public IEnumerable<NamedFile> OtherFiles => Volumes.Select(v => v.Foreword).Append(Epub.Cover).OfType<NamedFile>();
}

/// <summary>A level of PDF/A; beside each, PDFs are PDF/UA-1.</summary>
public enum ArchiveStandard
{
    /// <summary>PDF/A-2a (ISO 19005-2): what the text is and where it stands is told to the last word.</summary>
    A2a,

    /// <summary>PDF/A-2u: the same file, and no claim beyond its text.</summary>
    A2u,

    /// <summary>PDF/A-3a (ISO 19005-3): the report's source and its record lie within.</summary>
    A3a,
}

public enum ReportOrder
{
    /// <summary>Numbered reports by number, then the others by file name.</summary>
    ByNumber,

    /// <summary>By date, undated last; equals by number and file name.</summary>
    ByDate,

    /// <summary>As listed, the others after them by number.</summary>
    AsListed,
}
