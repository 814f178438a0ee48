using System.Collections.Frozen;

namespace Watch.Reading.Settings;

/// <summary>What to do with the keys of other programs' files: Hugo, Jekyll, Quarto, pandoc, Zola and their like.</summary>
internal static class ForeignKeys
{
    private const string None = "";

    /// <summary>The keys that are read as one of Watch's own.</summary>
    public static readonly FrozenDictionary<string, string> Language = FrozenDictionary.Create<string, string>(StringComparer.Ordinal, new KeyValuePair<string, string>("lang", "language"));

    /// <summary>In front matter: what Watch calls it, how it is written here, or nothing where Watch has no such key.</summary>
    private static readonly (string Keys, string Here)[] Report =
    [
        ("author creator by byline writer contributor contributors", "authors"),
        ("locale", "language"),
        ("abstract description excerpt desc teaser lead intro", "summary"),
        ("tags tag categories category subject subjects topics topic labels", "keywords"),
        ("license licensing", "licence"),
        ("copyright", "rights"),
        ("linktitle link-title shorttitle short_title title-short running-head running-title runningtitle navtitle nav_title sidebar_label", "short-title"),
        ("sub-title sub_title tagline", "subtitle"),
        ("publishdate publish_date publication-date pubdate date-published date_published issued published_at published-at", "posted"),
        ("issue no nr weight order nav_order sidebar_position", "number"),
        ("lastmod updated modified last_modified last_modified_at last-modified date-modified date_modified dateupdated changelog", "\"revised: [{date: 2019-03-01, note: ...}]\""),
        ("doi", "\"identifiers: {doi: ...}\""),
        ("isbn", "\"identifiers: {isbn: ...}\""),
        ("issn", "\"identifiers: {issn: ...}\""),
        ("identifier", "\"identifiers: {url: ...}\", or with doi, isbn, issn, urn or ark"),
        ("url permalink canonical canonicalurl canonical_url canonical-url link", "\"identifiers: {url: ...}\" with the whole address"),
        ("published", "\"status: draft\" for a report that is not to be made"),
        ("translationkey translation_key", "\"translations: [{report: FILE}]\""),
        ("series belongs-to-collection", "\"series\" in watch.yaml"),
        ("publisher institution organization organisation", "\"publisher\" in watch.yaml"),
        ("place location publisher-place", "\"place\" in watch.yaml"),
        ("editor editors", "\"editors\" in watch.yaml"),
        ("affiliation affiliations institute orcid email", "\"authors: [{given: Ada, family: Example, affiliation: ..., orcid: ...}]\""),
        ("header-includes include-before include-after documentclass classoption geometry fontsize mainfont sansfont monofont cjkmainfont papersize margin-left margin-right "
            + "margin-top margin-bottom linestretch indent colorlinks linkcolor toc toc-depth toc_depth toc-title tableofcontents lof lot numbersections number-sections secnumdepth "
            + "format formats output execute jupyter engine knitr filters template pdf-engine highlight-style code-fold editor_options params css theme style stylesheet dir "
            + "title-block-banner page-layout pagetitle title-meta author-meta date-format bibliography csl nocite link-citations citeproc citation-style reference-section-title "
            + "reference-location suppress-bibliography biblio-style natbib biblatex citation funding acknowledgements thanks appendix resource-path code-links", None),
        ("layout type kind slug path aliases alias redirect_from redirect_to redirects menu menus main_menu resources outputs output_format markup iscjklanguage expirydate expiry_date "
            + "cascade headless build sitemap robots noindex in_search_index render transparent sort_by paginate_by paginate_path page_template insert_anchor_links generate_feed "
            + "generate_feeds taxonomies extra videos audio images image img cover cover-image featured featured_image featureimage thumbnail banner hero header teaser-image og_image "
            + "twitter social comments comment disqus math mathjax katex mermaid toc_sticky toc_label sidebar sidebars parent has_children nav_exclude search_exclude collection "
            + "pinned sticky hidden hide id uid uuid version revision published_by tocopen showtoc cssclass cssclasses publish created modified_by listing about website project", None),
    ];

    /// <summary>In <c>watch.yaml</c>.</summary>
    private static readonly (string Keys, string Here)[] Corpus =
    [
        ("locale languagecode language-code", "language"),
        ("author authors editor creator", "editors"),
        ("copyright", "rights"),
        ("license", "licence"),
        ("keywords tags categories topics", "subjects"),
        ("abstract summary desc", "description"),
        ("name site_name site-title booktitle", "title"),
        ("tagline", "subtitle"),
        ("organization organisation institution", "publisher"),
        ("location publisher-place", "place"),
        ("doi", "\"identifiers: {doi: ...}\""),
        ("isbn", "\"isbn\" of a volume, or \"identifiers: {isbn: ...}\""),
        ("issn", "\"identifiers: {issn: ...}\""),
        ("url baseurl base_url site-url site_url", "\"identifiers: {url: ...}\""),
        ("parts books", "volumes"),
        ("chapters nav sort", "order"),
        ("cover cover-image", "\"epub: {cover: ...}\""),
        ("paper papersize geometry mainfont fontsize theme", "\"design: {report: {paper: A4}, print: {...}}\""),
    ];

    /// <summary>Of a person.</summary>
    private static readonly (string Keys, string Here)[] Person =
    [
        ("first firstname first-name first_name given-name given-names given_name forename", "given"),
        ("last lastname last-name last_name family-name family-names family_name surname literal", "family"),
        ("affiliations institute institution organization organisation company office", "affiliation"),
        ("email mail url website homepage github twitter mastodon role roles corresponding equal-contributor degrees id note notes number bio photo image attributes phone fax address", None),
    ];

    private static readonly FrozenDictionary<string, string> OfReports = Table(Report), OfCorpus = Table(Corpus), OfPeople = Table(Person);

    public static string? InReport(string key) => Remedy(OfReports, key);

    public static string? InCorpus(string key) => Remedy(OfCorpus, key);

    public static string? InPerson(string key) => Remedy(OfPeople, key);

    /// <summary>Every key of a table, for the tests.</summary>
    internal static IEnumerable<string> KeysOfReports => OfReports.Keys;

    private static string? Remedy(FrozenDictionary<string, string> table, string key)
    {
        var folded = key.ToLowerInvariant();
        if (!table.TryGetValue(folded, out var here))
            return null;
        if (here.Length == 0)
            return $"Watch has nothing like it: delete it, or write \"keys: {{allow: [{key}]}}\" in watch.yaml to keep it.";
        return here[0] == '"' ? $"Write {here}." : $"Watch calls it \"{here}\".";
    }

    private static FrozenDictionary<string, string> Table((string Keys, string Here)[] rows) =>
        rows.SelectMany(r => r.Keys.Split(' ').Select(k => (k, r.Here))).ToFrozenDictionary(r => r.k, r => r.Here);
}
