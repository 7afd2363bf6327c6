// A photo that somebody gave us, drawn anew: what is kept is what was to be seen, and nothing that a phone wrote beside
// it, such as where and when it was taken; see docs/decisions/0012-evidence-files.md.
import sharp from "sharp";
import { mostPixels } from "./file-kind.server";

/** Pixels of the longer side. Our choice: an A4 page stays legible, a photo of 12 megapixels shrinks to some 500 kB. */
export const longestSide = 2000;
/** JPEG quality, 1 to 100. Our choice: small print stays sharp. */
const quality = 82;

// One picture is drawn at a time and none is remembered: one of 40 megapixels takes up to 160 MB while it is open.
sharp.concurrency(1);
sharp.cache(false);
let last: Promise<unknown> = Promise.resolve();

/** The photo as JPEG, upright, without metadata; undefined where it cannot be drawn. Its size is asked before. */
export function cleanPhoto(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const drawn = last.then(() => draw(bytes)).catch(() => undefined);
  last = drawn;
  return drawn;
}

async function draw(bytes: Uint8Array): Promise<Uint8Array> {
  const drawn = await sharp(bytes, {
    limitInputPixels: mostPixels,
    sequentialRead: true,
    failOn: "error",
  })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
    // What is transparent in a screenshot would turn black.
    .flatten({ background: "#ffffff" })
    .jpeg({ quality })
    .toBuffer();
  return new Uint8Array(drawn);
}
