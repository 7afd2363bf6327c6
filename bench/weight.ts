// What a browser has to fetch for a lesson page that it has never seen, as it comes over the wire.
import { gzipSync } from "node:zlib";
import type { Row } from "./row";

/** Kilobytes of script that a lesson page may bring. */
const scriptLimit = 115;
/** A tenth of the lesson page of a well-tuned Moodle 4.5, in kilobytes. */
const pageLimit = 125;

export async function benchWeight(origin: string, html: string): Promise<Row[]> {
  const scripts = addressesIn(html, /(?:href|from|import\()\s*=?\s*"(\/assets\/[^"]+\.js)"/g);
  const styles = addressesIn(html, /href="(\/assets\/[^"]+\.css)"/g);
  const pictures = addressesIn(html, /(?:src|href)="(\/[^"]+\.(?:svg|png|webp|avif|jpg))"/g);
  const css = await Promise.all(styles.map((path) => textOf(origin, path)));
  const fonts = css.flatMap(latinFonts);
  const scriptBytes = await sizeOf(origin, scripts);
  const pageBytes =
    gzipSync(html).length +
    scriptBytes +
    (await sizeOf(origin, [...styles, ...pictures, ...fonts]));
  return [
    row("lesson page, scripts", scriptBytes, scriptLimit),
    row("lesson page, everything", pageBytes, pageLimit),
  ];
}

function addressesIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, address]) => address ?? ""))];
}

/** Of a typeface in several files a browser fetches those whose range the text touches: here the Latin ones. */
function latinFonts(css: string): string[] {
  return [...css.matchAll(/@font-face\s*\{[^}]*\}/g)].flatMap(([face]) =>
    /unicode-range:\s*U\+0(?:000)?-/i.test(face) ? addressesIn(face, /url\("?(\/[^")]+)"?\)/g) : [],
  );
}

async function textOf(origin: string, path: string): Promise<string> {
  const answer = await fetch(`${origin}${path}`);
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
  return answer.text();
}

/** Bytes as sent: text compressed, fonts and pictures as they are where that is smaller. */
async function sizeOf(origin: string, paths: string[]): Promise<number> {
  const sizes = await Promise.all(
    paths.map(async (path) => {
      const answer = await fetch(`${origin}${path}`);
      if (!answer.ok) throw new Error(`${path} answers ${answer.status}`);
      const content = Buffer.from(await answer.arrayBuffer());
      return Math.min(content.length, gzipSync(content).length);
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function row(name: string, bytes: number, limit: number): Row {
  const kilobytes = bytes / 1000;
  const ratio = kilobytes / limit;
  const against = `limit of ${limit} kB`;
  return { name, connections: 1, median: kilobytes, unit: "kB", ratio, against };
}
