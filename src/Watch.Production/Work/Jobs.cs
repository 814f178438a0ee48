using System.Runtime.ExceptionServices;

namespace Watch.Production.Work;

/// <summary>Runs work on several items at a time.</summary>
internal static class Jobs
{
    /// <summary>Yields the result for each item, in the order of the items, as soon as it is there.</summary>
    /// <param name="most">The largest number of items that are being worked on or whose results wait to be taken.</param>
    public static IEnumerable<TResult> InOrder<T, TResult>(IReadOnlyList<T> things, int most, CancellationToken interruption, Func<T, TResult> work)
    {
        var running = new Queue<Task<TResult>>();
        try
        {
            for (var next = 0; next < things.Count || running.Count > 0;)
            {
                for (; next < things.Count && running.Count < most; next++)
                {
                    var thing = things[next];
                    running.Enqueue(Task.Run(() => work(thing), interruption));
                }

                yield return running.Dequeue().GetAwaiter().GetResult();
            }
        }
        finally
        {
            // The caller may dispose what the work uses only after all of it has ended.
            foreach (var task in running)
                ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }
    }

    /// <summary>Returns the result for each item, in the order of the items.</summary>
    /// <param name="most">The largest number of items that are worked on at a time, which bounds memory.</param>
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
