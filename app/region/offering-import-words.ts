import { currencies, fundings, modes } from "~/domain/offering/offering";
import type { OfferingField } from "~/domain/offering/offering-problem";
import {
  columnsOfFields,
  mostOfferings,
  type TableProblem,
} from "~/domain/offering/offering-table";
import { contactRoles } from "~/domain/region/partner";
import { m } from "~/i18n/messages";
import { fieldWord, problemWord } from "./offering-problem-words";

const choices: Record<string, readonly string[]> = {
  mode: modes,
  currency: currencies,
  funding: fundings,
  contact_role: contactRoles,
};

/** What each column is called, what stands in it, and its words where it takes only some. */
export function columnsHelp() {
  const fields = Object.entries(columnsOfFields) as [OfferingField, string][];
  return [
    { name: "ref", meaning: m.offering_import_ref() },
    ...fields.map(([field, name]) => ({ name, meaning: fieldWord(field), words: choices[name] })),
  ];
}

/** What to do about a fault of a file. */
export function tableProblemWord({ problem, column, suggestion }: TableProblem): string {
  const meant = suggestion ? ` ${m.region_import_meant({ suggestion })}` : "";
  switch (problem) {
    case "no-ref":
      return m.offering_import_no_ref();
    case "twice":
      return m.offering_import_twice({ line: suggestion ?? "" });
    case "unknown-column":
      return m.region_import_unknown_column() + meant;
    case "stray-cells":
      return m.region_import_stray_cells();
    case "missing-column":
      return m.offering_import_missing_column();
    case "unknown-skill":
      return m.offering_import_unknown_skill() + meant;
    case "unknown-region":
      return m.offering_import_unknown_region() + meant;
    case "many":
      return m.offering_import_many({ most: mostOfferings });
    case "value":
      return m.offering_import_value();
    case "choice":
      return m.offering_import_choice({ words: (choices[column ?? ""] ?? []).join(", ") });
    default:
      return problemWord({ problem });
  }
}
