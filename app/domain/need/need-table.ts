// Needs as a table: one row each, by columns that are named in its first line. All rows are right, or none is taken.
import { regions } from "~/domain/region/regions";
import { dayOfCell, nearestWord, strayCells, unguardedCell } from "~/domain/region/table-cell";
import { longestRef, type Need } from "./need";
import {
  type Line,
  type NeedColumn,
  type NeedTableProblem,
  needColumns,
  type Places,
  readColumns,
  type TableProblem,
} from "./need-columns";
import { type NeedField, readNeed, type TypedNeed } from "./read-need";

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

export type NeedLine = { line: number; ref: string; need: Need };
export type NeedTable =
  | { ok: true; rows: NeedLine[] }
  | { ok: false; problems: NeedTableProblem[] };

type Known = { skills: ReadonlySet<string>; today: string };

/** Reads a whole table, or tells all that is wrong with it. Needs of past quarters may stand in it: it corrects them too. */
export function readNeedTable(table: readonly Line[], known: Known): NeedTable {
  const [head, ...body] = table;
  const refuse = (problem: TableProblem, value = ""): NeedTable => ({
    ok: false,
    problems: [{ line: head?.line ?? 1, column: null, problem, value, suggestion: null }],
  });
  if (!head || body.length === 0) return refuse("no-rows");
  if (body.length > mostRows) return refuse("many-rows", String(body.length));
  const columns = readColumns(head);
  if (columns.problems.length > 0) return { ok: false, problems: columns.problems };
  const read = body.map((row) => {
    const stray = strayCells(head.cells, row.cells);
    return stray.length > 0 ? strayLine(row, stray) : readLine(row, columns.places, known);
  });
  const problems = [...read.flatMap((one) => one.problems), ...twice(read)];
  if (problems.length > 0) {
    return { ok: false, problems: problems.toSorted((a, b) => a.line - b.line) };
  }
  return { ok: true, rows: read.flatMap(({ row }) => row ?? []) };
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
    return place === undefined ? "" : unguardedCell((cells[place] ?? "").trim());
  };
  const ref = cell("ref");
  const typed = typedOf(cell, known.today);
  const problems: NeedTableProblem[] = [];
  const add = (column: NeedColumn, problem: TableProblem, value = cell(column)) =>
    problems.push({ line, column, problem, value, suggestion: null });
  if (ref === "" || ref.length > longestRef) add("ref", "ref");
  const read = readNeed(typed, { ...known, since: firstQuarter });
  if (!read.ok) {
    for (const column of needColumns) {
      const problem = column === "ref" ? undefined : read.problems[fields[column]];
      if (problem === "unknown-skill") problems.push(...unknownSkills(line, typed, known));
      else if (problem) add(column, problem);
    }
  }
  const row = read.ok && problems.length === 0 ? { line, ref, need: read.need } : undefined;
  return { line, ref, row, problems };
}

/** What its other cells say may stand in the wrong columns: only this is told of it. */
function strayLine({ line }: Line, stray: readonly string[]): ReadLine {
  const told = { column: null, problem: "stray-cells", suggestion: null } as const;
  return { line, ref: "", row: undefined, problems: [{ line, ...told, value: stray.join(" ") }] };
}

function unknownSkills(line: number, { skills }: TypedNeed, known: Known): NeedTableProblem[] {
  const ids = [...known.skills];
  return skills
    .filter(({ skill }) => !known.skills.has(skill))
    .map(({ skill: value }) => ({
      ...{ line, column: "skills", problem: "unknown-skill" as const, value },
      suggestion: nearestWord(value, ids),
    }));
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
    asOf: dayOfCell(cell("as_of")) || today,
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
    .replace(/\s*:\s*/g, ":")
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
    const suggestion = String(before);
    return [{ line, column: "ref", problem: "twice" as const, value: ref, suggestion }];
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
