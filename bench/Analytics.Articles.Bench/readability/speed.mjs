// Pages per CPU second of @mozilla/readability on linkedom: node speed.mjs FOLDER, where FOLDER/html holds ID.html.gz files.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

const folder = join(process.argv[2], "html");
const pages = readdirSync(folder).filter((name) => name.endsWith(".html.gz")).sort().map((name) => gunzipSync(readFileSync(join(folder, name))).toString("utf8"));
const read = (html) => new Readability(parseHTML(html).document).parse();

const run = () => {
  const before = process.cpuUsage();
  let failed = 0;
  for (const html of pages) {
    try {
      read(html);
    } catch {
      failed++;
    }
  }
  const { user, system } = process.cpuUsage(before);
  return { rate: pages.length / ((user + system) / 1e6), failed };
};

run();
const { rate, failed } = run();
console.log(`readability on linkedom ${rate.toFixed(1)} pages per CPU second${failed ? ` (${failed} failed)` : ""}`);
