namespace Watch.Languages.Punctuation;

/// <summary>Words and signs that stay with a number in every language that has conventions.</summary>
public static class CommonWords
{
    /// <summary>What stays with a number before it.</summary>
    public static readonly WordList Units =
        "% ‰ °C °F K km m dm cm mm µm nm mi ft yd nmi km/h m/s mph km² m² cm² km³ m³ ha kg g mg µg t kt Mt Gt lb oz l L ml mL hl bbl "
        + "W kW MW GW TW Wh kWh MWh GWh TWh J kJ MJ GJ TJ PJ V kV mV mA Hz kHz MHz GHz Pa kPa hPa MPa bar Bq kBq MBq GBq TBq Gy mGy Sv mSv µSv "
        + "s ms µs h min B KB kB MB GB TB bit pt px dpi ppm € £ ¥ ₩ $ ¢ USD EUR GBP JPY KRW KPW CNY RMB CHF RUB SEK NOK DKK PLN CZK AUD CAD";

    /// <summary>What stays with a number after it.</summary>
    public static readonly WordList BeforeNumbers =
        "§ §§ ¶ № # € £ ¥ ₩ $ US$ A$ C$ HK$ NT$ Rp USD EUR GBP JPY KRW KPW CNY RMB CHF RUB SEK NOK DKK PLN CZK AUD CAD ± ≈ ~ < > ≤ ≥ ×";
}
