using System.Runtime.ExceptionServices;

namespace Watch.Production.Work;

/// <summary>Work on several things at a time.</summary>
internal static class Jobs
{
    /// <summary>What the work makes of each thing, one by one in the order of the things, as soon as each is done.</summary>
    /// <param name="most">How many are worked on at a time.</param>
    /// <param name="ahead">How many more may wait to be taken, which bounds the memory they take.</param>
    public static IEnumerable<TResult> InOrder<T, TResult>(IReadOnlyList<T> things, int most, int ahead, CancellationToken interruption, Func<T, TResult> work)
    {
        var running = new Queue<Task<TResult>>();
        var gate = new SemaphoreSlim(most);
        try
        {
            for (var next = 0; next < things.Count || running.Count > 0;)
            {
                for (; next < things.Count && running.Count < most + ahead; next++)
                    running.Enqueue(Work(things[next]));
                yield return running.Dequeue().GetAwaiter().GetResult();
            }
        }
        finally
        {
            // What the work uses must not go away under it.
            foreach (var task in running)
                ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }

        async Task<TResult> Work(T thing)
        {
            await gate.WaitAsync(interruption).ConfigureAwait(false);
            try
            {
                return await Task.Run(() => work(thing), interruption).ConfigureAwait(false);
            }
            finally
            {
                gate.Release();
            }
        }
    }

    /// <summary>What the work makes of each thing, in the order of the things, however the jobs finish.</summary>
    /// <param name="most">How many are worked on at a time, which bounds the memory they take.</param>
    public static TResult[] Run<T, TResult>(IReadOnlyList<T> things, int most, CancellationToken interruption, Func<T, TResult> work)
    {
        var results = new TResult[things.Count];
        try
        {
            Parallel.For(0, things.Count, new() { MaxDegreeOfParallelism = most, CancellationToken = interruption }, i => results[i] = work(things[i]));
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        return results;
    }
}
