using Watch.Documents;

namespace Watch.Production.Outputs;

/// <summary>The dates that outputs carry: never the clock's, so that the same reports give the same bytes.</summary>
/// <param name="Epoch">What <c>SOURCE_DATE_EPOCH</c> says (reproducible-builds.org); null where it is not set.</param>
internal sealed record OutputDates(DateTimeOffset? Epoch)
{
    /// <summary>The date of a volume: the newest of its own and its texts'.</summary>
    public DateTimeOffset? Of(Volume volume)
    {
        var texts = Of(volume.Texts);
        var own = volume.Date is { } date ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : (DateTimeOffset?)null;
        return Epoch ?? (own > texts || texts is null ? own : texts);
    }

    /// <summary>The date of an output that holds these reports; null when there is none.</summary>
    public DateTimeOffset? Of(IEnumerable<Report> reports)
    {
        if (Epoch is not null)
            return Epoch;
        var newest = reports.Max(r => r.Metadata.NewestDate);
        return newest is { } date ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
    }
}
