using System.Globalization;

namespace Watch.Preflight.Fonts;

/// <summary>Names of glyphs.</summary>
internal static class GlyphNames
{
    /// <summary>The names that fonts in the Compact Font Format know by number (Adobe Technical Note 5176, appendix A).</summary>
    public static IReadOnlyList<string> Standard { get; } = Words("""
        .notdef space exclam quotedbl numbersign dollar percent ampersand quoteright parenleft parenright asterisk plus comma hyphen period slash zero one two three four
        five six seven eight nine colon semicolon less equal greater question at A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft backslash bracketright
        asciicircum underscore quoteleft a b c d e f g h i j k l m n o p q r s t u v w x y z braceleft bar braceright asciitilde exclamdown cent sterling fraction yen
        florin section currency quotesingle quotedblleft guillemotleft guilsinglleft guilsinglright fi fl endash dagger daggerdbl periodcentered paragraph bullet
        quotesinglbase quotedblbase quotedblright guillemotright ellipsis perthousand questiondown grave acute circumflex tilde macron breve dotaccent dieresis ring
        cedilla hungarumlaut ogonek caron emdash AE ordfeminine Lslash Oslash OE ordmasculine ae dotlessi lslash oslash oe germandbls onesuperior logicalnot mu trademark
        Eth onehalf plusminus Thorn onequarter divide brokenbar degree thorn threequarters twosuperior registered minus eth multiply threesuperior copyright Aacute
        Acircumflex Adieresis Agrave Aring Atilde Ccedilla Eacute Ecircumflex Edieresis Egrave Iacute Icircumflex Idieresis Igrave Ntilde Oacute Ocircumflex Odieresis
        Ograve Otilde Scaron Uacute Ucircumflex Udieresis Ugrave Yacute Ydieresis Zcaron aacute acircumflex adieresis agrave aring atilde ccedilla eacute ecircumflex
        edieresis egrave iacute icircumflex idieresis igrave ntilde oacute ocircumflex odieresis ograve otilde scaron uacute ucircumflex udieresis ugrave yacute ydieresis
        zcaron exclamsmall Hungarumlautsmall dollaroldstyle dollarsuperior ampersandsmall Acutesmall parenleftsuperior parenrightsuperior twodotenleader onedotenleader
        zerooldstyle oneoldstyle twooldstyle threeoldstyle fouroldstyle fiveoldstyle sixoldstyle sevenoldstyle eightoldstyle nineoldstyle commasuperior
        threequartersemdash periodsuperior questionsmall asuperior bsuperior centsuperior dsuperior esuperior isuperior lsuperior msuperior nsuperior osuperior rsuperior
        ssuperior tsuperior ff ffi ffl parenleftinferior parenrightinferior Circumflexsmall hyphensuperior Gravesmall Asmall Bsmall Csmall Dsmall Esmall Fsmall Gsmall
        Hsmall Ismall Jsmall Ksmall Lsmall Msmall Nsmall Osmall Psmall Qsmall Rsmall Ssmall Tsmall Usmall Vsmall Wsmall Xsmall Ysmall Zsmall colonmonetary onefitted
        rupiah Tildesmall exclamdownsmall centoldstyle Lslashsmall Scaronsmall Zcaronsmall Dieresissmall Brevesmall Caronsmall Dotaccentsmall Macronsmall figuredash
        hypheninferior Ogoneksmall Ringsmall Cedillasmall questiondownsmall oneeighth threeeighths fiveeighths seveneighths onethird twothirds zerosuperior foursuperior
        fivesuperior sixsuperior sevensuperior eightsuperior ninesuperior zeroinferior oneinferior twoinferior threeinferior fourinferior fiveinferior sixinferior
        seveninferior eightinferior nineinferior centinferior dollarinferior periodinferior commainferior Agravesmall Aacutesmall Acircumflexsmall Atildesmall
        Adieresissmall Aringsmall AEsmall Ccedillasmall Egravesmall Eacutesmall Ecircumflexsmall Edieresissmall Igravesmall Iacutesmall Icircumflexsmall Idieresissmall
        Ethsmall Ntildesmall Ogravesmall Oacutesmall Ocircumflexsmall Otildesmall Odieresissmall OEsmall Oslashsmall Ugravesmall Uacutesmall Ucircumflexsmall
        Udieresissmall Yacutesmall Thornsmall Ydieresissmall 001.000 001.001 001.002 001.003 Black Bold Book Light Medium Regular Roman Semibold
        """);

    private static readonly Dictionary<string, int> Characters = Words("""
        space=20 exclam=21 quotedbl=22 numbersign=23 dollar=24 percent=25 ampersand=26 quotesingle=27 parenleft=28 parenright=29 asterisk=2A plus=2B comma=2C hyphen=2D
        period=2E slash=2F zero=30 one=31 two=32 three=33 four=34 five=35 six=36 seven=37 eight=38 nine=39 colon=3A semicolon=3B less=3C equal=3D greater=3E question=3F
        at=40 A=41 B=42 C=43 D=44 E=45 F=46 G=47 H=48 I=49 J=4A K=4B L=4C M=4D N=4E O=4F P=50 Q=51 R=52 S=53 T=54 U=55 V=56 W=57 X=58 Y=59 Z=5A bracketleft=5B
        backslash=5C bracketright=5D asciicircum=5E underscore=5F grave=60 a=61 b=62 c=63 d=64 e=65 f=66 g=67 h=68 i=69 j=6A k=6B l=6C m=6D n=6E o=6F p=70 q=71 r=72 s=73
        t=74 u=75 v=76 w=77 x=78 y=79 z=7A braceleft=7B bar=7C braceright=7D asciitilde=7E exclamdown=A1 cent=A2 sterling=A3 currency=A4 yen=A5 brokenbar=A6 section=A7
        dieresis=A8 copyright=A9 ordfeminine=AA guillemotleft=AB logicalnot=AC registered=AE macron=AF degree=B0 plusminus=B1 twosuperior=B2 threesuperior=B3 acute=B4
        mu=B5 paragraph=B6 periodcentered=B7 cedilla=B8 onesuperior=B9 ordmasculine=BA guillemotright=BB onequarter=BC onehalf=BD threequarters=BE questiondown=BF
        Agrave=C0 Aacute=C1 Acircumflex=C2 Atilde=C3 Adieresis=C4 Aring=C5 AE=C6 Ccedilla=C7 Egrave=C8 Eacute=C9 Ecircumflex=CA Edieresis=CB Igrave=CC Iacute=CD
        Icircumflex=CE Idieresis=CF Eth=D0 Ntilde=D1 Ograve=D2 Oacute=D3 Ocircumflex=D4 Otilde=D5 Odieresis=D6 multiply=D7 Oslash=D8 Ugrave=D9 Uacute=DA Ucircumflex=DB
        Udieresis=DC Yacute=DD Thorn=DE germandbls=DF agrave=E0 aacute=E1 acircumflex=E2 atilde=E3 adieresis=E4 aring=E5 ae=E6 ccedilla=E7 egrave=E8 eacute=E9
        ecircumflex=EA edieresis=EB igrave=EC iacute=ED icircumflex=EE idieresis=EF eth=F0 ntilde=F1 ograve=F2 oacute=F3 ocircumflex=F4 otilde=F5 odieresis=F6 divide=F7
        oslash=F8 ugrave=F9 uacute=FA ucircumflex=FB udieresis=FC yacute=FD thorn=FE ydieresis=FF Amacron=100 amacron=101 Abreve=102 abreve=103 Aogonek=104 aogonek=105
        Cacute=106 cacute=107 Ccircumflex=108 ccircumflex=109 Cdotaccent=10A cdotaccent=10B Ccaron=10C ccaron=10D Dcaron=10E dcaron=10F Dcroat=110 dcroat=111 Emacron=112
        emacron=113 Ebreve=114 ebreve=115 Edotaccent=116 edotaccent=117 Eogonek=118 eogonek=119 Ecaron=11A ecaron=11B Gcircumflex=11C gcircumflex=11D Gbreve=11E
        gbreve=11F Gdotaccent=120 gdotaccent=121 Hcircumflex=124 hcircumflex=125 Hbar=126 hbar=127 Itilde=128 itilde=129 Imacron=12A imacron=12B Ibreve=12C ibreve=12D
        Iogonek=12E iogonek=12F Idotaccent=130 dotlessi=131 IJ=132 ij=133 Jcircumflex=134 jcircumflex=135 kgreenlandic=138 Lacute=139 lacute=13A Lcaron=13D lcaron=13E
        Ldot=13F ldot=140 Lslash=141 lslash=142 Nacute=143 nacute=144 Ncaron=147 ncaron=148 napostrophe=149 Eng=14A eng=14B Omacron=14C omacron=14D Obreve=14E obreve=14F
        Ohungarumlaut=150 ohungarumlaut=151 OE=152 oe=153 Racute=154 racute=155 Rcaron=158 rcaron=159 Sacute=15A sacute=15B Scircumflex=15C scircumflex=15D Scedilla=15E
        scedilla=15F Scaron=160 scaron=161 Tcaron=164 tcaron=165 Tbar=166 tbar=167 Utilde=168 utilde=169 Umacron=16A umacron=16B Ubreve=16C ubreve=16D Uring=16E uring=16F
        Uhungarumlaut=170 uhungarumlaut=171 Uogonek=172 uogonek=173 Wcircumflex=174 wcircumflex=175 Ycircumflex=176 ycircumflex=177 Ydieresis=178 Zacute=179 zacute=17A
        Zdotaccent=17B zdotaccent=17C Zcaron=17D zcaron=17E longs=17F florin=192 circumflex=2C6 caron=2C7 breve=2D8 dotaccent=2D9 ring=2DA ogonek=2DB tilde=2DC
        hungarumlaut=2DD Alpha=391 Beta=392 Gamma=393 Epsilon=395 Zeta=396 Eta=397 Theta=398 Iota=399 Kappa=39A Lambda=39B Mu=39C Nu=39D Xi=39E Omicron=39F Pi=3A0 Rho=3A1
        Sigma=3A3 Tau=3A4 Upsilon=3A5 Phi=3A6 Chi=3A7 Psi=3A8 Iotadieresis=3AA Upsilondieresis=3AB alphatonos=3AC epsilontonos=3AD etatonos=3AE iotatonos=3AF
        upsilondieresistonos=3B0 alpha=3B1 beta=3B2 gamma=3B3 delta=3B4 epsilon=3B5 zeta=3B6 eta=3B7 theta=3B8 iota=3B9 kappa=3BA lambda=3BB nu=3BD xi=3BE omicron=3BF
        pi=3C0 rho=3C1 sigma1=3C2 sigma=3C3 tau=3C4 upsilon=3C5 phi=3C6 chi=3C7 psi=3C8 omega=3C9 figuredash=2012 endash=2013 emdash=2014 underscoredbl=2017
        quoteleft=2018 quoteright=2019 quotesinglbase=201A quotereversed=201B quotedblleft=201C quotedblright=201D quotedblbase=201E dagger=2020 daggerdbl=2021
        bullet=2022 onedotenleader=2024 twodotenleader=2025 ellipsis=2026 perthousand=2030 minute=2032 second=2033 guilsinglleft=2039 guilsinglright=203A exclamdbl=203C
        fraction=2044 colonmonetary=20A1 Euro=20AC trademark=2122 Omega=2126 onethird=2153 twothirds=2154 oneeighth=215B threeeighths=215C fiveeighths=215D
        seveneighths=215E partialdiff=2202 Delta=2206 product=220F summation=2211 minus=2212 radical=221A infinity=221E integral=222B approxequal=2248 notequal=2260
        lessequal=2264 greaterequal=2265 lozenge=25CA apple=F8FF fi=FB01 fl=FB02
        """).Select(p => p.Split('=')).ToDictionary(p => p[0], p => int.Parse(p[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    /// <summary>The character that a name stands for (Adobe Glyph List, and its rule for names that are numbers); null if it is not known here.</summary>
    public static int? CharacterOf(string name)
    {
        if (Characters.TryGetValue(name, out var character))
            return character;
        var digits = name.StartsWith("uni", StringComparison.Ordinal) && name.Length == 7 ? name.AsSpan(3) : name.Length is >= 5 and <= 7 && name[0] == 'u' ? name.AsSpan(1) : default;
        return digits.Length > 0 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out character) ? character : null;
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
