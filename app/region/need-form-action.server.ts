// What the form of a need brought: a search for skills, which only shows it again, or a need to be written.
import type { Need } from "~/domain/need/need";
import type { NeedChange } from "~/domain/need/need-change";
import { changeBetween } from "~/domain/need/need-change";
import { type NeedProblems, readNeed, type TypedNeed } from "~/domain/need/read-need";
import { badRequest } from "~/http/responses";
import { dayOf } from "~/i18n/day-of";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import type { NeedRow } from "~db/queries/region-needs.server";
import type { NeedRefusal } from "./change-need.server";
import { refusalWords } from "./need-notices";
import { knownSkills } from "./need-skill-choices.server";
import { toldNeed } from "./told-need";
import { type TypedFields, typedNeed } from "./typed-need";

/** What the page shows again of a form that was not accepted, or that only searched. */
export type ShownNeed = {
  /** On whose behalf, where the form asks. */
  organisation: string | undefined;
  typed: TypedNeed;
  problems: NeedProblems;
  find: string;
  notice: string | null;
  /** Where somebody else was faster: what stands now beside what was typed, and its revision. */
  overtaken: { change: NeedChange; revision: number } | null;
};

export function shownNeed(fields: TypedFields): ShownNeed {
  const find = typeof fields.find === "string" ? fields.find.slice(0, 100) : "";
  const organisation = typeof fields.organisation === "string" ? fields.organisation : undefined;
  const typed = typedNeed(fields);
  return { organisation, typed, problems: {}, find, notice: null, overtaken: null };
}

/**
 * The need in a form that is to be saved; otherwise the page is shown again with all that was typed.
 * @param row the need that is corrected, which keeps a quarter that has gone by meanwhile
 */
export async function readNeedForm(
  db: Db,
  { fields, row, now }: { fields: TypedFields; row?: NeedRow; now: Date },
): Promise<{ ok: true; need: Need } | { ok: false; shown: ShownNeed }> {
  const shown = shownNeed(fields);
  if (fields.intent === "find") return { ok: false, shown };
  const read = readNeed(shown.typed, {
    skills: await knownSkills(db),
    today: dayOf(now),
    ...(row && { since: row.quarter }),
  });
  if (read.ok) return read;
  const count = Object.keys(read.problems).length;
  return {
    ok: false,
    shown: { ...shown, problems: read.problems, notice: m.need_not_saved({ count }) },
  };
}

/** The page again: with its messages, or, after a search, as it was. */
export function showAgain(fields: TypedFields, shown: ShownNeed) {
  return fields.intent === "find" ? shown : badRequest(shown);
}

/** A refusal of a change in words; where two people were at it, with both values. */
export function shownRefusal(
  fields: TypedFields,
  need: Need,
  refusal: Exclude<NeedRefusal, { reason: "gone" }>,
): ShownNeed {
  const shown = shownNeed(fields);
  if (refusal.reason !== "changed") return { ...shown, notice: refusalWords(refusal) };
  const { standing } = refusal;
  const change = changeBetween(toldNeed(standing), need) ?? { before: {}, after: {} };
  return {
    ...shown,
    notice: m.need_refused_changed(),
    overtaken: { change, revision: standing.revision },
  };
}
