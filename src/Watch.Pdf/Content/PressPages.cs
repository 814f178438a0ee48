using Watch.Documents.Settings;
using Watch.Pdf.Cos;
using Watch.Typesetting.Marks;

namespace Watch.Pdf.Content;

/// <summary>What the pages of a file for a press have besides their content: boxes, graphics states, and marks for those who cut them.</summary>
internal sealed class PressPages(CosFile file, PressOptions options)
{
    private readonly GraphicsStates states = new(file);
    private readonly CosReference allInks = options.Marks == PrinterMarks.None ? default : file.Reserve();
    private readonly ContentStream content = new(file.IsPretty);

    private PageBoxes BoxesOf(Page page) => PageBoxes.Of(page, options.Bleed, options.Marks);

    /// <summary>Writes the page's marks. They are a content stream of their own, since they are no part of what the page says.</summary>
    /// <returns>Number 0 where none are wanted.</returns>
    public CosReference WriteMarks(Page page)
    {
        if (options.Marks == PrinterMarks.None)
            return default;
        content.Clear();
        PressMarks.Draw(content, BoxesOf(page), options);
        var reference = file.Reserve();
        file.WriteStream(reference, content.Written, StreamKind.Text);
        return reference;
    }

    public void WriteBoxes(CosWriter writer, Page page) => BoxesOf(page).Write(writer);

    public void WriteResources(CosWriter writer)
    {
        states.WriteResource(writer);
        if (allInks.Number > 0)
            writer.Key("ColorSpace"u8).BeginDictionary().Key("All"u8).Reference(allInks).EndDictionary();
    }

    /// <summary>Writes what the pages share.</summary>
    public void Write()
    {
        states.Write();
        if (allInks.Number == 0)
            return;
        // Every plate prints it, whatever the plates are (8.6.6.4).
        var (full, none) = options.IsBlackOnly ? (new[] { 0, 0, 0, 1 }, new[] { 0, 0, 0, 0 }) : ([1, 1, 1, 1], [0, 0, 0, 0]);
        var writer = file.Open(allInks).BeginArray().Name("Separation"u8).Name("All"u8).Name("DeviceCMYK"u8).BeginDictionary()
            .Key("FunctionType"u8).Integer(2).Key("Domain"u8).BeginArray().Integer(0).Integer(1).EndArray().Key("N"u8).Integer(1);
        foreach (var (key, inks) in new[] { ("C0", none), ("C1", full) })
        {
            writer.Key(System.Text.Encoding.ASCII.GetBytes(key)).BeginArray();
            foreach (var ink in inks)
                writer.Integer(ink);
            writer.EndArray();
        }

        writer.EndDictionary().EndArray();
        file.Close();
    }
}
