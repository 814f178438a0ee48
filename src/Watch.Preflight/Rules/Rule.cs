using Watch.Preflight.Content;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>A demand that a standard, a house or good sense makes of a file.</summary>
/// <param name="Id">Its name, which never changes.</param>
/// <param name="Clause">Where it stands.</param>
/// <param name="What">What must hold.</param>
/// <param name="Remedy">What to do where it does not.</param>
/// <param name="Find">Where it does not hold.</param>
internal sealed record Rule(string Id, string Clause, PreflightSeverity Severity, string What, string Remedy, Func<Judged, IEnumerable<Finding>> Find);

/// <summary>A place where a rule is broken.</summary>
internal sealed record Finding(int? Page, string? Object, string Message)
{
    public static Finding Of(string message) => new(null, null, message);

    public static Finding At(JudgedPage page, string message) => new(page.Number, page.Dictionary.Self?.ToString(), message);

    public static Finding At(Place place, string message) => new(place.Page, place.Object?.ToString(), message);

    public static Finding At(FoundMap found, string message) => new(found.Page, (found.Map.Self ?? found.Owner)?.ToString(), message);

    public static Finding At(Map map, string message) => new(null, map.Self?.ToString(), message);
}

/// <summary>A dictionary that the file leads to.</summary>
/// <param name="Owner">The object that it stands in.</param>
/// <param name="Page">The first page that leads to it; null if none does.</param>
internal sealed record FoundMap(Map Map, Reference? Owner, int? Page);
