using Watch.Production.Work;
using Xunit;

namespace Watch.Tests.Cli;

public class JobsTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 2)]
    [InlineData(3, 2)]
    public void Things_are_worked_on_few_at_a_time_and_taken_in_order(int most, int ahead)
    {
        var (working, mostWorking, begun, taken, mostBegun) = (0, 0, 0, 0, 0);
        var gate = new Lock();

        foreach (var result in Jobs.InOrder([.. Enumerable.Range(0, 40)], most, ahead, CancellationToken.None, Work))
        {
            Assert.Equal(taken, result);
            lock (gate)
                taken++;
        }

        Assert.Equal(40, taken);
        Assert.InRange(mostWorking, 1, most);
        // The one that is handed over is no longer waited for.
        Assert.InRange(mostBegun, 1, most + ahead + 1);

        int Work(int thing)
        {
            lock (gate)
            {
                mostWorking = Math.Max(mostWorking, ++working);
                mostBegun = Math.Max(mostBegun, ++begun - taken);
            }

            Thread.Sleep(thing % 4);
            lock (gate)
                working--;
            return thing;
        }
    }

    [Fact]
    public void What_fails_is_thrown_in_its_turn_when_no_work_is_left_running()
    {
        var (taken, running) = (new List<int>(), 0);

        var fault = Assert.Throws<InvalidDataException>(() =>
        {
            foreach (var result in Jobs.InOrder([.. Enumerable.Range(0, 9)], 3, 2, CancellationToken.None, Work))
                taken.Add(result);
        });

        Assert.Equal(("4", 0), (fault.Message, Volatile.Read(ref running)));
        Assert.Equal([0, 1, 2, 3], taken);

        int Work(int thing)
        {
            Interlocked.Increment(ref running);
            try
            {
                Thread.Sleep(10 - thing);
                return thing is 4 or 6 ? throw new InvalidDataException($"{thing}") : thing;
            }
            finally
            {
                Interlocked.Decrement(ref running);
            }
        }
    }

    [Fact]
    public void An_interruption_ends_the_work()
    {
        using var interruption = new CancellationTokenSource();
        var taken = 0;

        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (var result in Jobs.InOrder([.. Enumerable.Range(0, 100)], 2, 2, interruption.Token, thing => thing))
            {
                if (++taken == 3)
                    interruption.Cancel();
            }
        });

        Assert.InRange(taken, 3, 8);
    }
}
