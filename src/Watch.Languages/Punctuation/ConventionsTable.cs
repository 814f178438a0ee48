using System.Collections.Frozen;

namespace Watch.Languages.Punctuation;

/// <summary>The conventions of each language, for editors to read and to correct. Quotation marks are those of Unicode's
/// CLDR (delimiters), but that straight double marks stand for double ones also where its outer marks are single, as in
/// Dutch, and that French, where it gives no others, has “ ” within « ». The lists of words are the house's.</summary>
public static class ConventionsTable
{
    /// <summary>Words and signs that stay with a number before them, in every language of the table.</summary>
    public static readonly WordList Units =
        "% ‰ °C °F K km m dm cm mm µm nm mi ft yd nmi km/h m/s mph km² m² cm² km³ m³ ha kg g mg µg t kt Mt Gt lb oz l L ml mL hl bbl "
        + "W kW MW GW TW Wh kWh MWh GWh TWh J kJ MJ GJ TJ PJ V kV mV mA Hz kHz MHz GHz Pa kPa hPa MPa bar Bq kBq MBq GBq TBq Gy mGy Sv mSv µSv "
        + "s ms µs h min B KB kB MB GB TB bit pt px dpi ppm € £ ¥ ₩ $ ¢ USD EUR GBP JPY KRW KPW CNY RMB CHF RUB SEK NOK DKK PLN CZK AUD CAD";

    /// <summary>Words and signs that stay with a number after them, in every language of the table.</summary>
    public static readonly WordList BeforeNumbers =
        "§ §§ ¶ № # € £ ¥ ₩ $ US$ A$ C$ HK$ NT$ Rp USD EUR GBP JPY KRW KPW CNY RMB CHF RUB SEK NOK DKK PLN CZK AUD CAD ± ≈ ~ < > ≤ ≥ ×";

    public static readonly IReadOnlyList<Conventions> Rows =
    [
        new("en", "“ ” ‘ ’")
        {
            Clipped = "tis twas twere twill em til n n' cause bout tween",
            BeforeFigures = "No. Nos. no. nos. p. pp. Vol. Vols. vol. vols. Ch. ch. chap. chaps. Fig. Figs. fig. figs. Sec. Secs. sec. secs. Art. Arts. art. arts. "
                + "Para. Paras. para. paras. col. cols. fol. fols. n. nn. l. ll. ca. c. circa Eq. eq. Res. Doc. "
                + "No Nos Chapter Article Section Figure Table Part Annex Note note Resolution page pages "
                + "Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
            AfterFigures = "hundred thousand million billion trillion a.m. p.m. am pm BC BCE AD CE percent",
            BeforeNames = "Mr. Mrs. Ms. Mx. Dr. Prof. St. Gen. Col. Lt. Maj. Capt. Adm. Sgt. Sen. Rep. Gov. Amb. Rev. Hon. Pres. Mr Mrs Ms Mx Dr Prof St",
            BeforeWords = "cf. e.g. i.e. viz. vs. v.",
            Months = "January February March April May June July August September October November December "
                + "Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
        },
        new("de", "„ “ ‚ ‘")
        {
            Clipped = "s n ne nen ner nem rum rein raus",
            BeforeFigures = "Nr. Nrn. S. Bd. Bde. Kap. Abb. Abs. Art. Anm. Tab. Sp. Bl. Z. Rn. Ziff. H. Jg. ca. um etwa Seite Kapitel Artikel Anlage",
            AfterFigures = "Mio. Mrd. Tsd. Millionen Milliarden Million Milliarde Uhr Prozent",
            BeforeNames = "Dr. Prof. Hr. Fr. Hrn. St. Gen. Frl.",
            BeforeWords = "vgl. bzw. sog. z.B. d.h.",
            Months = "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember "
                + "Jan. Febr. Feb. Apr. Aug. Sept. Sep. Okt. Nov. Dez.",
            SpacesThousands = true,
        },
        new("fr", "« » “ ”")
        {
            BeforeFigures = "n° nos p. pp. vol. t. chap. fig. art. al. § ca. vers env. page pages article tome",
            AfterFigures = "million millions milliard milliards mille h pour",
            BeforeNames = "M. MM. Mme Mmes Mlle Mlles Dr Pr Me St Ste Mgr",
            BeforeWords = "cf. à",
            Months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv. févr. avr. juil. sept. oct. nov. déc.",
            Spacing = Spacing.French,
            SpacesThousands = true,
        },
        new("fr-CA", "« » “ ”")
        {
            BeforeFigures = "n° nos p. pp. vol. t. chap. fig. art. al. § ca. vers env. page pages article tome",
            AfterFigures = "million millions milliard milliards mille h pour",
            BeforeNames = "M. MM. Mme Mmes Mlle Mlles Dr Pr Me St Ste Mgr",
            BeforeWords = "cf. à",
            Months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv. févr. avr. juil. sept. oct. nov. déc.",
            Spacing = Spacing.Canadian,
            SpacesThousands = true,
        },
        new("es", "« » “ ”")
        {
            BeforeFigures = "n.º núm. núms. p. pp. pág. págs. vol. t. cap. fig. art. arts. párr. ca. hacia",
            AfterFigures = "millones millón mil de",
            BeforeNames = "Sr. Sra. Srta. Sres. Dr. Dra. D. Dña. Prof. Gral. Cnel. Sto. Sta.",
            Months = "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
            SpacesThousands = true,
        },
        new("es-419 es-AR es-BO es-CL es-CO es-CR es-CU es-DO es-EC es-GT es-HN es-MX es-NI es-PA es-PE es-PR es-PY es-SV es-US es-UY es-VE", "“ ” ‘ ’")
        {
            BeforeFigures = "n.º núm. núms. p. pp. pág. págs. vol. t. cap. fig. art. arts. párr. ca. hacia",
            AfterFigures = "millones millón mil de",
            BeforeNames = "Sr. Sra. Srta. Sres. Dr. Dra. D. Dña. Prof. Gral. Cnel. Sto. Sta.",
            Months = "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
            SpacesThousands = true,
        },
        new("it", "« » “ ”")
        {
            BeforeFigures = "n. nn. p. pp. vol. voll. t. cap. fig. art. artt. par. ca. circa",
            AfterFigures = "milioni milione miliardi miliardo mila",
            BeforeNames = "Sig. Sig.ra Dott. Dr. Prof. On. Gen. Col. Mons. S.",
            BeforeWords = "cfr.",
            Months = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        },
        new("pt", "“ ” ‘ ’")
        {
            BeforeFigures = "n.º nº p. pp. vol. t. cap. fig. art. ca.",
            AfterFigures = "milhões milhão mil bilhões de",
            BeforeNames = "Sr. Sra. Dr. Dra. Prof. Gen. D.",
            BeforeWords = "cf.",
            Months = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        },
        new("pt-PT", "« » “ ”")
        {
            BeforeFigures = "n.º nº p. pp. vol. t. cap. fig. art. ca.",
            AfterFigures = "milhões milhão mil de",
            BeforeNames = "Sr. Sra. Dr. Dra. Prof. Gen. D.",
            BeforeWords = "cf.",
            Months = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
            SpacesThousands = true,
        },
        new("nl", "“ ” ‘ ’")
        {
            Clipped = "s t n k m r",
            BeforeFigures = "nr. nrs. p. pp. blz. dl. vol. hfst. afb. art. par. ca.",
            AfterFigures = "miljoen miljard duizend uur procent",
            BeforeNames = "dhr. mevr. mw. dr. prof. mr. ir. drs. gen. St.",
            BeforeWords = "vgl. cf.",
            Months = "januari februari maart april mei juni juli augustus september oktober november december jan. feb. apr. aug. sep. sept. okt. nov. dec.",
        },
        new("sv", "” ” ’ ’")
        {
            BeforeFigures = "nr s. bd kap. fig. art. ca c:a",
            AfterFigures = "miljoner miljon miljarder miljard tusen procent kr",
            BeforeNames = "dr prof. gen. S:t S:ta",
            BeforeWords = "jfr t.ex.",
            Months = "januari februari mars april maj juni juli augusti september oktober november december",
            SpacesThousands = true,
        },
        new("fi", "” ” ’ ’")
        {
            BeforeFigures = "nro s. ss. luku kuva n. noin",
            AfterFigures = "miljoonaa miljardia tuhatta prosenttia",
            BeforeWords = "ks. vrt. esim.",
            Months = "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
            SpacesThousands = true,
        },
        new("nb no nn", "« » ‘ ’")
        {
            BeforeFigures = "nr. s. bd. kap. fig. art. ca.",
            AfterFigures = "millioner million milliarder milliard tusen prosent kr",
            BeforeNames = "dr. prof. gen. St.",
            BeforeWords = "jf. f.eks.",
            Months = "januar februar mars april mai juni juli august september oktober november desember",
            SpacesThousands = true,
        },
        new("da", "“ ” ‘ ’")
        {
            BeforeFigures = "nr. s. bd. kap. fig. art. ca.",
            AfterFigures = "millioner million milliarder milliard tusind procent kr.",
            BeforeNames = "dr. prof. gen. Skt.",
            BeforeWords = "jf. f.eks.",
            Months = "januar februar marts april maj juni juli august september oktober november december",
        },
        new("is", "„ “ ‚ ‘"),
        new("pl", "„ ” « »")
        {
            BeforeFigures = "nr s. ss. t. rozdz. rys. art. ust. poz. par. ok. ca.",
            AfterFigures = "mln mld tys. zł gr r. w. proc.",
            BeforeNames = "p. dr prof. mgr inż. gen. płk św. ks.",
            BeforeWords = "a i o u w z A I O U W Z np. por. tzw.",
            Months = "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
            SpacesThousands = true,
        },
        new("cs", "„ “ ‚ ‘")
        {
            BeforeFigures = "č. s. str. sv. kap. obr. čl. odst. cca",
            AfterFigures = "mil. mld. tis. Kč hod. proc.",
            BeforeNames = "p. pí dr. prof. gen. plk. sv. JUDr. PhDr. MUDr. RNDr. Ing. Mgr. Bc.",
            BeforeWords = "a i k o s u v z A I K O S U V Z např. srov. tzv.",
            Months = "ledna února března dubna května června července srpna září října listopadu prosince",
            SpacesThousands = true,
        },
        new("sk", "„ “ ‚ ‘")
        {
            BeforeFigures = "č. s. str. zv. kap. obr. čl. ods. cca",
            AfterFigures = "mil. mld. tis. hod. perc.",
            BeforeNames = "p. dr. prof. gen. plk. sv. JUDr. PhDr. MUDr. RNDr. Ing. Mgr. Bc.",
            BeforeWords = "a i k o s u v z A I K O S U V Z napr. porov. tzv.",
            Months = "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
            SpacesThousands = true,
        },
        new("ru", "« » „ “")
        {
            BeforeFigures = "с. стр. т. гл. рис. ст. п. пп. ок. вып.",
            AfterFigures = "млн млрд тыс. г. гг. в. вв. руб. коп. процентов",
            BeforeNames = "г. г-н г-жа д-р проф. ген. акад. им.",
            BeforeWords = "а в и к о с у я А В И К О С У Я не на по до из от за см. ср. т.е. т.к.",
            Months = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
            SpacesThousands = true,
        },
        new("uk", "« » „ “")
        {
            BeforeFigures = "с. стор. т. гл. мал. ст. п. бл.",
            AfterFigures = "млн млрд тис. р. рр. ст. грн",
            BeforeNames = "п. д-р проф. ген. акад. ім.",
            BeforeWords = "а в і й з о у я є А В І З О У Я див. пор.",
            Months = "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
            SpacesThousands = true,
        },
        new("be", "« » „ “") { SpacesThousands = true },
        new("bg", "„ “ „ “") { SpacesThousands = true },
        new("sr", "„ “ ‘ ’"),
        new("hr sl et", "„ “ ‚ ‘"),
        new("lt", "„ “ „ “") { SpacesThousands = true },
        new("tr ko vi id ms th hi zh gl cy ga eu", "“ ” ‘ ’"),
        new("hu", "„ ” » «") { SpacesThousands = true },
        new("ro", "„ ” « »"),
        new("el ca", "« » “ ”"),
    ];

    /// <summary>A language without conventions of its own: dashes and ellipses are set, and nothing else.</summary>
    public static readonly Conventions Other = new("");

    private static readonly FrozenDictionary<string, Conventions> ByLanguage =
        Rows.SelectMany(row => row.Languages.Split(' ').Select(tag => (tag, row))).ToFrozenDictionary(r => r.tag, r => r.row, StringComparer.OrdinalIgnoreCase);

    /// <summary>The row of a language tag, else of the longest beginning of it that has one.</summary>
    public static Conventions For(string language)
    {
        for (var tag = language; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
        {
            if (ByLanguage.TryGetValue(tag, out var row))
                return row;
        }

        return Other;
    }
}
