namespace Watch.Languages.Table;

internal static class Serbian
{
    public static readonly Language Value = new()
    {
        Patterns = new("sr", 2, 2, "hyph-sh-cyrl", "hyph-sh-latn"),
        Conventions = new("„ ” ’ ’")
        {
            BeforeWords = "а и к о с у А И К О С У a i k o s u A I K O S U",
            Months = "јануар јануара фебруар фебруара март марта април априла мај маја јун јуна јул јула август августа септембар септембра октобар октобра новембар новембра децембар децембра "
                + "januar januara februar februara mart marta april aprila maj maja jun juna jul jula avgust avgusta septembar septembra oktobar oktobra novembar novembra decembar decembra",
        },
    };
}
