// Writes what the tests expect of dates: long dates as ICU writes them, which Node carries with CLDR's data of its own.
//
//     node scripts/cldr-dates.mjs > tests/golden/languages/dates.txt
//
// Latin is left out, of which CLDR knows no months.

const tags = ('en en-GB en-CA en-ZA de de-AT fr fr-CA es es-MX it pt pt-PT nl da sv nb nn fi is pl cs sk sl hr sr sr-Latn hu ro bg ru uk el tr lt lv et ca ga cy id vi ko ja '
    + 'zh zh-Hant zh-HK he ar ar-EG fa').split(' ');
console.log(`# Dates as ICU ${process.versions.icu} writes them, with CLDR ${process.versions.cldr}, by scripts/cldr-dates.mjs.`);
for (const tag of tags) {
    const style = new Intl.DateTimeFormat(tag, { dateStyle: 'long', calendar: 'gregory', timeZone: 'UTC' });
    const dates = Array.from({ length: 12 }, (_, m) => new Date(Date.UTC(2018, m, m % 2 ? 1 + m : 10 + m)));
    for (const date of dates)
        console.log(`${tag}\t${date.toISOString().slice(0, 10)}\t${style.format(date)}`);
}
