using Watch.Documents;

namespace Watch.Production.Outputs;

/// <summary>The dates that outputs carry. They never come from the clock, so that the same reports give the same bytes.</summary>
/// <param name="Epoch">What <c>SOURCE_DATE_EPOCH</c> says (reproducible-builds.org); null where it is not set.</param>
internal sealed record OutputDates(DateTimeOffset? Epoch)
{
    /// <summary>The date of a volume: its own or the newest of its texts, whichever is later.</summary>
    public DateTimeOffset? Of(Volume volume)
    {
        var texts = Of(volume.Texts);
        var own = volume.Date is { } date ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : (DateTimeOffset?)null;
        return Epoch ?? (own > texts || texts is null ? own : texts);
    }

    /// <summary>The date of an output that holds these reports; null if none of them has one.</summary>
    public DateTimeOffset? Of(IEnumerable<Report> reports)
    {
        if (Epoch is not null)
            return Epoch;
        var newest = reports.Max(r => r.Metadata.NewestDate);
        return newest is { } date ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
    }
}
