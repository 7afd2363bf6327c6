// Needs as a table: one row each, by columns that are named in its first line. All rows are right, or none is taken.
import { regions } from "~/domain/region/regions";
import { longestRef, type Need } from "./need";
import { type NeedField, type NeedProblem, readNeed, type TypedNeed } from "./read-need";

/** The columns that an export writes and an import reads, in their order. */
export const needColumns = [
  "ref",
  "employer",
  "visibility",
  "role",
  "eqf",
  "heads",
  "quarter",
  "region",
  "permanence",
  "source",
  "as_of",
  "skills",
  "note",
] as const;
export type NeedColumn = (typeof needColumns)[number];

/** Columns that a table may leave out: an empty cell has a usual meaning. */
const optionalColumns: readonly NeedColumn[] = [
  "employer",
  "permanence",
  "source",
  "as_of",
  "note",
];

/** What people in Finland and Sweden call the columns in their own tables. */
const otherNames: Record<NeedColumn, readonly string[]> = {
  ref: ["viite", "tunnus", "referens", "id"],
  employer: ["yritys", "työnantaja", "företag", "arbetsgivare", "company"],
  visibility: ["näkyvyys", "synlighet"],
  role: ["tehtävä", "rooli", "roll", "arbetsuppgift"],
  eqf: ["taso", "nivå", "level"],
  heads: ["henkilöitä", "määrä", "antal", "personer", "people"],
  quarter: ["neljännes", "kvartal"],
  region: ["maakunta", "alue", "län", "landskap"],
  permanence: ["pysyvyys", "työsuhde", "anställning", "varaktighet"],
  source: ["lähde", "källa"],
  as_of: ["päivä", "päivämäärä", "datum", "per", "date"],
  skills: ["osaaminen", "taidot", "kompetenser", "färdigheter"],
  note: ["huomautus", "muistiinpano", "anteckning"],
};

const fields: Record<Exclude<NeedColumn, "ref">, NeedField> = {
  employer: "employerName",
  visibility: "visibility",
  role: "role",
  eqf: "eqf",
  heads: "heads",
  quarter: "quarter",
  region: "region",
  permanence: "permanence",
  source: "source",
  as_of: "asOf",
  skills: "skills",
  note: "note",
};

/** Before any quarter that somebody may still want to correct. */
const firstQuarter = "2020-Q1";

/** Rows of one table. Our choice: a region's needs of three years. */
export const mostRows = 500;

export type TableProblem =
  | NeedProblem
  | "missing-column"
  | "no-rows"
  | "many-rows"
  | "ref"
  | "twice";
/** What is wrong, where: line of the table, column as it is called there, and what stands there. */
export type NeedTableProblem = {
  line: number;
  column: NeedColumn | null;
  problem: TableProblem;
  value: string;
};
export type NeedLine = { line: number; ref: string; need: Need };
export type NeedTable =
  | { ok: true; rows: NeedLine[] }
  | { ok: false; problems: NeedTableProblem[] };

type Known = { skills: ReadonlySet<string>; today: string };
type Line = { line: number; cells: readonly string[] };

/** Reads a whole table, or tells all that is wrong with it. Needs of past quarters may stand in it: it corrects them too. */
export function readNeedTable(table: readonly Line[], known: Known): NeedTable {
  const [head, ...body] = table;
  const refuse = (problem: TableProblem, column: NeedColumn | null, value = ""): NeedTable => ({
    ok: false,
    problems: [{ line: head?.line ?? 1, column, problem, value }],
  });
  if (!head || body.length === 0) return refuse("no-rows", null);
  if (body.length > mostRows) return refuse("many-rows", null, String(body.length));
  const places = placesOf(head.cells);
  const missing = needColumns.filter(
    (column) => places[column] === undefined && !optionalColumns.includes(column),
  );
  if (missing.length > 0) {
    const problem = "missing-column";
    const problems = missing.map(
      (column) => ({ line: head.line, column, problem, value: "" }) as const,
    );
    return { ok: false, problems };
  }
  const read = body.map((row) => readLine(row, places, known));
  const problems = [...read.flatMap((one) => one.problems), ...twice(read)];
  if (problems.length > 0) {
    return { ok: false, problems: problems.toSorted((a, b) => a.line - b.line) };
  }
  return { ok: true, rows: read.flatMap(({ row }) => row ?? []) };
}

type Places = Partial<Record<NeedColumn, number>>;

function placesOf(cells: readonly string[]): Places {
  const names = cells.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, "_"),
  );
  const entries = needColumns.map((column) => {
    const place = names.findIndex((name) => name === column || otherNames[column].includes(name));
    return [column, place < 0 ? undefined : place] as const;
  });
  return Object.fromEntries(entries);
}

type ReadLine = {
  line: number;
  ref: string;
  row: NeedLine | undefined;
  problems: NeedTableProblem[];
};

function readLine({ line, cells }: Line, places: Places, known: Known): ReadLine {
  const cell = (column: NeedColumn) => {
    const place = places[column];
    // An export writes a sign before what a spreadsheet would take for a formula.
    return place === undefined ? "" : (cells[place] ?? "").trim().replace(/^'(?=[=+\-@])/, "");
  };
  const ref = cell("ref");
  const problems: NeedTableProblem[] = [];
  if (ref === "" || ref.length > longestRef) {
    problems.push({ line, column: "ref", problem: "ref", value: ref });
  }
  const read = readNeed(typedOf(cell, known.today), { ...known, since: firstQuarter });
  if (!read.ok) {
    for (const column of needColumns) {
      const problem = column === "ref" ? undefined : read.problems[fields[column]];
      if (problem) problems.push({ line, column, problem, value: cell(column) });
    }
  }
  const row = read.ok && problems.length === 0 ? { line, ref, need: read.need } : undefined;
  return { line, ref, row, problems };
}

function typedOf(cell: (column: NeedColumn) => string, today: string): TypedNeed {
  return {
    employerName: cell("employer"),
    visibility: cell("visibility").toLowerCase(),
    role: cell("role").toLowerCase(),
    eqf: cell("eqf"),
    heads: cell("heads"),
    quarter: cell("quarter").toUpperCase(),
    region: regionOf(cell("region")),
    permanence: cell("permanence").toLowerCase() || "permanent",
    source: cell("source").toLowerCase() || "estimate",
    asOf: cell("as_of") || today,
    note: cell("note"),
    skills: skillsOf(cell("skills")),
  };
}

/** A region by its id or by its name in any of the three languages. */
function regionOf(text: string): string {
  const plain = text.toLowerCase();
  const found = regions.find(({ id, fi, sv, en }) =>
    [id, fi, sv, en].some((name) => name.toLowerCase() === plain),
  );
  return found?.id ?? text;
}

/** “slurry-mixing:3, coating:2”: ids of skills, each with its level. */
function skillsOf(text: string): TypedNeed["skills"] {
  return text
    .split(/[\s,;|]+/)
    .filter(Boolean)
    .map((one) => {
      const [skill = "", level = ""] = one.split(":");
      return { skill: skill.toLowerCase(), level };
    });
}

function twice(read: readonly ReadLine[]): NeedTableProblem[] {
  const lines = new Map<string, number>();
  return read.flatMap(({ line, ref }) => {
    const before = lines.get(ref);
    lines.set(ref, before ?? line);
    if (ref === "" || before === undefined) return [];
    return [{ line, column: "ref" as const, problem: "twice" as const, value: ref }];
  });
}

/** A need as the cells of its row. */
export function needCells({
  need,
  ref,
}: {
  need: Omit<Need, "region"> & { region: string };
  ref: string | null;
}): Record<NeedColumn, string | number> {
  return {
    ref: ref ?? "",
    employer: need.employerName ?? "",
    visibility: need.visibility,
    role: need.role,
    eqf: need.eqf,
    heads: need.heads,
    quarter: need.quarter,
    region: need.region,
    permanence: need.permanence,
    source: need.source,
    as_of: need.asOf,
    skills: need.skills.map(({ skill, level }) => `${skill}:${level}`).join(", "),
    note: need.note,
  };
}
