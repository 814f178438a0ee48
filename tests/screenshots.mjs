// Shows every document of an EPUB as readers do: on three sizes of screen, by day and by night, at one and two times the
// size of type. Writes a picture of each, and fails where anything stands beyond the screen's edge.
//
//   node tests/screenshots.mjs BOOK.epub FOLDER [part of a document's name]
//
// Needs unzip, Chromium (PUPPETEER_EXECUTABLE_PATH) and puppeteer, which comes with Ace: see ace.sh.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

const [book, folder, only = ""] = process.argv.slice(2);
const require = createRequire(new URL("../.tools/", import.meta.url));
const puppeteer = require("puppeteer");

const screens = [[360, 640], [600, 800], [1024, 1366]];
const nights = [false, true];
const sizes = [100, 200];

// What readers set: margins, size of type, colours.
const reader = (night, size) => `
  html { font-size: ${size}%; ${night ? "background: #121212; color: #d8d8d8; color-scheme: dark;" : "background: #fff; color: #000;"} }
  body:not(.cover) { margin: 1em; max-width: 40em; margin-inline: auto; padding-inline: 16px; }`;

mkdirSync(folder, { recursive: true });
const unpacked = mkdtempSync(join(tmpdir(), "watch-book-"));
let beyond = 0;
try {
  execFileSync("unzip", ["-q", book, "-d", unpacked]);
  const text = join(unpacked, "EPUB", "text");
  const documents = [join(unpacked, "EPUB", "nav.xhtml"), ...readdirSync(text).sort().map(name => join(text, name))].filter(path => path.includes(only));
  const browser = await puppeteer.launch({ args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
  try {
    const page = await browser.newPage();
    for (const path of documents) {
      for (const [width, height] of screens) {
        for (const size of sizes) {
          for (const night of nights) {
            await page.setViewport({ width, height });
            await page.goto(pathToFileURL(path).href);
            await page.addStyleTag({ content: reader(night, size) });
            const name = `${basename(path, ".xhtml")}-${width}-${size}${night ? "-night" : ""}`;
            const wide = await page.evaluate(() => [...document.querySelectorAll("body *")]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 0.5 && getComputedStyle(e).position !== "absolute" && !e.closest("thead"))
              .map(e => `${e.localName}.${e.className}: ${(e.textContent ?? "").trim().slice(0, 40)}`));
            for (const element of wide) {
              console.log(`${name}: beyond the edge: ${element}`);
              beyond++;
            }
            const long = await page.evaluate(() => document.documentElement.scrollHeight);
            await page.screenshot({ path: join(folder, `${name}.png`), clip: { x: 0, y: 0, width, height: Math.max(height, Math.min(long, 4 * height)) } });
          }
        }
      }
    }
    console.log(`${documents.length} documents on ${screens.length * sizes.length * nights.length} screens each, ${beyond} elements beyond the edge`);
  } finally {
    await browser.close();
  }
} finally {
  rmSync(unpacked, { recursive: true, force: true });
}
process.exit(beyond === 0 ? 0 : 1);
