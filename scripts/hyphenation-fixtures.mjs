// Writes tests/Watch.Tests/Hyphenation/LuaTeX/LANGUAGE.txt: some hundred words of each language as LuaTeX hyphenates them with the
// patterns of src/Watch.Languages, its minima those of LuaLaTeX with babel.
//
//     node scripts/hyphenation-fixtures.mjs [--compare PROGRAM] [LANGUAGE ...]
//
// With --compare, 20,000 words of each language are given to LuaTeX and to `PROGRAM hyphenate LANGUAGE`, what differs is printed, and nothing
// is written. Needs apt-get, dpkg-deb and npm: LuaTeX (texlive-binaries) and the words are fetched into a temporary folder. The lists of
// words are under licences of their own, mostly the GPL, and do not become part of the project; a language without one has words joined
// of its patterns. LuaTeX leaves words with inner hyphens whole, so there are none.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const repository = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const patternsFolder = join(repository, "src/Watch.Languages/Hyphenation/Patterns");
const fixturesFolder = join(repository, "tests/Watch.Tests/Hyphenation/LuaTeX");

// Language, files of patterns, left and right minimum, source of words: a Debian package (w..., hunspell-..., myspell-...), a
// package of npm (npm:...), or nothing.
const languages = `
af af 2 3 hunspell-af
as as 1 1
be be 2 2 hunspell-be
bg bg 2 2 wbulgarian
bn bn 1 1 hunspell-bn
ca ca 2 2 wcatalan
cy cy 2 3
da da 2 2 wdanish
de de-1996 2 2 wngerman
de-1901 de-1901 2 2 wogerman
el el-monoton 1 1 hunspell-el
el-polyton el-polyton 1 1
eo eo 2 2 wesperanto
es es 2 2 wspanish
et et 2 2 myspell-et
eu eu 2 2 hunspell-eu
fi fi 2 2
fr fr 2 3 wfrench
fur fur 2 2
ga ga 2 3 wirish
gl gl 2 2 wgalician-minimos
grc grc 1 1
gu gu 1 1 hunspell-gu
hi hi 1 1 hunspell-hi
hr hr 2 3 hunspell-hr
hsb hsb 2 2
hu hu 2 2 hunspell-hu
ia ia 2 2
is is 2 2 hunspell-is
it it 2 2 witalian
ka ka 1 2 npm:dictionary-ka
kmr kmr 2 2 hunspell-kmr
kn kn 1 1
la la 2 2
lt lt 2 2 hunspell-lt
ml ml 1 1 hunspell-ml
mn mn-cyrl 2 2 hunspell-mn
mr mr 1 1
nb no,nb 2 2 wnorwegian
nl nl 2 3 wdutch
nn no,nn 2 2 hunspell-no
oc oc 2 2 hunspell-oc
or or 1 1
pa pa 1 1
pl pl 2 3 wpolish
pms pms 2 2
pt pt 2 3 wportuguese
pt-BR pt 2 3 wbrazilian
rm rm 2 2
ru ru 2 2 hunspell-ru
sk sk 2 3 hunspell-sk
sl sl 2 3 hunspell-sl
sq sq 2 2
sr-Cyrl sh-cyrl 2 2 hunspell-sr
sr-Latn sh-latn 2 2 hunspell-sr
sv sv 2 2 wswedish
ta ta 1 1
te te 1 1 hunspell-te
tk tk 2 2
tr tr 2 3 hunspell-tr
uk uk 2 2 wukrainian
`.trim().split("\n").map(row => row.split(" "));

const takingApostrophes = new Set("af be fr fur it oc pms rm uk el el-polyton grc".split(" "));
const many = 20000;
const some = 300;

const work = mkdtempSync(join(tmpdir(), "hyphenation-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

function debian(name, folder) {
  mkdirSync(folder, { recursive: true });
  execFileSync("apt-get", ["download", name], { cwd: folder, stdio: ["ignore", "ignore", "ignore"] });
  const file = readdirSync(folder).find(f => f.startsWith(`${name}_`));
  execFileSync("dpkg-deb", ["-x", file, "."], { cwd: folder });
}

const tex = join(work, "tex");
for (const name of ["texlive-binaries", "libtexlua53-5", "libzzip-0-13", "libkpathsea6"])
  debian(name, tex);
const libraries = join(tex, "usr/lib", readdirSync(join(tex, "usr/lib")).find(f => f.endsWith("-linux-gnu")));

function luatex(files, left, right, words, apostrophes) {
  const paths = files.split(",").map(f => join(patternsFolder, `hyph-${f}.tex`)).join(",");
  writeFileSync(join(work, "words"), words.map(w => w + "\n").join(""));
  const job = [`"${paths}"`, left, right, `"${join(work, "words")}"`, `"${join(work, "answers")}"`, apostrophes ? '"yes"' : '"no"'].join(", ");
  writeFileSync(join(work, "job.tex"), `\\catcode123=1 \\catcode125=2\n\\directlua{job = {${job}} dofile("${join(repository, "scripts/hyphenation-fixtures.lua")}")}\n\\end\n`);
  const run = spawnSync(join(tex, "usr/bin/luatex"), ["--ini", "--interaction=nonstopmode", "job.tex"],
    { cwd: work, env: { ...process.env, LD_LIBRARY_PATH: libraries, TEXINPUTS: ".:" }, encoding: "utf8" });
  if (/^!|stack traceback/m.test(run.stdout))
    throw new Error(run.stdout);
  return readFileSync(join(work, "answers"), "utf8").split("\n").slice(0, words.length);
}

function decode(bytes, encoding) {
  return new TextDecoder(encoding ?? "utf-8").decode(bytes);
}

function listed(source) {
  const folder = join(work, source.replace(":", "-"));
  if (source.startsWith("npm:")) {
    mkdirSync(folder, { recursive: true });
    execFileSync("npm", ["pack", "--silent", source.slice(4)], { cwd: folder });
    execFileSync("sh", ["-c", "tar -xzf *.tgz"], { cwd: folder });
    return stems(decode(readFileSync(join(folder, "package/index.dic"))));
  }

  if (!existsSync(folder))
    debian(source, folder);
  if (source.startsWith("w")) {
    const dict = join(folder, "usr/share/dict");
    const name = readdirSync(dict).filter(f => !f.includes("README") && existsSync(join(dict, f))).sort((a, b) => readFileSync(join(dict, b)).length - readFileSync(join(dict, a)).length)[0];
    const bytes = readFileSync(join(dict, name));
    const text = decode(bytes);
    return (text.includes("\uFFFD") ? decode(bytes, "latin1") : text).split("\n");
  }

  const spelling = join(folder, "usr/share", existsSync(join(folder, "usr/share/hunspell")) ? "hunspell" : "myspell/dicts");
  return readdirSync(spelling).filter(f => f.endsWith(".dic") && !f.startsWith("hyph") && !f.startsWith("th_")).flatMap(dic => {
    const affixes = join(spelling, dic.replace(/dic$/, "aff"));
    const encoding = existsSync(affixes) ? /^SET (\S+)/m.exec(readFileSync(affixes, "latin1"))?.[1] : undefined;
    return stems(decode(readFileSync(join(spelling, dic)), encoding?.replace(/^ISO8859/, "ISO-8859").replace(/^microsoft-cp/, "windows-")));
  });
}

const stems = text => text.split(/\r?\n/).slice(1).map(line => line.split(/[/\t ]/)[0]);

// Joined of four patterns each, every one of them in its turn.
function joinedOfPatterns(files) {
  const bare = files.split(",").flatMap(f => readFileSync(join(patternsFolder, `hyph-${f}.tex`), "utf8").replace(/%.*/g, "").match(/\\patterns\s*\{([^}]*)\}/g)
    .flatMap(group => group.replace(/^\\patterns\s*\{/, "").replace("}", "").split(/\s+/))).map(p => p.replace(/[0-9.]/g, "")).filter(p => p);
  const words = [];
  for (let step = 7; words.length < 3 * many && step < 7 + bare.length; step += 12)
    bare.forEach((pattern, i) => words.push(pattern + [1, 2, 3].map(n => bare[(i * step + n * step) % bare.length]).join("")));
  return words;
}

function wordsOf(language, files, source) {
  const apostrophes = takingApostrophes.has(language);
  const script = language === "sr-Cyrl" ? /\p{Script=Cyrillic}/u : language === "sr-Latn" ? /\p{Script=Latin}/u : /\p{L}/u;
  const fits = apostrophes ? /^\p{L}([\p{L}\p{M}\u200C\u200D]|['’](?=\p{L}))*$/u : /^\p{L}[\p{L}\p{M}\u200C\u200D]*$/u;
  const plain = w => !/\p{L}.*\p{Lu}/u.test(w.replace(/['’]\p{Lu}/gu, "")) && !/^\p{Lu}['’]?\p{Lu}/u.test(w);
  const all = [...new Set((source ? listed(source) : joinedOfPatterns(files)).map(w => w.normalize("NFC").trim()))]
    .filter(w => fits.test(w) && plain(w) && script.test(w) && w.length > 3 && w.length < 60).sort();
  return every(all, many);
}

function every(all, count) {
  return all.length <= count ? all : Array.from({ length: count }, (_, i) => all[Math.floor(i * all.length / count)]);
}

const args = process.argv.slice(2);
const program = args[0] === "--compare" ? resolve(args.splice(0, 2)[1]) : undefined;
mkdirSync(fixturesFolder, { recursive: true });
for (const [language, files, left, right, source] of languages.filter(l => args.length === 0 || args.includes(l[0]))) {
  const apostrophes = takingApostrophes.has(language);
  let words;
  try {
    words = wordsOf(language, files, source);
  } catch (problem) {
    console.error(`${language}: no words: ${problem.message}`);
    process.exitCode = 1;
    continue;
  }

  if (program) {
    const answers = luatex(files, left, right, words, apostrophes);
    const ours = execFileSync(program, ["hyphenate", language], { input: words.map(w => w + "\n").join(""), maxBuffer: 1 << 28, encoding: "utf8" }).replaceAll("\u00AD", "-").split("\n");
    const differ = words.map((_, i) => i).filter(i => answers[i] !== ours[i]);
    console.log(`${language}: ${words.length} words${source ? "" : " of patterns"}, ${words.filter(w => /['’]/.test(w)).length} with apostrophes, ${differ.length} differ ${differ.slice(0, 8).map(i => `${answers[i]}≠${ours[i]}`).join(" ")}`);
    continue;
  }

  const chosen = [...new Set([...every(words, some), ...every(words.filter(w => /['’]/.test(w)), some / 6)])];
  // LuaTeX does not hold exceptions to the minima; TeX and Watch do.
  const isWithinMinima = word => word.indexOf("-") < 0 || (word.indexOf("-") >= left && word.length - 1 - word.lastIndexOf("-") >= right);
  const answers = luatex(files, left, right, chosen, apostrophes).filter(isWithinMinima);
  writeFileSync(join(fixturesFolder, `${language}.txt`), answers.map(w => w + "\n").join(""));
}
