namespace Watch.Languages.Sorting;

/// <summary>The weights of a text by levels: letters, marks, ways of writing and, in the shifted order, spaces and punctuation.</summary>
internal sealed record CollationKey(long[] Primaries, int[] Secondaries, int[] Tertiaries, long[] Quaternaries) : IComparable<CollationKey>
{
    public int CompareTo(CollationKey? other)
    {
        if (other is null)
            return 1;
        var order = ComparePrimaries(other);
        if (order == 0)
            order = Secondaries.AsSpan().SequenceCompareTo(other.Secondaries);
        if (order == 0)
            order = Tertiaries.AsSpan().SequenceCompareTo(other.Tertiaries);
        return order == 0 ? Quaternaries.AsSpan().SequenceCompareTo(other.Quaternaries) : order;
    }

    public int ComparePrimaries(CollationKey other) => Primaries.AsSpan().SequenceCompareTo(other.Primaries);
}
