using Watch.Images;
using Watch.Typesetting.Marks;

namespace Watch.Tests.Support;

/// <summary>The picture of <see cref="EveryKind"/>, read.</summary>
public static class EveryKindPictures
{
    public static Assets Assets { get; } = new(new Dictionary<string, Picture>
    {
        [EveryKind.PicturePath] = ((ReadablePicture)PictureReader.Read(EveryKind.Picture)).Picture,
    });
}
