// A file that somebody gave us, handed on as a file to keep: no browser ever shows it as a page of ours. Photos that we
// have drawn anew are shown where they belong.

const types = { pdf: "application/pdf", jpeg: "image/jpeg", png: "image/png" } as const;
const extensions = { pdf: /\.pdf$/i, jpeg: /\.jpe?g$/i, png: /\.png$/i } as const;

type Downloaded = { name: string; kind: keyof typeof types; bytes: Uint8Array };

/** The answer to whoever may have it. Its name ends as its content is, whatever it was called. */
export function download({ name, kind, bytes }: Downloaded): Response {
  const fullName = extensions[kind].test(name) ? name : `${name}.${kind}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": types[kind],
      "Content-Length": String(bytes.length),
      "Content-Disposition": attachment(fullName),
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox",
      "Cache-Control": "no-store",
    },
  });
}

/** A photo to be shown on a page, and never as a page. Only for what `checkFile` has drawn. */
export function picture({ kind, bytes }: Pick<Downloaded, "kind" | "bytes">): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": types[kind],
      "Content-Length": String(bytes.length),
      "Content-Disposition": "inline",
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
      "X-Robots-Tag": "noindex",
      "Cache-Control": "no-store",
    },
  });
}

/** RFC 6266: a plain name for old readers, and the real one in the form of RFC 5987. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  // encodeURIComponent throws where half a letter is left of a pair.
  const whole = name.replace(/\p{Cs}/gu, "_");
  const encoded = encodeURIComponent(whole).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
