using Watch.Documents.Settings;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Design;

/// <summary>Scales the sizes of a style to the text size and leading that a corpus sets.</summary>
/// <param name="style">The style for which the sizes are given.</param>
internal readonly struct TypeScale(DesignSettings settings, DesignStyle style)
{
    private readonly double type = (settings.Size ?? settings.Style.Size) / style.Size;
    private readonly double lead = (settings.Leading ?? settings.Style.Leading) / style.Leading;

    public Length Type(double points) => Length.Pt(points * type);

    public Length Lead(double points) => Length.Pt(points * lead);
}
