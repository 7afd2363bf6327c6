import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { employerKey, plainEmployer } from "./employer-key";
import { joinNeeds } from "./join-needs";
import { isListed, isNamed, type Need, stricterVisibility, visibilities } from "./need";
import { changeBetween } from "./need-change";
import { needColumns } from "./need-columns";
import { needCells, readNeedTable } from "./need-table";
import { readNeed, type TypedNeed } from "./read-need";
import { standingOfLink } from "./survey-link";

const today = "2026-11-22";
const skills = new Set(["slurry-mixing", "web-handling"]);
const typed: TypedNeed = {
  ...{ employerName: " Demo Cells Oy ", visibility: "public", role: "operator", eqf: "4" },
  ...{ heads: "12", quarter: "2027-Q1", region: "kymenlaakso", permanence: "permanent" },
  ...{ source: "interview", asOf: "2026-11-20", note: "" },
  skills: [{ skill: "slurry-mixing", level: "3" }],
};
const need: Need = {
  ...{ employerName: "Demo Cells Oy", visibility: "public", role: "operator", eqf: 4, heads: 12 },
  ...{ quarter: "2027-Q1", region: "kymenlaakso", permanence: "permanent" },
  ...{ source: "interview", asOf: "2026-11-20", note: "" },
  skills: [{ skill: "slurry-mixing", level: 3 }],
};

describe("reading a need", () => {
  it("takes a whole one, its name without blanks", () => {
    expect(readNeed(typed, { skills, today })).toEqual({ ok: true, need });
  });

  it.each([
    [{ heads: "0" }, { heads: "heads" }],
    [{ heads: "1.5" }, { heads: "heads" }],
    [{ heads: "" }, { heads: "missing" }],
    [{ role: "wizard" }, { role: "choice" }],
    [{ role: "" }, { role: "missing" }],
    [{ eqf: "9" }, { eqf: "eqf" }],
    [{ quarter: "2026-Q3" }, { quarter: "past-quarter" }],
    [{ quarter: "2039-Q3" }, { quarter: "far-quarter" }],
    [{ quarter: "2027-Q5" }, { quarter: "quarter" }],
    [{ region: "atlantis" }, { region: "region" }],
    [{ asOf: "2026-11-23" }, { asOf: "future-day" }],
    [{ asOf: "yesterday" }, { asOf: "day" }],
    [{ asOf: "0000-01-01" }, { asOf: "day" }],
    [{ employerName: "x".repeat(121) }, { employerName: "too-long" }],
    [{ visibility: undefined }, { visibility: "missing" }],
    [{ skills: [] }, { skills: "no-skills" }],
    [{ skills: [{ skill: "juggling", level: "3" }] }, { skills: "unknown-skill" }],
    [{ skills: [{ skill: "web-handling", level: "5" }] }, { skills: "level" }],
  ])("%j: %j", (wrong, problems) => {
    expect(readNeed({ ...typed, ...wrong }, { skills, today })).toEqual({ ok: false, problems });
  });

  it("tells of several fields at once, and lets an old need keep its quarter", () => {
    const read = readNeed({ skills: [] }, { skills, today });
    expect(read.ok || Object.keys(read.problems).length).toBe(10);
    const old = { ...typed, quarter: "2026-Q1" };
    expect(readNeed(old, { skills, today, since: "2026-Q1" }).ok).toBe(true);
  });
});

describe("what may be seen", () => {
  it("of two visibilities the stricter one shows no more than either", () => {
    for (const one of visibilities) {
      for (const other of visibilities) {
        const both = stricterVisibility(one, other);
        expect(isListed(both)).toBe(isListed(one) && isListed(other));
        expect(isNamed(both)).toBe(isNamed(one) && isNamed(other));
      }
    }
  });
});

describe("which company", () => {
  it("is the same however its name is written, and a partner by its id", () => {
    expect(plainEmployer("DEMO Cells, Oy")).toBe(plainEmployer("démo cells OYJ"));
    const organisations = [{ id: "id-1", name: "Demo Cells" }];
    expect(employerKey("demo cells Oy", { own: "id-2", organisations })).toBe("id-1");
    expect(employerKey("Other Works AB", { own: "id-2", organisations })).toBe("other works");
    expect(employerKey(null, { own: "id-2", organisations })).toBe("id-2");
    expect(plainEmployer("Oy")).toBe("oy");
  });
});

describe("history", () => {
  it("holds what differs and nothing else; the order of skills is no difference", () => {
    const two = [...need.skills, { skill: "web-handling", level: 1 as const }];
    expect(changeBetween({ ...need, skills: two }, { ...need, skills: two.toReversed() })).toBe(
      undefined,
    );
    expect(
      changeBetween({ ...need, state: "received" }, { ...need, heads: 3, state: "stated" }),
    ).toEqual({
      before: { heads: 12, state: "received" },
      after: { heads: 3, state: "stated" },
    });
  });
});

describe("joining", () => {
  it("the same people count once, others besides; skills keep the higher level", () => {
    const answer: Need = {
      ...{ ...need, heads: 5, visibility: "unnamed", asOf: "2026-11-22" },
      skills: [
        { skill: "slurry-mixing", level: 1 },
        { skill: "web-handling", level: 4 },
      ],
    };
    expect(joinNeeds(need, answer, "same")).toEqual({
      ...{ ...need, visibility: "unnamed", asOf: "2026-11-22" },
      skills: [
        { skill: "slurry-mixing", level: 3 },
        { skill: "web-handling", level: 4 },
      ],
    });
    expect(joinNeeds(need, answer, "more").heads).toBe(17);
  });
});

describe("a table", () => {
  const table = (...rows: string[][]) => rows.map((cells, index) => ({ line: index + 1, cells }));
  const cells = (ref: string, one: Need = need) =>
    Object.values(needCells({ need: one, ref })).map(String);
  const known = { skills, today };

  it("brings back every need that it wrote, whatever stands in its texts", () => {
    fc.assert(
      fc.property(
        fc.record({
          employerName: fc.option(
            fc.stringMatching(/^[a-zåäö =+@-]{0,20}[a-z]$/).map((s) => s.trim()),
          ),
          heads: fc.integer({ min: 1, max: 5000 }),
          eqf: fc.integer({ min: 2, max: 8 }),
          visibility: fc.constantFrom(...visibilities),
        }),
        (some) => {
          const one = { ...need, ...some };
          const read = readNeedTable(table([...needColumns], cells("a", one)), known);
          expect(read).toEqual({ ok: true, rows: [{ line: 2, ref: "a", need: one }] });
        },
      ),
    );
  });

  it("takes Finnish headings, names of regions and cells that are left out", () => {
    const head = [
      "Viite",
      "Näkyvyys",
      "Tehtävä",
      "Taso",
      "Henkilöitä",
      "Neljännes",
      "Alue",
      "Taidot",
    ];
    const row = [
      "k-1",
      "unnamed",
      "Operator",
      "4",
      "2",
      "2027-q1",
      "Västerbottens län",
      "slurry-mixing:2",
    ];
    expect(readNeedTable(table(head, row), known)).toMatchObject({
      ok: true,
      rows: [
        {
          ref: "k-1",
          need: {
            ...{ employerName: null, region: "vasterbotten", quarter: "2027-Q1", asOf: today },
            ...{ source: "estimate", skills: [{ skill: "slurry-mixing", level: 2 }] },
          },
        },
      ],
    });
  });

  it("takes a day as Excel of Finland rewrites it, and skills as people type them", () => {
    const row = {
      ...needCells({ need, ref: "a" }),
      as_of: "20.11.2026",
      skills: "web-handling : 2",
    };
    const read = readNeedTable(table([...needColumns], Object.values(row).map(String)), known);
    expect(read).toMatchObject({
      rows: [{ need: { asOf: "2026-11-20", skills: [{ skill: "web-handling", level: 2 }] } }],
    });
  });

  it("loses no column: one that nobody knows, or that stands there twice, is told", () => {
    const head = [...needColumns.filter((column) => column !== "employer"), "employr", "taso", ""];
    const read = readNeedTable(table(head, cells("a")), known);
    expect(read).toMatchObject({
      problems: [
        { line: 1, column: "employr", problem: "unknown-column", suggestion: "employer" },
        { line: 1, column: "taso", problem: "unknown-column", suggestion: null },
      ],
    });
  });

  it("tells of a cell that no column is for, filled or empty, and reads nothing else of its row", () => {
    const head = [...needColumns];
    const split = [...cells("a"), "night shift"];
    const shifted = cells("b").toSpliced(1, 0, "Demo Cell Works");
    const whole = table([...head, ""], [...cells("a"), ""]);
    expect(readNeedTable(table(head, split, shifted), known)).toEqual({
      ok: false,
      problems: [
        { line: 2, column: null, problem: "stray-cells", value: "night shift", suggestion: null },
        { line: 3, column: null, problem: "stray-cells", value: need.note, suggestion: null },
      ],
    });
    expect(readNeedTable(whole, known)).toMatchObject({ ok: true });
    expect(readNeedTable(table([...head, ""], split), known)).toMatchObject({
      problems: [{ line: 2, problem: "stray-cells" }],
    });
  });

  it("takes a row that ends early where the cells may be empty; one that lost a cell elsewhere is told", () => {
    const head = [...needColumns];
    const full = cells("a");
    expect(readNeedTable(table(head, full.slice(0, -1)), known)).toMatchObject({
      ok: true,
      rows: [{ need: { note: "" } }],
    });
    for (const place of full.slice(0, -1).keys()) {
      const read = readNeedTable(table(head, full.toSpliced(place, 1)), known);
      expect([head[place], read.ok]).toEqual([head[place], false]);
    }
  });

  it("names each unknown skill, and what was probably meant", () => {
    const row = { ...needCells({ need, ref: "a" }), skills: "slury-mixing:2, juggling:1" };
    const read = readNeedTable(table([...needColumns], Object.values(row).map(String)), known);
    expect(read).toMatchObject({
      problems: [
        { column: "skills", value: "slury-mixing", suggestion: "slurry-mixing" },
        { column: "skills", value: "juggling", suggestion: null },
      ],
    });
  });

  it("tells all that is wrong, by line and column, and takes nothing", () => {
    const broken = { ...need, heads: 0, region: "atlantis" as Need["region"] };
    const read = readNeedTable(
      table([...needColumns], cells("a"), cells("a"), cells("", broken)),
      known,
    );
    expect(read).toEqual({
      ok: false,
      problems: [
        { line: 3, column: "ref", problem: "twice", value: "a", suggestion: "2" },
        { line: 4, column: "ref", problem: "ref", value: "", suggestion: null },
        { line: 4, column: "heads", problem: "heads", value: "0", suggestion: null },
        { line: 4, column: "region", problem: "region", value: "atlantis", suggestion: null },
      ],
    });
    expect(readNeedTable(table(["ref", "role"], ["a", "operator"]), known)).toMatchObject({
      ok: false,
      problems: ["visibility", "eqf", "heads", "quarter", "region", "skills"].map((column) => ({
        ...{ column, problem: "missing-column" },
      })),
    });
    expect(readNeedTable(table([...needColumns]), known)).toMatchObject({
      problems: [{ problem: "no-rows" }],
    });
  });
});

it("a link works up to and including its last day", () => {
  const link = { endsOn: "2026-12-31", revokedAt: null };
  expect(standingOfLink(link, "2026-12-31")).toBe("open");
  expect(standingOfLink(link, "2027-01-01")).toBe("ended");
  expect(standingOfLink({ ...link, revokedAt: new Date(0) }, "2026-12-01")).toBe("revoked");
});
