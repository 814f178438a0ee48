using Watch.Documents;
using Watch.Languages.Punctuation;
using Watch.Reading.Inlines;

namespace Watch.Reading.Punctuation;

/// <summary>Pairs the quotation marks of a text. Tells its straight ones and its apostrophes apart by what stands beside
/// them, and where that is not enough by whether a quotation is open; a mark that closes is of the language of the one
/// that opened.</summary>
internal sealed class Quotes
{
    private const char Apostrophe = '\u2019';

    /// <summary>So many quotations may be open within each other; more are taken for the outermost's end.</summary>
    private const int MostOpen = 16;

    private readonly List<Opened> open = [];
    private readonly List<LoneMark> unclosed = [];
    private readonly List<LoneMark> unopened = [];
    private readonly List<LoneMark> reversed = [];
    private readonly SingleMarks singles;
    private readonly bool hasWords;
    private readonly bool inCell;
    private char first;
    private bool hasOpened;

    /// <summary>How many straight double marks stand behind the one that is set.</summary>
    private int doublesLeft;

    /// <param name="inCell">Whether the text stands in a table's cell, where a mark by itself repeats the cell above.</param>
    public Quotes(ReadOnlySpan<char> text, ReadOnlySpan<Treatment> treatments, bool inCell)
    {
        singles = SingleMarks.In(text, treatments);
        hasWords = HasWords(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && treatments[i].Conventions is not null)
                doublesLeft++;
        }

        this.inCell = inCell;
    }

    private enum Kind
    {
        Single,
        Double,

        /// <summary>The brackets of Chinese, Japanese and Korean.</summary>
        Corner,
    }

    private bool InDouble => open.Exists(o => o.Kind == Kind.Double);

    private bool InSingle => open.Exists(o => o.Kind == Kind.Single);

    /// <summary>The marks that have no partner.</summary>
    public Quotations End()
    {
        foreach (var opened in open)
            Lose(opened);
        open.Clear();
        return first == '\0' && unopened.Count == 0 && unclosed.Count == 0 && reversed.Count == 0 ? Quotations.None
            : hasWords ? new(first, unopened, unclosed, reversed)
            : Quotations.None; // a ditto mark
    }

    /// <summary>The mark for the straight one at a place.</summary>
    /// <param name="last">The character before it, as it is printed; NUL at the start.</param>
    public string Set(ReadOnlySpan<char> text, int at, char last, Conventions conventions)
    {
        var isDouble = text[at] == '"';
        if (isDouble)
            doublesLeft--;
        if (HebrewMarks.Of(text, at, isDouble ? InDouble : InSingle) is { } sign)
            return sign.ToString();
        if (Primes.Of(text, at, isDouble ? InDouble : InSingle) is { } prime)
            return prime.ToString();
        return (isDouble ? Double(text, at, last, conventions) : Single(text, at, last, conventions)).ToString();
    }

    /// <summary>Takes note of a mark that is written as it is printed.</summary>
    public void Pass(ReadOnlySpan<char> text, int at, char last, Conventions conventions)
    {
        if (inCell && IsDitto(text, at))
            return;
        switch (text[at])
        {
            case '„' or '‚' or '‹' or '«' or '“' or '‘' or '「' or '『' or '《' when !Closes(text[at]) && !IsReversed(text, at, last):
                Open(at, text[at], CloserOf(text[at], conventions), KindOf(text[at]), conventions, last);
                break;
            case '“' when IsReversed(text, at, last):
                reversed.Add(new(at, '“', CloserOf('“', conventions)));
                Close(Kind.Double, '“', at, tells: false);
                break;
            case '”' or '»' or '›' when !Closes(text[at]) && OpensWhereItStands(text, at, last, conventions):
                Open(at, text[at], CloserOf(text[at], conventions), KindOf(text[at]), conventions, last);
                break;
            case '’':
                if (!JoinsLetters(last, Next(text, at)))
                    CloseSingle();
                break;
            case '‘' or '‚' or '‹' or '›':
                Close(Kind.Single, text[at], at, tells: false);
                break;
            case '“' or '”' or '«' or '»' or '„':
                Close(Kind.Double, text[at], at, conventions.SetsQuotations);
                break;
            case '」' or '』' or '》':
                Close(Kind.Corner, text[at], at, tells: true);
                break;
        }
    }

    private char Double(ReadOnlySpan<char> text, int at, char last, Conventions conventions)
    {
        var next = Next(text, at);
        var (opening, closing) = MarksOf(text, at, conventions);
        if (inCell && IsDitto(text, at))
            return KindOf(opening) == Kind.Corner ? '〃' : opening == '„' ? opening : closing;
        if (Opens(at, last, next, InDouble) || OpensWithoutSpace(last, next) || OpensAfterProclitic(text, at, next, InDouble))
        {
            Open(at, opening, closing, Kind.Double, conventions, last);
            return opening;
        }

        return Close(Kind.Double, closing, at, tells: true);
    }

    private char Single(ReadOnlySpan<char> text, int at, char last, Conventions conventions)
    {
        var next = Next(text, at);
        var (opening, closing) = MarksOf(text, at, conventions);
        if (IsWordAfterHyphen(text, at, last) || (singles.CloseAfter(at) && OpensAfterProclitic(text, at, next, InSingle)))
        {
            Open(at, opening, closing, Kind.Single, conventions, last);
            return opening;
        }

        if (JoinsLetters(last, next))
            return Apostrophe;

        if ((char.IsLetterOrDigit(last) && !Strings.IsEastAsian(last)) || !Opens(at, last, next, InSingle))
            return CloseSingle() ?? Apostrophe;
        if (ClippedWord.Length(text[(at + 1)..], conventions) is { } length
            ? !singles.HavePartner(text, at, at + 1 + length, InSingle)
            : !singles.CloseAfter(at))
        {
            return Apostrophe;
        }

        Open(at, opening, closing, Kind.Single, conventions, last);
        return opening;
    }

    /// <summary>The marks that a straight one stands for. Corner brackets alternate by depth: 『 』 stand only within 「 」, as by themselves they
    /// are for titles.</summary>
    private QuotationMarks MarksOf(ReadOnlySpan<char> text, int at, Conventions conventions)
    {
        if (conventions.OfOtherScripts is { } others && !QuotesEastAsian(text, at))
            return text[at] == '"' ? others.Outer : others.Inner;
        if (KindOf(conventions.Outer.Open) != Kind.Corner)
            return text[at] == '"' ? conventions.Outer : conventions.Inner;
        var around = open.FindLastIndex(o => KindOf(o.Mark) == Kind.Corner);
        return around >= 0 && open[around].Mark == conventions.Outer.Open ? conventions.Inner : conventions.Outer;
    }

    /// <summary>Whether what a straight mark opens, up to the next one, has East Asian characters, or no letters at all.</summary>
    private static bool QuotesEastAsian(ReadOnlySpan<char> text, int at)
    {
        var hasLetters = false;
        for (var i = at + 1; i < text.Length && (text[i] != text[at] || i == at + 1); i++)
        {
            if (Strings.IsEastAsian(text[i]))
                return true;
            hasLetters |= char.IsLetter(text[i]);
        }

        return !hasLetters;
    }

    /// <summary>Whether a mark within a word opens a quotation after a short word that is written together with the next.</summary>
    private static bool OpensAfterProclitic(ReadOnlySpan<char> text, int at, char next, bool inside) =>
        !inside && char.IsLetter(next) && Proclitics.Precede(text[..at]);

    /// <summary>Whether a mark after a hyphen has its partner right after the word: pre-'war', but rock-'n'-roll.</summary>
    private static bool IsWordAfterHyphen(ReadOnlySpan<char> text, int at, char last)
    {
        if (last is not ('-' or '\u2010'))
            return false;
        var end = at + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return end - at > 2 && end < text.Length && text[end] == '\'' && !char.IsLetterOrDigit(Next(text, end));
    }

    private void Open(int at, char mark, char closer, Kind kind, Conventions conventions, char last)
    {
        var again = open.FindLastIndex(o => o.Kind == kind && o.Mark == mark);
        // Old prints, and poems, open a quotation anew with each line.
        if (last == '\n' && again >= 0)
            open.RemoveRange(again, open.Count - again);
        if (last == '\0' && kind != Kind.Single)
            first = mark;
        hasOpened |= kind != Kind.Single;
        if (open.Count == MostOpen)
        {
            Lose(open[0]);
            open.RemoveAt(0);
        }

        open.Add(new(at, mark, closer, kind, kind == Kind.Corner || (kind == Kind.Double && conventions.SetsQuotations)));
    }

    private void Lose(Opened opened)
    {
        if (opened.IsTold)
            unclosed.Add(new(opened.At, opened.Mark, opened.Closer));
    }

    /// <summary>Closes the innermost quotation of a kind, and all within it.</summary>
    /// <returns>The mark that belongs to the one that opened; the given one where nothing is open.</returns>
    private char Close(Kind kind, char mark, int at, bool tells)
    {
        var index = open.FindLastIndex(o => o.Kind == kind && (kind == Kind.Double || o.Closer == mark));
        if (index < 0)
        {
            if (tells)
                unopened.Add(new(at, mark, OpenerOf(mark), !hasOpened));
            return mark;
        }

        var closer = open[index].Closer;
        foreach (var within in open.Skip(index + 1))
            Lose(within);
        open.RemoveRange(index, open.Count - index);
        return closer;
    }

    private char? CloseSingle()
    {
        if (open.Count == 0 || open[^1].Kind != Kind.Single)
            return null;
        var closer = open[^1].Closer;
        open.RemoveAt(open.Count - 1);
        return closer;
    }

    /// <summary>Whether a mark that opens in one language closes what is open in another: „…“, »…«.</summary>
    private bool Closes(char mark)
    {
        var kind = KindOf(mark);
        var index = open.FindLastIndex(o => o.Kind == kind);
        return index >= 0 && open[index].Closer == mark;
    }

    /// <summary>Whether “ stands where a quotation ends that “ began.</summary>
    private bool IsReversed(ReadOnlySpan<char> text, int at, char last)
    {
        if (text[at] != '“' || last == '\0' || char.IsWhiteSpace(last) || !(char.IsLetterOrDigit(last) || last is '.' or ',' or '!' or '?'))
            return false;
        var next = Next(text, at);
        var index = open.FindLastIndex(o => o.Kind == Kind.Double);
        return index >= 0 && open[index].Mark == '“' && (next == '\0' || char.IsWhiteSpace(next) || next is ',' or '.' or ';' or ':' or ')' or Leaf.Generated);
    }

    /// <summary>Whether a mark that closes in most languages opens here, as ” does in Swedish and » in German.</summary>
    private bool OpensWhereItStands(ReadOnlySpan<char> text, int at, char last, Conventions conventions) =>
        conventions.SetsQuotations
        && (text[at] == '”' ? conventions.Outer.Open == '”' : conventions.Outer.Open != '«' && conventions.Inner.Open != '«')
        && Opens(at, last, Next(text, at), InDouble);

    private static Kind KindOf(char mark) => mark switch
    {
        '‘' or '’' or '‚' or '‹' or '›' => Kind.Single,
        '「' or '」' or '『' or '』' or '《' or '》' => Kind.Corner,
        _ => Kind.Double,
    };

    private static char CloserOf(char mark, Conventions conventions)
    {
        if (conventions.SetsQuotations && conventions.Outer.Open == mark)
            return conventions.Outer.Close;
        if (conventions.SetsQuotations && conventions.Inner.Open == mark)
            return conventions.Inner.Close;
        return mark switch
        {
            '„' => '“',
            '‚' => '‘',
            '«' => '»',
            '»' => '«',
            '‹' => '›',
            '›' => '‹',
            '“' or '”' => '”',
            '「' => '」',
            '『' => '』',
            '《' => '》',
            _ => Apostrophe,
        };
    }

    private static char OpenerOf(char mark) => mark switch
    {
        '»' => '«',
        '«' => '»',
        '」' => '「',
        '』' => '『',
        '》' => '《',
        '“' => '„',
        _ => '“',
    };

    private bool Opens(int at, char last, char next, bool inside)
    {
        var spaceBefore = last == '\0' || char.IsWhiteSpace(last);
        var spaceAfter = next == '\0' || char.IsWhiteSpace(next);
        if (spaceBefore && spaceAfter)
            return !inside && next != '\0';
        if (spaceBefore)
            return next is not ('.' or ',' or ';' or ':' or '!' or '?' or ')' or ']') || !inside;
        if (last is '(' or '[' or '{' or '/' or '=' or '（' or '¡' or '¿' || (open.Count > 0 && open[^1].At == at - 1))
            return !spaceAfter;
        // Chinese, Japanese and Korean set no space before a quotation, nor does an elided article, l'"anno", or raw HTML.
        if (Strings.IsEastAsian(last) || last is '-' or '\u2010' or '\u05BE' or '–' or '—' or '、' or '，' or '。' or Apostrophe or '>')
            return !inside && !spaceAfter && (char.IsLetterOrDigit(next) || next is not ('.' or ',' or ';' or ':' or ')'));
        return false;
    }

    /// <summary>Whether a straight double mark opens though the space before it is missing, as in <c>said:"Yes"</c>: nothing is open that it
    /// could close, and the marks behind it pair with each other only if this one has its partner among them.</summary>
    private bool OpensWithoutSpace(char last, char next) =>
        !InDouble && doublesLeft % 2 == 1 && !char.IsLetterOrDigit(last) && char.IsLetterOrDigit(next);

    private static char Next(ReadOnlySpan<char> text, int at) => at + 1 < text.Length ? text[at + 1] : '\0';

    /// <summary>Whether a single mark stands within a word. Chinese, Japanese and Korean words have no apostrophes.</summary>
    private static bool JoinsLetters(char last, char next) =>
        char.IsLetterOrDigit(last) && char.IsLetter(next) && !Strings.IsEastAsian(last) && !Strings.IsEastAsian(next);

    /// <summary>Whether a mark has space, or nothing, on both sides.</summary>
    private static bool IsDitto(ReadOnlySpan<char> text, int at) =>
        (at == 0 || char.IsWhiteSpace(text[at - 1])) && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        }

        return false;
    }

    private readonly record struct Opened(int At, char Mark, char Closer, Kind Kind, bool IsTold);
}
