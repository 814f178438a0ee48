using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Testing.Platform.Builder;
using Microsoft.Testing.Platform.Extensions;
using Microsoft.Testing.Platform.Extensions.Messages;
using Microsoft.Testing.Platform.Extensions.TestHost;
using Microsoft.Testing.Platform.Messages;
using Microsoft.Testing.Platform.Services;

namespace Watch.Tests.Support;

/// <summary>Says at the end of <c>dotnet test</c> which tools were missing and how many tests each cost, as one more skipped test: that is the
/// one thing which <c>dotnet test</c> prints of a run without failures.</summary>
public sealed class MissingTools(IMessageBus messages) : IDataConsumer, IDataProducer, ITestSessionLifetimeHandler
{
    private readonly ConcurrentDictionary<string, int> testsByTool = new(StringComparer.Ordinal);

    public string Uid => nameof(MissingTools);

    public string Version => "1.0.0";

    public string DisplayName => "Missing tools";

    public string Description => "Counts the tests that were skipped for want of a tool.";

    public Type[] DataTypesConsumed => [typeof(TestNodeUpdateMessage)];

    public Type[] DataTypesProduced => [typeof(TestNodeUpdateMessage)];

    public Task<bool> IsEnabledAsync() => Task.FromResult(true);

    public Task ConsumeAsync(IDataProducer dataProducer, IData value, CancellationToken cancellationToken)
    {
        var skipped = (value as TestNodeUpdateMessage)?.TestNode.Properties.SingleOrDefault<SkippedTestNodeStateProperty>();
        if (skipped?.Explanation is { } reason && reason.StartsWith(ExternalTool.SkippedFor, StringComparison.Ordinal))
            testsByTool.AddOrUpdate(reason[ExternalTool.SkippedFor.Length..], 1, (_, count) => count + 1);
        return Task.CompletedTask;
    }

    public Task OnTestSessionStartingAsync(ITestSessionContext testSessionContext) => Task.CompletedTask;

    public Task OnTestSessionFinishingAsync(ITestSessionContext testSessionContext) => Summarise(testsByTool) is not { } summary
        ? Task.CompletedTask
        : messages.PublishAsync(this, new TestNodeUpdateMessage(testSessionContext.SessionUid, new()
        {
            Uid = nameof(MissingTools),
            DisplayName = summary,
            Properties = new(new SkippedTestNodeStateProperty("CONTRIBUTING.md says how to install them.")),
        }));

    /// <summary>One line, the dearest tool first; null where none was missing.</summary>
    public static string? Summarise(IReadOnlyDictionary<string, int> testsByTool)
    {
        if (testsByTool.Count == 0)
            return null;
        var tools = testsByTool.OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal)
            .Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Key} ({t.Value} {(t.Value == 1 ? "test" : "tests")})"));
        return $"Missing tools: {string.Join(", ", tools)}";
    }
}

/// <summary>Registers <see cref="MissingTools"/> with the test run (Watch.Tests.csproj names this class).</summary>
public static class MissingToolsHook
{
    public static void AddExtensions(ITestApplicationBuilder builder, string[] arguments)
    {
        var factory = new CompositeExtensionFactory<MissingTools>(services => new(services.GetMessageBus()));
        builder.TestHost.AddDataConsumer(factory);
        builder.TestHost.AddTestSessionLifetimeHandler(factory);
    }
}
