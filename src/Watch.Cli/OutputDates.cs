using System.Globalization;
using Watch.Documents;

namespace Watch.Cli;

/// <summary>The dates that outputs carry: never the clock's, so that the same reports give the same bytes.</summary>
/// <param name="Epoch">What <c>SOURCE_DATE_EPOCH</c> says (reproducible-builds.org), where it is set.</param>
internal sealed record OutputDates(DateTimeOffset? Epoch)
{
    public static OutputDates From(Surroundings surroundings)
    {
        var value = surroundings.Variable("SOURCE_DATE_EPOCH");
        if (string.IsNullOrEmpty(value))
            return new(Epoch: null);
        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            throw new WrongUsageException($"SOURCE_DATE_EPOCH is \"{value}\". Set it to whole seconds since 1970, or not at all.");
        return new(DateTimeOffset.FromUnixTimeSeconds(seconds));
    }

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
