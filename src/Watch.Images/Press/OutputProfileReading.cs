namespace Watch.Images.Press;

/// <summary>The result of reading an output profile. The kinds below are all there are.</summary>
public abstract record OutputProfileReading
{
    private protected OutputProfileReading()
    {
    }
}

public sealed record ReadableProfile(OutputProfile Profile) : OutputProfileReading;

/// <param name="Reason">Why the file cannot be used, as the end of a sentence: "it is no ICC profile".</param>
public sealed record UnusableProfile(string Reason) : OutputProfileReading;
