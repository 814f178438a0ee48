namespace Watch.Production;

/// <summary>A step of a build, for whoever waits.</summary>
/// <param name="What">What is being done, in a few words.</param>
/// <param name="Done">How many of <paramref name="Total"/> are done.</param>
public readonly record struct BuildStep(string What, int Done, int Total);
