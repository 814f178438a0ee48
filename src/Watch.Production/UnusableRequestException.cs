namespace Watch.Production;

/// <summary>A request asks for something that cannot be done, whatever the reports say: a folder that does not exist, a report that is not in
/// the corpus. The message says what to ask for instead.</summary>
public sealed class UnusableRequestException(string message) : Exception(message);
