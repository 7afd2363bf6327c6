// Real bytes, as the programs of schools write them.
import { describe, expect, it } from "vitest";
import { readRoster } from "~/domain/roster/read-roster";
import { decodeTable } from "~/http/decode-table.server";
import { splitTable } from "~/http/split-table.server";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bom = (text: string) => utf8(`\uFEFF${text}`);
const western = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const wide = (text: string, mark = "\uFEFF") =>
  new Uint8Array(Buffer.from(`${mark}${text}`, "utf16le"));
const wideBig = (text: string) => new Uint8Array(Buffer.from(wide(text)).swap16());

function read(bytes: Uint8Array) {
  const decoded = decodeTable(bytes);
  return decoded.ok ? readRoster(splitTable(decoded.text)) : decoded.reason;
}

const semicolons = "Nimi;Sähköposti\r\nÅsa Öinen;a@b.fi\r\n";
const commas = 'Namn,E-post\n"Öinen, Åsa",a@b.fi\n';
const tabs = "Etunimi\tSukunimi\tSähköposti\r\nÅsa\tÖinen\ta@b.fi\r\n";

describe("a file", () => {
  it.each([
    ["UTF-8 with semicolons", utf8(semicolons), "Åsa Öinen", 2],
    ["UTF-8 with its mark", bom(semicolons), "Åsa Öinen", 2],
    ["windows-1252 with semicolons", western(semicolons), "Åsa Öinen", 2],
    ["windows-1252 with commas and quotes", western(commas), "Öinen, Åsa", 2],
    ["UTF-8 with commas and quotes", bom(commas), "Öinen, Åsa", 2],
    ["UTF-16 with tabs", wide(tabs), "Åsa Öinen", 2],
    ["UTF-16 without its mark", wide(tabs, ""), "Åsa Öinen", 2],
    ["UTF-16 the other way round", wideBig(tabs), "Åsa Öinen", 2],
    ["UTF-8 with tabs", utf8(tabs), "Åsa Öinen", 2],
    ["old Macintosh lines", utf8(semicolons.replaceAll("\r\n", "\r")), "Åsa Öinen", 2],
    ["a line that names the separator", bom(`sep=;\r\n${semicolons}`), "Åsa Öinen", 3],
    ["empty lines", utf8(`\n\n${semicolons}`), "Åsa Öinen", 4],
    ["no headings", western("Åsa Öinen;a@b.fi"), "Åsa Öinen", 1],
    ["names of a mail program", utf8('"Öinen, Åsa" <a@b.fi>'), "Öinen Åsa", 1],
    ["a quote that never ends", utf8('Nimi;Sähköposti\nÅsa "Öinen;a@b.fi'), 'Åsa "Öinen', 2],
  ])("%s", (_what, bytes, name, line) => {
    expect(read(bytes)).toEqual([{ line, name, email: "a@b.fi" }]);
  });

  it("tells lines apart after a cell of two lines", () => {
    const rows = read(utf8('Nimi;Sähköposti\n"Åsa\nÖinen";a@b.fi\nMuu;c@d.fi'));
    expect(rows).toEqual([
      { line: 3, name: "Åsa Öinen", email: "a@b.fi" },
      { line: 4, name: "Muu", email: "c@d.fi" },
    ]);
  });

  it.each([
    ["workbook", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2])],
    ["workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2])],
    ["not-text", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
    ["empty", new Uint8Array()],
    ["empty", utf8("\uFEFF \r\n")],
  ])("%s is refused", (reason, bytes) => expect(read(bytes)).toBe(reason));
});
