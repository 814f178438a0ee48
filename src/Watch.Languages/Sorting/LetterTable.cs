using System.Collections.Frozen;

namespace Watch.Languages.Sorting;

/// <summary>Maps lower-case letters of Latin and Greek to the letters without their marks (UnicodeData.txt, canonical
/// decompositions), because .NET cannot decompose them in invariant mode. Letters of other scripts map to themselves.</summary>
internal static class LetterTable
{
    private static readonly (string Marked, char Bare)[] Rows =
    [
        ("àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ", 'a'),
        ("ḃḅḇ", 'b'),
        ("çćĉċčḉ", 'c'),
        ("ďḋḍḏḑḓ", 'd'),
        ("èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ", 'e'),
        ("ḟ", 'f'),
        ("ĝğġģǧǵḡ", 'g'),
        ("ĥȟḣḥḧḩḫẖ", 'h'),
        ("ìíîïĩīĭįǐȉȋḭḯỉị", 'i'),
        ("ĵǰ", 'j'),
        ("ķǩḱḳḵ", 'k'),
        ("ĺļľḷḹḻḽ", 'l'),
        ("ḿṁṃ", 'm'),
        ("ñńņňǹṅṇṉṋ", 'n'),
        ("òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ", 'o'),
        ("ṕṗ", 'p'),
        ("ŕŗřȑȓṙṛṝṟ", 'r'),
        ("śŝşšșṡṣṥṧṩ", 's'),
        ("ţťțṫṭṯṱẗ", 't'),
        ("ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự", 'u'),
        ("ṽṿ", 'v'),
        ("ŵẁẃẅẇẉẘ", 'w'),
        ("ẋẍ", 'x'),
        ("ýÿŷȳẏẙỳỵỷỹ", 'y'),
        ("źżžẑẓẕ", 'z'),
        ("·", '·'),
        ("ǣǽ", 'æ'),
        ("ǿ", 'ø'),
        ("ẛ", 'ſ'),
        ("ǯ", 'ʒ'),
        ("ά", 'α'),
        ("έ", 'ε'),
        ("ή", 'η'),
        ("ΐίϊ", 'ι'),
        ("ό", 'ο'),
        ("ΰϋύ", 'υ'),
        ("ώ", 'ω'),
        // Unicode does not decompose these, but indexes sort them so.
        ("ø", 'o'), ("ł", 'l'), ("đð", 'd'), ("ħ", 'h'), ("ŧ", 't'), ("ı", 'i'),
    ];

    private static readonly FrozenDictionary<char, char> Bares =
        Rows.SelectMany(r => r.Marked.Select(m => (m, r.Bare))).DistinctBy(p => p.m).ToFrozenDictionary(p => p.m, p => p.Bare);

    /// <summary>Returns a letter without its marks.</summary>
    public static char Bare(char letter) => Bares.TryGetValue(letter, out var bare) ? bare : letter;
}
