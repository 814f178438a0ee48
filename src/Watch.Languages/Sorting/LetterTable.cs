using System.Collections.Frozen;

namespace Watch.Languages.Sorting;

/// <summary>Lower-case letters of Latin and Greek without their marks (UnicodeData.txt, canonical decompositions): the program has no tables of
/// the system's to ask. Letters of other scripts are themselves.</summary>
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
        // No decompositions of Unicode's, and sorted so all the same.
        ("ø", 'o'), ("ł", 'l'), ("đð", 'd'), ("ħ", 'h'), ("ŧ", 't'), ("ı", 'i'),
    ];

    private static readonly FrozenDictionary<char, char> Bares =
        Rows.SelectMany(r => r.Marked.Select(m => (m, r.Bare))).DistinctBy(p => p.m).ToFrozenDictionary(p => p.m, p => p.Bare);

    public static char Bare(char letter) => Bares.TryGetValue(letter, out var bare) ? bare : letter;
}
