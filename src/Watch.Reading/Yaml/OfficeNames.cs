using Watch.Languages.Punctuation;

namespace Watch.Reading.Yaml;

/// <summary>Tells the names of offices, which are filed whole, from those of people.</summary>
internal static class OfficeNames
{
    /// <summary>Words that a person's name does not have.</summary>
    private static readonly WordList Words =
        "Academy Administration Agency Agencies Alliance Archive Archives Assembly Association Authority Bank Board Bureau Cabinet Center Centre Chamber Coalition College Collective Commission "
        + "Committee Community Company Confederation Conference Congress Consortium Corporation Corps Council Court Delegation Department Directorate Division Editors Embassy Faculty Federation "
        + "Forum Foundation Fund Government Group Inc Inc. Initiative Institute Institution Journal Laboratories Laboratory LLC Library Limited Ltd Ltd. Magazine Ministry Mission Movement Museum Nations "
        + "Network Observatory Office Offices Organisation Organization Panel Parliament Partnership Press Programme Program Project Publications Republic Review School Secretariat Senate Service "
        + "Services Society Staff Taskforce Team Tribunal Trust Union Unit University Working "
        // German, French, Spanish, Portuguese, Italian, Dutch and the Nordic languages.
        + "Akademie Amt Anstalt Arbeitsgruppe Archiv Ausschuss Bibliothek Botschaft Bundesamt Bundesministerium Bundesrat Bundestag Gesellschaft GmbH Institut Kommission Kommittee Landesamt Ministerium "
        + "Museum Rat Redaktion Stiftung Universität Verband Verein Verlag Zentrum Académie Agence Assemblée Banque Bibliothèque Centre Comité Conseil Fondation Ministère Organisation Société Université "
        + "Academia Agencia Archivo Asamblea Asociación Banco Biblioteca Comisión Consejo Fundación Gobierno Instituto Ministerio Oficina Organización Secretaría Sociedad Universidad Universidade "
        + "Associação Comissão Conselho Fundação Ministério Associazione Comitato Consiglio Fondazione Istituto Ministero Società Università Universiteit Bibliotheek Stichting Vereniging Ministerie "
        + "Universitet Universitetet Institutt Departement Departementet Riksarkivet Styrelsen Stiftelsen";

    /// <summary>How the names of Korean, Chinese and Japanese offices end.</summary>
    private static readonly string[] Endings =
    [
        "위원회", "연구소", "연구원", "대학교", "대학", "학회", "협회", "은행", "재단", "센터", "공사", "기구", "연합", "정부", "부처", "도서관", "박물관", "신문", "통신", "편집부", "사무국", "사무소", "총국",
        "委员会", "委員會", "委員会", "研究所", "研究院", "大学", "大學", "协会", "協會", "協会", "学会", "學會", "银行", "銀行", "政府", "图书馆", "圖書館", "図書館", "编辑部", "編輯部", "編集部", "出版社", "新聞社", "省庁",
    ];

    public static bool IsOffice(string name)
    {
        if (name.StartsWith("The ", StringComparison.Ordinal) || Array.Exists(Endings, e => name.EndsWith(e, StringComparison.Ordinal)))
            return true;
        foreach (var range in name.AsSpan().Split(' '))
        {
            var word = name.AsSpan(range).Trim(",()");
            // "of" and "for" are no part of a person's name: Friends of the Harbour.
            if (word is "of" or "for" || Words.Has(word))
                return true;
        }

        return false;
    }
}
