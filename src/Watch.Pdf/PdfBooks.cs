using Watch.Pdf.Content;
using Watch.Typesetting.Marks;

namespace Watch.Pdf;

/// <summary>A book that goes out in several files, such as one for a printer and one for archives. What its pages show is written once, its fonts are cut
/// down once and its pictures packed once: the files have the same bytes of it, and their own of all that leads to it.</summary>
public sealed class PdfBooks : IDisposable
{
    private readonly IReadOnlyList<PdfBook> files;
    private readonly bool pretty;
    private readonly ContentFonts fonts;
    private readonly ContentPictures pictures;

    /// <param name="files">All pretty or none; disposed of with the book.</param>
    public PdfBooks(IReadOnlyList<PdfBook> files)
    {
        if (files.Select(f => f.IsPretty).Distinct().Count() > 1)
            throw new ArgumentException("Files of one book are all pretty, or none is.", nameof(files));
        this.files = files;
        pretty = files.Count > 0 && files[0].IsPretty;
        (fonts, pictures) = (new(pretty), new(pretty));
    }

    /// <summary>Writes a part of several.</summary>
    /// <param name="place">Where it stands among the others; each has its own.</param>
    public void Add(TypesetDocument part, int place) => Write(part, file => file.Begin(part, place));

    /// <summary>Writes all there is.</summary>
    internal void AddWhole(TypesetDocument whole) => Write(whole, file => file.BeginWhole(whole));

    /// <summary>Writes what belongs to all parts. The book is whole then.</summary>
    public void Finish(IReadOnlyList<OutlineEntry> outline)
    {
        foreach (var file in files)
            file.Finish(outline);
    }

    public void Dispose()
    {
        foreach (var file in files)
            file.Dispose();
    }

    // Page by page: what is written of a part is not held.
    private void Write(TypesetDocument part, Action<PdfBook> begin)
    {
        // A book of which only the record is wanted has no file.
        if (files.Count == 0)
            return;
        foreach (var file in files)
            begin(file);
        var content = new PageContent(part, fonts, pictures, pretty);
        foreach (var page in part.Pages)
        {
            var written = content.Write(page);
            foreach (var file in files)
                file.Add(written);
        }

        foreach (var file in files)
            file.End();
    }
}
