using Watch.Documents;
using Watch.Edition.BookMatter;
using Watch.Typesetting;
using Watch.Typesetting.Marks;

namespace Watch.Edition;

public sealed partial class BookSetter
{
    /// <summary>What stands before the reports. How many pages its parts have is known before the labels that they print: page numbers have a column
    /// of their own, so they move nothing.</summary>
    private sealed class FrontPlan(BookSetter book)
    {
        private readonly List<(CutText Cut, Folio First, Report? Text, MatterKind Kind)> parts = [];
        private IReadOnlyList<(MatterKind Kind, string Title)> behind = [];
        private int contentsPages;
        private int contentsPlace;

        /// <summary>With the blank page that ends them on a verso.</summary>
        public int PageCount => parts[^1].First.Value + parts[^1].Cut.PageCount - 1 is var pages && pages % 2 == 1 ? pages + 1 : pages;

        public void Reckon()
        {
            var (volume, settings, facts) = (book.volume, book.settings, book.facts);
            Take(book.typesetter.Cut(FrontMatter.HalfTitle(volume, settings)), MatterKind.HalfTitle, null, true);
            Take(book.typesetter.Cut(FrontMatter.TitlePage(volume, settings, facts)), MatterKind.TitlePage, null, true);
            Take(book.typesetter.Cut(FrontMatter.Imprint(volume, settings, facts)), MatterKind.Imprint, null, false);
            // The contents name them, wherever they will stand.
            var abbreviations = FrontMatter.Abbreviations(volume, settings);
            if (abbreviations is not null)
                book.register.Name(MatterKind.Abbreviations, abbreviations.Title, new(1, FolioStyle.LowerRoman));
            behind = ExpectedMatter();
            var contents = book.typesetter.Cut(ContentsBuilder.Build(volume, book.words, book.register.Named, behind, _ => "000"));
            (contentsPages, contentsPlace) = (contents.PageCount, parts.Count);
            Take(contents, MatterKind.Contents, null, true);
            if (volume.Foreword is { } foreword)
            {
                var cut = book.typesetter.CutForeword(foreword, settings, book.assetsOf(foreword));
                book.diagnostics.AddRange(cut.Diagnostics);
                Take(cut.Value, MatterKind.Foreword, foreword, true);
                book.register.Foresee(foreword, book.typesetter.Number(cut.Value, parts[^1].First, book.isBoundRight));
            }

            if (abbreviations is not null)
            {
                Take(book.typesetter.Cut(abbreviations), MatterKind.Abbreviations, null, true);
                book.register.Name(MatterKind.Abbreviations, abbreviations.Title, parts[^1].First);
            }
        }

        public IEnumerable<BookPart> Set()
        {
            var contents = book.typesetter.Cut(ContentsBuilder.Build(book.volume, book.words, book.register.Named, behind, book.register.LabelOf));
            if (contents.PageCount != contentsPages)
                throw new InvalidOperationException($"The contents have {contents.PageCount} pages and were reckoned to have {contentsPages}.");
            parts[contentsPlace] = parts[contentsPlace] with { Cut = contents };
            foreach (var (cut, first, text, kind) in parts)
            {
                foreach (var blank in first.Value > book.nextFront ? book.ToRecto(ref book.front, ref book.nextFront, FolioStyle.LowerRoman) : [])
                    yield return blank;
                yield return book.Number(cut, ref book.front, ref book.nextFront, FolioStyle.LowerRoman, text, kind);
            }

            foreach (var blank in book.ToRecto(ref book.front, ref book.nextFront, FolioStyle.LowerRoman))
                yield return blank;
        }

        /// <summary>The matter behind the reports that the contents name, whether it is set already or not.</summary>
        private IReadOnlyList<(MatterKind Kind, string Title)> ExpectedMatter()
        {
            var expected = new List<(MatterKind, string)>();
            if (book.register.Names(MatterKind.Notes))
                expected.Add((MatterKind.Notes, book.words.Notes));
            if (!book.indexBuilder.IsEmpty)
                expected.Add((MatterKind.Index, book.indexBuilder.Title));
            if (book.addressList is { IsEmpty: false } addresses)
                expected.Add((MatterKind.Addresses, addresses.Title));
            return expected;
        }

        private void Take(CutText cut, MatterKind kind, Report? text, bool startsRecto)
        {
            var folio = parts.Count == 0 ? 1 : parts[^1].First.Value + parts[^1].Cut.PageCount;
            if (startsRecto && folio % 2 == 0)
                folio++;
            parts.Add((cut, new(folio, FolioStyle.LowerRoman), text, kind));
        }
    }
}
