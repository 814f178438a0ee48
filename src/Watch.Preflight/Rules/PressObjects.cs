using System.Text;
using Watch.Preflight.Filters;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>What a press file must not hold.</summary>
internal static class PressObjects
{
    private static readonly string[] ActionKinds =
    [
        "GoTo", "GoToR", "GoToE", "Launch", "Thread", "URI", "Sound", "Movie", "Hide", "Named", "SubmitForm", "ResetForm", "ImportData", "JavaScript", "SetOCGState", "Rendition", "Trans", "GoTo3DView",
    ];

    public static IEnumerable<Finding> Names(Judged file, bool _)
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        foreach (var name in file.Names.Where(n => n.Any(c => c > 127)))
        {
            var isWrong = false;
            try
            {
                strict.GetCharCount(Encoding.Latin1.GetBytes(name));
            }
            catch (DecoderFallbackException)
            {
                isWrong = true;
            }

            if (isWrong)
                yield return Finding.Of($"The name /{name} is not in UTF-8.");
        }
    }

    public static IEnumerable<Finding> External(Judged file, bool _)
    {
        foreach (var found in file.Maps.Where(m => m.Map.IsStream))
        {
            if (found.Map.Has("F") || found.Map.Has("FFilter"))
                yield return Finding.At(found, "A stream has its data in another file.");
            if (found.Map.Has("Ref"))
                yield return Finding.At(found, "A form stands for a page of another file.");
        }
    }

    public static IEnumerable<Finding> EmbeddedFiles(Judged file, bool _)
    {
        if (file.Catalog.Dictionary("Names")?.Has("EmbeddedFiles") == true)
            yield return Finding.Of("The file has attachments.");
        foreach (var found in file.Maps.Where(m => m.Map.Has("AF") || m.Map.Has("EF")))
            yield return Finding.At(found, "A file is attached to an object.");
        foreach (var found in file.Maps.Where(m => m.Map.Name("Subtype") == "FileAttachment"))
            yield return Finding.At(found, "A file is attached as an annotation.");
    }

    public static IEnumerable<Finding> Lzw(Judged file, bool _) =>
        (from found in file.Maps.Where(m => m.Map.IsStream)
         from filter in StreamDecoder.FiltersOf(found.Map).Where(f => f is "LZWDecode" or "Crypt").Take(1)
         select Finding.At(found, $"A stream has the filter {filter}.")).Concat(file.ContentFaults("lzw"));

    public static IEnumerable<Finding> NewFilters(Judged file, bool _) =>
        from found in file.Maps.Where(m => m.Map.IsStream)
        from filter in StreamDecoder.FiltersOf(found.Map).Where(f => f is "JBIG2Decode" or "JPXDecode").Take(1)
        select Finding.At(found, $"A stream has the filter {filter}.");

    public static IEnumerable<Finding> Transfer(Judged file, bool _)
    {
        foreach (var state in file.GraphicsStates)
        {
            if (state.Map.Has("TR"))
                yield return Finding.At(state, "A graphics state has a transfer function (TR).");
            if (state.Map.Has("TR2") && state.Map.Name("TR2") != "Default")
                yield return Finding.At(state, "A graphics state has a transfer function (TR2).");
        }
    }

    public static IEnumerable<Finding> Halftones(Judged file, bool _)
    {
        foreach (var state in file.GraphicsStates.Where(s => s.Map.Has("HTP")))
            yield return Finding.At(state, "A graphics state has a phase of halftones (HTP).");
        foreach (var found in file.Maps.Where(m => m.Map.Has("HalftoneType")))
        {
            if (found.Map.Int("HalftoneType") is not (1 or 5))
                yield return Finding.At(found, $"A halftone is of type {found.Map.Int("HalftoneType")}.");
            if (found.Map.Has("HalftoneName"))
                yield return Finding.At(found, "A halftone has a name.");
            if (found.Map.Has("TransferFunction"))
                yield return Finding.At(found, "A halftone has a transfer function.");
        }
    }

    public static IEnumerable<Finding> PostScript(Judged file, bool _)
    {
        foreach (var found in file.Maps.Where(m => m.Map.IsStream && (m.Map.Name("Subtype") == "PS" || m.Map.Name("Subtype2") == "PS" || (m.Map.Name("Subtype") == "Form" && m.Map.Has("PS")))))
            yield return Finding.At(found, "There is PostScript.");
        foreach (var finding in file.ContentFaults("postscript"))
            yield return finding;
    }

    public static IEnumerable<Finding> Actions(Judged file, bool _)
    {
        if (file.Catalog.Has("OpenAction"))
            yield return Finding.Of("Something happens when the file is opened.");
        if (file.Catalog.Dictionary("Names")?.Has("JavaScript") == true)
            yield return Finding.Of("The file has scripts.");
        foreach (var found in file.Maps)
        {
            if (found.Map.Has("AA"))
                yield return Finding.At(found, "Something has additional actions (AA).");
            if (found.Map.Dictionary("A") is { } action && action.Name("S") is { } kind && ActionKinds.Contains(kind))
                yield return Finding.At(found, $"Something has an action ({kind}).");
            else if (found.Map.Name("S") == "JavaScript" && found.Map.Has("JS"))
                yield return Finding.At(found, "There is a script.");
        }
    }

    public static IEnumerable<Finding> ViewerPreferences(Judged file, bool _)
    {
        foreach (var key in new[] { "ViewArea", "ViewClip", "PrintArea", "PrintClip" })
        {
            if (file.Catalog.Dictionary("ViewerPreferences")?.Name(key) is { } box and not ("MediaBox" or "BleedBox"))
                yield return Finding.Of($"The preference {key} names the {box}.");
        }
    }

    public static IEnumerable<Finding> Presentations(Judged file, bool _)
    {
        if (file.Catalog.Dictionary("Names")?.Has("AlternatePresentations") == true)
            yield return Finding.Of("The file has alternate presentations.");
        foreach (var page in file.Pages.Where(p => p.Dictionary.Has("PresSteps")))
            yield return Finding.At(page, "The page has presentation steps.");
    }

    public static IEnumerable<Finding> Layers(Judged file, bool _)
    {
        if (file.Catalog.Dictionary("OCProperties") is not { } layers)
            yield break;
        var names = new HashSet<string>();
        var all = layers.Each("OCGs").OfType<Map>().ToHashSet();
        foreach (var configuration in layers.Each("D").Concat(layers.Each("Configs")).OfType<Map>())
        {
            if (configuration.Text("Name") is { Length: > 0 } name && !names.Add(name))
                yield return Finding.Of($"Two configurations of layers have the name \"{name}\".");
            if (configuration.Array("Order") is { } order && all.Except(Listed(order, 0)).Any())
                yield return Finding.Of("The order of layers (Order) does not name all of them.");
            if (string.IsNullOrEmpty(configuration.Text("Name")))
                yield return Finding.Of("A configuration of layers has no name.");
            if (configuration.Has("AS"))
                yield return Finding.Of("A configuration of layers changes them by itself (AS).");
        }
    }

    private static IEnumerable<Map> Listed(Sequence order, int depth) =>
        order.Items.SelectMany(i => i is Map layer ? [layer] : i is Sequence inner && depth < 20 ? Listed(inner, depth + 1) : []);

    public static IEnumerable<Finding> Jpx(Judged file, bool _)
    {
        foreach (var image in file.Images.Where(i => StreamDecoder.FiltersOf(i.Map).Contains("JPXDecode")))
        {
            if (JpxHeader.Read(file.File.Decode(image.Map).Data) is not var (channels, depths))
                yield return Finding.At(image, "A picture's data are no JPEG 2000.");
            else if (channels is not (1 or 3 or 4))
                yield return Finding.At(image, $"A picture in JPEG 2000 has {channels} channels.");
            else if (depths > 1)
                yield return Finding.At(image, "The channels of a picture in JPEG 2000 are not of one depth.");
        }
    }

    public static IEnumerable<Finding> Limits(Judged file, bool _)
    {
        foreach (var name in file.Names.Where(n => n.Length > 127))
            yield return Finding.Of($"A name has {name.Length} bytes.");
        foreach (var page in file.Pages.Where(p => p.Media is { } box && (box.Width > 14400 || box.Height > 14400 || box.Width < 3 || box.Height < 3)))
            yield return Finding.At(page, "The page is shorter than 3 or longer than 14 400 points.");
        foreach (var finding in file.ContentFaults("depth"))
            yield return finding;
    }
}
