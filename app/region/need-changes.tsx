import { type NeedChange, type NeedDifference, toldFields } from "~/domain/need/need-change";
import { regionName } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import { formatDate, formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import {
  eqfWords,
  fieldWord,
  levelWord,
  permanenceWord,
  quarterWords,
  roleWord,
  sourceWord,
  stateWord,
  visibilityWord,
} from "./need-words";

type ChangeListProps = {
  change: NeedChange;
  skillTitles: Record<string, string>;
};

/** What an edit changed, each field with what stood there before and what stands there after. */
export function ChangeList({ change, skillTitles }: ChangeListProps) {
  const { before, after } = change;
  const fields = toldFields.filter((field) => field in before || field in after);
  return (
    <dl className="need-changes">
      {fields.map((field) => (
        <div key={field}>
          <dt>{labelOf(field)}</dt>
          <dd>
            {field in before && <del>{valueWords(before, field, skillTitles)}</del>}{" "}
            <ins>{valueWords(after, field, skillTitles)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function labelOf(field: keyof NeedDifference): string {
  if (field === "state") return m.need_state();
  if (field === "reason") return m.need_reason();
  return fieldWord(field);
}

function valueWords(
  told: NeedDifference,
  field: keyof NeedDifference,
  skillTitles: Record<string, string>,
): string {
  const words = {
    state: () => told.state && stateWord(told.state),
    reason: () => told.reason,
    employerName: () => told.employerName ?? m.need_employer_own(),
    visibility: () => told.visibility && visibilityWord(told.visibility),
    role: () => told.role && roleWord(told.role),
    heads: () => told.heads && formatNumber(told.heads),
    eqf: () => told.eqf && eqfWords(told.eqf),
    quarter: () => told.quarter && quarterWords(told.quarter),
    region: () => told.region && regionName(told.region, currentLocale()),
    permanence: () => told.permanence && permanenceWord(told.permanence),
    source: () => told.source && sourceWord(told.source),
    asOf: () => told.asOf && formatDate(told.asOf),
    note: () => told.note,
    skills: () =>
      told.skills
        ?.map(({ skill, level }) => `${skillTitles[skill] ?? skill}: ${levelWord(level)}`)
        .join("; "),
  };
  return words[field]() || "–";
}
