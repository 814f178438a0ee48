using Watch.Images;
using Watch.Typesetting.Marks;

namespace Watch.Tests.Support;

/// <summary>The pictures of the sample reports, read.</summary>
public static class SamplePictures
{
    public static Assets Assets { get; } = new(
        Directory.GetFiles(Repository.File("reports", "pictures"))
            .ToDictionary(file => "pictures/" + Path.GetFileName(file), file => ((ReadablePicture)PictureReader.Read(File.ReadAllBytes(file))).Picture));
}
