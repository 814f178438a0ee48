using Watch.Documents.Diagnostics;
using Watch.Reading.Inlines;
using Watch.Reading.Punctuation;

namespace Watch.Reading.Checks;

/// <summary>Finds the quotations of a report that lack one of their marks. A quotation of several paragraphs opens anew in
/// each and closes in the last, or opens in the first alone; neither is told.</summary>
internal sealed class QuotationCheck
{
    /// <summary>So many paragraphs on a mark is looked for that closes a quotation.</summary>
    private const int Furthest = 5;

    private readonly Dictionary<Flow, List<Pending>> pending = [];
    private readonly List<(LoneMark Mark, Fault Fault)> lone = [];

    private enum Fault
    {
        Unopened,
        Unclosed,
        Reversed,
    }

    /// <summary>Takes the text of a leaf, in reading order.</summary>
    /// <param name="standsAlone">Whether it has no part in the flow, as a short title has none.</param>
    public void Add(Flow flow, Quotations quotations, bool standsAlone)
    {
        lone.AddRange(quotations.Reversed.Select(m => (m, Fault.Reversed)));
        if (standsAlone)
        {
            lone.AddRange(quotations.Unopened.Select(m => (m, Fault.Unopened)));
            lone.AddRange(quotations.Unclosed.Select(m => (m, Fault.Unclosed)));
            return;
        }

        if (!pending.TryGetValue(flow, out var open))
            pending.Add(flow, open = []);
        open.RemoveAll(p => p.Age == 0 && p.Mark.Mark == quotations.First);
        foreach (var mark in quotations.Unopened)
        {
            var begun = mark.Leads ? open.FindLastIndex(p => p.Mark.Partner == mark.Mark) : -1;
            if (begun >= 0)
                open.RemoveAt(begun);
            else
                lone.Add((mark, Fault.Unopened));
        }

        foreach (var given in open.Where(p => ++p.Age > Furthest))
            lone.Add((given.Mark, Fault.Unclosed));
        open.RemoveAll(p => p.Age > Furthest);
        open.AddRange(quotations.Unclosed.Select(m => new Pending(m)));
    }

    public void Tell(Findings findings)
    {
        foreach (var (mark, fault) in lone.Concat(pending.Values.SelectMany(p => p).Select(p => (p.Mark, Fault.Unclosed))))
        {
            var (message, remedy) = fault switch
            {
                Fault.Unopened => (
                    $"The mark {mark.Mark} ends a quotation that nothing begins.",
                    $"Write {mark.Partner} where it begins, or delete the mark."),
                Fault.Unclosed => (
                    $"The quotation that {mark.Mark} begins has no end.",
                    $"Write {mark.Partner} where it ends; if it goes on in the next paragraph, begin that with {mark.Mark} too."),
                _ => ($"The mark {mark.Mark} begins a quotation, and stands where one ends.", $"Write {mark.Partner}."),
            };
            findings.Add(Rules.QuotationUnbalanced, mark.At, message, remedy);
        }
    }

    private sealed class Pending(LoneMark mark)
    {
        public LoneMark Mark => mark;

        /// <summary>How many leaves have followed.</summary>
        public int Age { get; set; }
    }
}
