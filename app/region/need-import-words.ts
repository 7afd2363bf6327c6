import { needRoles, needSources, permanences, visibilities } from "~/domain/need/need";
import type { NeedColumn, NeedTableProblem } from "~/domain/need/need-columns";
import { mostRows } from "~/domain/need/need-table";
import { m } from "~/i18n/messages";
import { problemWords } from "./need-words";

/** The words that a column takes, where it takes only some. */
export const columnChoices: Partial<Record<string, readonly string[]>> = {
  visibility: visibilities,
  role: needRoles,
  permanence: permanences,
  source: needSources,
};

/** What stands in a column of the table. */
export function columnMeaning(column: NeedColumn): string {
  switch (column) {
    case "ref":
      return m.need_column_ref();
    case "employer":
      return m.need_column_employer();
    case "visibility":
      return m.need_column_visibility();
    case "role":
      return m.need_column_role();
    case "eqf":
      return m.need_column_eqf();
    case "heads":
      return m.need_column_heads();
    case "quarter":
      return m.need_column_quarter();
    case "region":
      return m.need_column_region();
    case "permanence":
      return m.need_column_permanence();
    case "source":
      return m.need_column_source();
    case "as_of":
      return m.need_column_as_of();
    case "skills":
      return m.need_column_skills();
    case "note":
      return m.need_column_note();
  }
}

/** What is wrong with a cell or with the whole table, and what helps. */
export function tableProblemWords({ problem, column, suggestion }: NeedTableProblem): string {
  const choices = columnChoices[column ?? ""];
  if (choices && (problem === "choice" || problem === "missing")) {
    return m.need_table_choice({ choices: choices.join(", ") });
  }
  const meant = suggestion ? ` ${m.region_import_meant({ suggestion })}` : "";
  switch (problem) {
    case "missing-column":
      return m.need_table_missing_column();
    case "unknown-column":
      return m.region_import_unknown_column() + meant;
    case "stray-cells":
      return m.region_import_stray_cells();
    case "no-rows":
      return m.region_import_empty();
    case "many-rows":
      return m.need_table_many_rows({ most: mostRows });
    case "ref":
      return m.need_table_ref();
    case "twice":
      return m.need_table_twice({ line: suggestion ?? "" });
    case "unknown-skill":
      return m.need_table_unknown_skill() + meant;
    default:
      return problemWords(problem) ?? m.need_problem_choice();
  }
}
