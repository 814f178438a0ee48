using Watch.Pdf.Content;
using Watch.Typesetting.Marks;

namespace Watch.Pdf;

/// <summary>Writes a book to several files, such as one for a printer and one for archives. Fonts are encoded once. Content streams and pictures
/// are encoded once for all files that print pictures in the same ink. Each file has its own links, metadata and structure.</summary>
public sealed class PdfBooks : IDisposable
{
    private readonly IReadOnlyList<PdfBook> files;
    private readonly bool pretty;
    private readonly ContentFonts fonts;
    private readonly IReadOnlyList<Edition> editions;

    /// <param name="files">The files, all of them pretty or none. They are disposed of with the book.</param>
    public PdfBooks(IReadOnlyList<PdfBook> files)
    {
        if (files.Select(f => f.IsPretty).Distinct().Count() > 1)
            throw new ArgumentException("Files of one book are all pretty, or none is.", nameof(files));
        this.files = files;
        pretty = files.Count > 0 && files[0].IsPretty;
        fonts = new(pretty);
        // A key is a tuple, since a dictionary has no null.
        editions = [.. files.GroupBy(file => ValueTuple.Create(file.Press)).Select(same => new Edition([.. same], new(pretty, same.Key.Item1)))];
    }

    /// <summary>Files whose pictures are in the same ink, so that they have the same bytes for what a page shows.</summary>
    private sealed record Edition(IReadOnlyList<PdfBook> Files, ContentPictures Pictures);

    /// <summary>Writes a part of a book that has several.</summary>
    /// <param name="place">Orders the part among the others. Each part needs its own number.</param>
    public void Add(TypesetDocument part, int place) => Write(part, file => file.Begin(part, place));

    /// <summary>Writes a document that is the whole book.</summary>
    internal void AddWhole(TypesetDocument whole) => Write(whole, file => file.BeginWhole(whole));

    /// <summary>Finishes the files after all parts were added.</summary>
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

    // Writes page by page, so that the pages of a part need not be kept.
    private void Write(TypesetDocument part, Action<PdfBook> begin)
    {
        // A book of which only the record is wanted has no file.
        if (files.Count == 0)
            return;
        foreach (var file in files)
            begin(file);
        foreach (var edition in editions)
            Write(part, edition);
        foreach (var file in files)
            file.End();
    }

    private void Write(TypesetDocument part, Edition edition)
    {
        var content = new PageContent(part, fonts, edition.Pictures, pretty);
        foreach (var page in part.Pages)
        {
            var written = content.Write(page);
            foreach (var file in edition.Files)
                file.Add(written);
        }
    }
}
