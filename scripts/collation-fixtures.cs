// Writes the samples of CLDR's tests of collation that the tests of Watch hold the order against, to tests/golden/sorting:
//
//     dotnet run scripts/collation-fixtures.cs cldr/usr/share/unicode/cldr/common
//
// The folder is that of scripts/collation-data.cs. Five neighbouring lines of each 250 are taken. To hold the order against all
// lines, name the folder uca in the environment: COLLATION_TESTS=cldr/usr/share/unicode/cldr/common/uca.

var target = Path.Combine("tests", "golden", "sorting");
foreach (var name in new[] { "CollationTest_CLDR_NON_IGNORABLE_SHORT.txt", "CollationTest_CLDR_SHIFTED_SHORT.txt" })
{
    var lines = File.ReadLines(Path.Combine(args[0], "uca", name)).Where(l => l.Length > 0 && !l.StartsWith('#')).ToList();
    string[] head =
    [
        $"# {name} of Unicode CLDR 41 (Debian's package unicode-cldr-core 41-0.1): five lines of each 250, taken by scripts/collation-fixtures.cs.",
        "# Copyright 1991-2022 Unicode, Inc.; LICENSE-unicode.txt of src/Watch.Languages/Sorting.",
    ];
    File.WriteAllText(Path.Combine(target, name), string.Join('\n', head.Concat(lines.Where((_, n) => n % 250 < 5))) + "\n");
}
