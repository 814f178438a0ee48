using System.Collections.Concurrent;
using Watch.Typesetting;

namespace Watch.Production.Work;

/// <summary>Typesetters that several threads use in turn: each is for one thread, and remembers words.</summary>
internal sealed class TypesetterPool(Func<PartTypesetter> make) : IDisposable
{
    private readonly ConcurrentBag<PartTypesetter> resting = [];

    public T With<T>(Func<PartTypesetter, T> work)
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
