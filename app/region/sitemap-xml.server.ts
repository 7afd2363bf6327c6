import { Readable, type Transform } from "node:stream";
import { streamToPromise } from "sitemap";
import { keepPublic } from "~/http/public-page";

/** Pages in one part of the map: each stands in it once a language, and a part may hold 50,000 addresses. */
export const pagesOfPart = 10_000;

export async function xmlOf(stream: Transform, entries: readonly object[]): Promise<Response> {
  const xml = await streamToPromise(Readable.from(entries).pipe(stream));
  return new Response(new Uint8Array(xml), {
    headers: { ...keepPublic(null), "Content-Type": "application/xml; charset=utf-8" },
  });
}
