import type { ReactNode } from "react";
import { mayKeep, suggestionFor } from "~/domain/roster/judge-roster";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/field";
import type { PreviewRow } from "./roster-turn.server";
import { doubtWords } from "./roster-words";

type RowProps = { row: PreviewRow; index: number };

/** A row that a person has to look at: why, what helps, and the fields to mend it in. */
export function DoubtfulRow({ row, index }: RowProps) {
  const { line, verdict } = row;
  if (verdict.kind !== "doubtful") return null;
  const { reason, cure } = doubtWords(verdict.doubt);
  const suggestion = suggestionFor(row);
  return (
    <li className="roster__row">
      <fieldset className="roster__fields">
        <legend>
          {m.roster_line({ line })}: {reason}
        </legend>
        <p>{cure}</p>
        {suggestion && (
          <div>
            <Button name="take" value={index}>
              {m.roster_take({ email: suggestion })}
            </Button>
          </div>
        )}
        <RowFields row={row} index={index} />
        {mayKeep(row) && <InBox row={row} index={index} label={m.roster_keep()} />}
      </fieldset>
    </li>
  );
}

/** A row with which all is well; it can still be left out or corrected. */
export function PlainRow({ row, index }: RowProps) {
  const label = (
    <>
      <span>{row.name || row.email}</span>{" "}
      <span className="muted-text small-text">
        {row.name && `${row.email} · `}
        {m.roster_line({ line: row.line })}
      </span>
    </>
  );
  return (
    <li className="people__person">
      <InBox row={row} index={index} label={label} />
      <details className="people__acts more">
        <summary aria-label={m.roster_correct_for({ name: row.name || row.email })}>
          {m.roster_correct()}
        </summary>
        <RowFields row={row} index={index} />
      </details>
    </li>
  );
}

/** A row of somebody who is in the group or invited already: nothing is left to do. */
export function SettledRow({ row, index }: RowProps) {
  const { line, name, email, verdict } = row;
  const isInvited = verdict.kind === "known" && verdict.state === "invited";
  return (
    <li className="people__person">
      <div className="people__who">
        <span>{name || email}</span>
        <span className="muted-text small-text">
          {name && `${email} · `}
          {m.roster_line({ line })}
        </span>
      </div>
      <strong>{isInvited ? m.roster_is_invited() : m.roster_is_in_group()}</strong>
      <input type="hidden" name="name" value={name} />
      <input type="hidden" name="email" value={email} />
      <RowMarks row={row} index={index} />
    </li>
  );
}

function InBox({ row, index, label }: RowProps & { label: ReactNode }) {
  return (
    <label className="choice roster__in">
      <input type="checkbox" name="in" value={index} defaultChecked={row.isIn} />
      <span className="people__who">{label}</span>
    </label>
  );
}

function RowFields({ row, index }: RowProps) {
  return (
    <div className="form-row">
      <TextField name="name" defaultValue={row.name} label={m.roster_name()} autoComplete="off" />
      <TextField
        name="email"
        defaultValue={row.email}
        label={m.roster_email()}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        inputMode="email"
      />
      <RowMarks row={row} index={index} />
    </div>
  );
}

// What the row was when it was judged: an address that differs is judged anew before anything is written.
function RowMarks({ row, index }: RowProps) {
  return (
    <>
      <input type="hidden" name="at" value={index} />
      <input type="hidden" name="line" value={row.line} />
      <input type="hidden" name="was" value={row.email} />
    </>
  );
}
