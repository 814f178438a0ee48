using Watch.Documents;
using Watch.Languages.Punctuation;
using Watch.Reading.Inlines;

namespace Watch.Reading.Yaml;

/// <summary>Parts the name of one person, written as <c>Given Family</c> or <c>Family, Given</c>, and keeps that of an office
/// whole.</summary>
internal static class PersonName
{
    /// <summary>Words that begin a family name, as in Ann van der Able.</summary>
    private static readonly WordList Particles =
        "van von vom zu zum zur der den ten ter 't de del della dello degli dei da das dos do di du la le las los lo af av al el ibn bin bint ben abu";

    /// <summary>Words that join the two halves of a family name: Ortega y Gasset.</summary>
    private static readonly WordList Joiners = "y e i";

    private static readonly WordList Generations = "Jr Jr. Sr Sr. Jnr Jnr. Snr Snr. II III IV";

    private static readonly WordList Degrees =
        "PhD Ph.D. MD M.D. JD J.D. LLB LLM LL.M. MA M.A. MSc M.Sc. MS M.S. BA B.A. BSc B.Sc. DPhil D.Phil. DSc D.Sc. MBA MPA MPH MP QC KC SC Esq Esq. OBE CBE MBE FRS FBA RN SJ S.J. OP O.P. OSB O.S.B. CPA";

    /// <summary>Korean family names of two syllables.</summary>
    private static readonly WordList LongKorean = "남궁 황보 제갈 사공 선우 서문 독고 동방 어금 망절 강전";

    /// <summary>The most common Korean family names.</summary>
    private static readonly WordList Korean =
        "김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 전 홍 유 고 문 양 손 배 백 허 남 심 노 하 곽 성 차 주 우 구 민 류 나 진 지 엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 마 길 연 위 표 명 기 반 라 왕 금 옥 육 인 맹 제 모 탁 국 어 은 편 용 리 림 량 로";

    /// <summary>What may stand after a name.</summary>
    public static bool IsSuffix(string text) => Generations.Has(text) || Degrees.Has(text);

    public static bool IsParticle(string word) => Particles.Has(word);

    /// <summary>Whether a word may be an East Asian family name: one character, a Japanese name of two, or one of the Korean
    /// names of two syllables.</summary>
    public static bool MayBeFamily(string word) => word.Length == 1 || LongKorean.Has(word) || !word.Any(c => c is >= '\uAC00' and <= '\uD7A3');

    /// <summary>A name by its parts.</summary>
    public static Person Of(string? given, string family) =>
        new(given, family, FamilyFirst: given is not null && (given + family).Any(Strings.IsEastAsian));

    /// <summary>A name written as one text.</summary>
    public static Person Parse(string name)
    {
        var parts = name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (OfficeNames.IsOffice(name) || parts.Length == 0)
            return new(null, name);
        // A suffix stands after a comma of its own, or between family and given names.
        var suffixes = parts.Skip(1).Where(IsSuffix).ToList();
        var rest = parts.Take(1).Concat(parts.Skip(1).Where(p => !IsSuffix(p))).ToList();
        var person = rest.Count == 1 ? ParseInOrder(rest[0]) : ParseSorted(rest[0], string.Join(", ", rest.Skip(1)));
        return suffixes.Count == 0 ? person : person with { Suffix = string.Join(", ", suffixes) };
    }

    private static Person ParseSorted(string family, string given)
    {
        var (name, suffix) = WithoutSuffix(family);
        return Of(given, name) with { Suffix = suffix };
    }

    private static Person ParseInOrder(string written)
    {
        var (name, suffix) = WithoutSuffix(written);
        var words = name.Split(' ');
        if (words.Length == 1)
            return new(null, name, Suffix: suffix);
        var family = name.Any(Strings.IsEastAsian) ? 0 : FamilyStart(words);
        var person = family > 0 ? Of(string.Join(' ', words[..family]), string.Join(' ', words[family..]))
            : name.Any(Strings.IsEastAsian) ? EastAsian(words)
            : new(null, name);
        return person with { Suffix = suffix };
    }

    /// <summary>A name, and the suffix that it ends with.</summary>
    public static (string Name, string? Suffix) WithoutSuffix(string name)
    {
        var space = name.LastIndexOf(' ');
        return space > 0 && IsSuffix(name[(space + 1)..]) ? (name[..space], name[(space + 1)..]) : (name, null);
    }

    /// <summary>The first word of the family name; 0 where all is family name.</summary>
    private static int FamilyStart(string[] words)
    {
        for (var i = 0; i < words.Length - 1; i++)
        {
            if (IsParticle(words[i]))
                return i;
            if (i > 1 && Joiners.Has(words[i]))
                return i - 1;
        }

        return words.Length - 1;
    }

    /// <summary>Family name first; but 하람 문 is Moon Haram, as the other order has no such family.</summary>
    private static Person EastAsian(string[] words)
    {
        var isTurned = words.Length == 2 && words[0].Length == 2 && !LongKorean.Has(words[0]) && Korean.Has(words[1]);
        return isTurned ? Of(words[0], words[1]) : Of(string.Join(' ', words[1..]), words[0]);
    }
}
