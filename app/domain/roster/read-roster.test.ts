import { describe, expect, it } from "vitest";
import { readRoster } from "./read-roster";

const table = (...lines: string[][]) => lines.map((cells, index) => ({ line: index + 1, cells }));
const one = (name: string, email: string, line = 1) => ({ line, name, email });

describe("a table with headings", () => {
  it.each([
    ["fi", ["Nimi", "Sähköposti"], ["Demo Oppija", "a@b.fi"]],
    ["fi, in two", ["Etunimi", "Sukunimi", "Sähköpostiosoite"], ["Demo", "Oppija", "a@b.fi"]],
    ["fi, last first", ["SUKUNIMI", "ETUNIMET", "sähköposti"], ["Oppija", "Demo", "a@b.fi"]],
    ["sv", ["Namn", "E-post"], ["Demo Oppija", "a@b.fi"]],
    ["sv, in two", ["E-postadress", "Förnamn", "Efternamn"], ["a@b.fi", "Demo", "Oppija"]],
    ["en", ["E-mail address", "Name"], ["A@B.fi", "Demo Oppija"]],
    ["en, in two", ["First name", "Last name", "Email"], ["Demo", "Oppija", " a@b.fi "]],
    ["more columns", ["Nro", "Nimi", "Ryhmä", "E-mail"], ["1", "Demo Oppija", "A1", "a@b.fi"]],
  ])("%s", (_what, head, row) => {
    expect(readRoster(table(head, row))).toEqual([one("Demo Oppija", "a@b.fi", 2)]);
  });

  it("keeps a row without an address, and lets an empty one go", () => {
    const rows = readRoster(table(["Nimi", "Sähköposti"], ["Demo Oppija", ""], ["", ""]));
    expect(rows).toEqual([one("Demo Oppija", "", 2)]);
  });

  it("reads names without a heading of the address as lines", () => {
    expect(readRoster(table(["Nimi", "Yhteys"], ["Demo Oppija", "a@b.fi"]))).toEqual([
      one("Demo Oppija", "a@b.fi", 2),
    ]);
  });
});

describe("a list without headings", () => {
  it.each([
    ["an address", ["a@b.fi"], [one("", "a@b.fi")]],
    ["a name and an address", ["Demo Oppija <a@b.fi>"], [one("Demo Oppija", "a@b.fi")]],
    ["after the address", ["a@b.fi (Demo Oppija)"], [one("Demo Oppija", "a@b.fi")]],
    ["quotes of a mail program", ['"Oppija', 'Demo" <a@b.fi>'], [one("Oppija Demo", "a@b.fi")]],
    ["two cells", ["Demo", "Oppija", "a@b.fi"], [one("Demo Oppija", "a@b.fi")]],
    ["numbers beside", ["12", "Demo Oppija", "+358 40", "a@b.fi"], [one("Demo Oppija", "a@b.fi")]],
    ["a bullet", ["• 1. Demo Oppija a@b.fi"], [one("Demo Oppija", "a@b.fi")]],
    ["the end of a sentence", ["mailto:A@B.fi."], [one("", "a@b.fi")]],
    ["several in a line", ["Yksi <a@b.fi>, c@d.se"], [one("Yksi", "a@b.fi"), one("", "c@d.se")]],
    [
      "several cells",
      ["Yksi <a@b.fi>", "Kaksi <c@d.se>"],
      [one("Yksi", "a@b.fi"), one("Kaksi", "c@d.se")],
    ],
    ["an address written out", ["Demo a(at)b.fi"], [one("Demo", "a(at)b.fi")]],
    ["no address at all", ["soita kurssisihteerille"], [one("soita kurssisihteerille", "")]],
    ["nothing", ["", " "], []],
  ])("%s", (_what, cells, rows) => {
    expect(readRoster(table(cells))).toEqual(rows);
  });
});
