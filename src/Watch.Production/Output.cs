namespace Watch.Production;

/// <summary>A file that a build made.</summary>
/// <param name="Path">From the output folder, with forward slashes.</param>
/// <param name="Sha256">In lower-case hexadecimal digits.</param>
public sealed record Output(OutputKind Kind, string Path, long Bytes, string Sha256);
