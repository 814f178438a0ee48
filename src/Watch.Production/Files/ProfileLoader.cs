using System.Diagnostics;
using Watch.Images.Press;

namespace Watch.Production.Files;

/// <summary>Loads the profile of a printing condition that comes along.</summary>
internal static class ProfileLoader
{
    /// <summary>FOGRA39: offset printing on coated paper.</summary>
    public static OutputProfile Load() => Load(Path.Combine(AppContext.BaseDirectory, "profiles"));

    /// <param name="folder">The folder that holds one folder for each printing condition.</param>
    public static OutputProfile Load(string folder)
    {
        var path = Path.Combine(folder, "fogra39l", "FOGRA39L_coated.icc");
        return OutputProfileReader.Read(File.ReadAllBytes(path)) switch
        {
            ReadableProfile readable => readable.Profile,
            UnusableProfile unusable => throw new InvalidDataException($"{path} is not the profile that comes with Watch: {unusable.Reason}."),
            _ => throw new UnreachableException(),
        };
    }
}
