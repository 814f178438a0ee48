using Watch.Pdf.Content;
using Watch.Typesetting.Marks;

namespace Watch.Pdf;

/// <summary>Writes a book to several files, such as one for a printer and one for archives. Content streams, fonts and
/// pictures are encoded once for all files whose inks and tags are alike. Each file has its own links, metadata and structure.</summary>
public sealed class PdfBooks : IDisposable
{
    private readonly IReadOnlyList<PdfBook> files;
    private readonly bool pretty;
    private readonly ContentFonts fonts;
    private readonly IReadOnlyList<Kind> kinds;

    /// <param name="files">The files, all of them pretty or none. They are disposed of with the book.</param>
    public PdfBooks(IReadOnlyList<PdfBook> files)
    {
        if (files.Select(f => f.IsPretty).Distinct().Count() > 1)
            throw new ArgumentException("Files of one book are all pretty, or none is.", nameof(files));
        this.files = files;
        pretty = files.Count > 0 && files[0].IsPretty;
        fonts = new(pretty);
        kinds = [.. files.GroupBy(f => (f.Options.Ink, f.Options.IsTagged, f.Options.Press?.Pictures))
            .Select(same => new Kind(same.Key.Ink, same.Key.IsTagged, new(pretty, same.Key.Pictures), [.. same]))];
    }

    /// <summary>Files that have the same content streams.</summary>
    private sealed record Kind(TextInk Ink, bool IsTagged, ContentPictures Pictures, IReadOnlyList<PdfBook> Files);

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
        foreach (var kind in kinds)
        {
            foreach (var file in kind.Files)
                begin(file);
            var content = new PageContent(part, fonts, kind.Pictures, pretty, kind.Ink, kind.IsTagged);
            foreach (var page in part.Pages)
            {
                var written = content.Write(page);
                foreach (var file in kind.Files)
                    file.Add(written);
            }

            foreach (var file in kind.Files)
                file.End();
        }
    }
}
