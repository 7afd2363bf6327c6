import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { readPastedList } from "./pasted-list";

describe("readPastedList", () => {
  test.each([
    ["one to a line", "a@b.fi\nc@d.se"],
    ["lines of Windows", "a@b.fi\r\nc@d.se\r\n"],
    ["commas", "a@b.fi,c@d.se"],
    ["semicolons and spaces", " a@b.fi ;  c@d.se; "],
    ["tabs of a table", "Learner\ta@b.fi\nTeacher\tc@d.se"],
    ["names as in a mail", "Första Lärande <a@b.fi>, Åttonde Övande <c@d.se>"],
    ["names in quotes, last name first", '"Lärande, Första" <a@b.fi>; "Övande, Åttonde" <c@d.se>'],
    ["a sentence", "Please add a@b.fi and (c@d.se)."],
    ["capital letters and the same one twice", "A@B.fi C@d.se a@b.FI"],
  ])("reads addresses divided by %s", (_how, text) => {
    expect(readPastedList(text)).toEqual({ emails: ["a@b.fi", "c@d.se"], rest: [] });
  });

  it("gives back what is no address, as it was typed", () => {
    expect(readPastedList("a@b.fi\n  Åttonde Övande \nlearner@\n\nx@y")).toEqual({
      emails: ["a@b.fi"],
      rest: ["Åttonde Övande", "learner@", "x@y"],
    });
  });

  it("refuses an address longer than any can be", () => {
    const long = `${"a".repeat(250)}@b.fi`;
    expect(readPastedList(long)).toEqual({ emails: [], rest: [long] });
  });

  it("finds every address whatever stands between them, and loses no line", () => {
    const address = fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.(fi|se)$/);
    const gap = fc.constantFrom(", ", ";", "\n", "\t", " <", "> ", "\r\n", " , ");
    fc.assert(
      fc.property(fc.array(fc.tuple(address, gap), { minLength: 1 }), (pairs) => {
        const text = pairs.map(([email, between]) => email + between).join("");
        const found = readPastedList(text);
        expect(found.emails).toEqual([...new Set(pairs.map(([email]) => email))]);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        const { emails, rest } = readPastedList(lines.join("\n"));
        const text = [...emails, ...rest].join("");
        for (const line of lines.flatMap((one) => one.split(/\r?\n/))) {
          if (line.trim() && !line.includes("@")) expect(text).toContain(line.trim());
        }
      }),
    );
  });
});
