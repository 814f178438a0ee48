using System.Collections.Concurrent;
using Watch.Typesetting;

namespace Watch.Production.Work;

/// <summary>Typesetters that several threads use in turn: each is for one thread, and remembers words.</summary>
internal sealed class TypesetterPool(Func<Typesetter> make) : IDisposable
{
    private readonly ConcurrentBag<Typesetter> resting = [];

    /// <summary>How many reports those that rest have set in lines.</summary>
    public int ReportsSet => resting.Sum(t => t.ReportsSet);

    public T With<T>(Func<Typesetter, T> work)
    {
        if (!resting.TryTake(out var typesetter))
            typesetter = make();
        try
        {
            return work(typesetter);
        }
        finally
        {
            resting.Add(typesetter);
        }
    }

    public void Dispose()
    {
        while (resting.TryTake(out var typesetter))
            typesetter.Dispose();
    }
}
