import { randomUUID } from "node:crypto";
import type { Titles } from "~/domain/course/titles";
import { dayOf } from "~/i18n/day-of";
import type { OpenPath } from "~/progress/read-path.server";
import { findGuidedDueDay } from "~db/queries/assignments.server";
import type { Db } from "~db/queries/connection.server";
import { lessonActs } from "./overrule-act";
import { type Choices, overruleChoices } from "./overrule-choices";
import type { Offer, Overruling } from "./overrule-offer";

type Asked = { organisationIds: readonly string[]; now: Date };

/** What may be decided on the path now, and when it is due. */
export async function readOverruleChoices(
  db: Db,
  path: OpenPath,
  { organisationIds, now }: Asked,
): Promise<Choices> {
  const assigned = await findGuidedDueDay(db, { organisationIds, pathId: path.id });
  return overruleChoices(path, { now, today: dayOf(now), assigned });
}

/** The same as forms: one for each act, and for the sittings one for each exam. */
export async function overruleOffers(
  db: Db,
  path: OpenPath,
  { titles, ...asked }: Asked & { titles: Titles },
): Promise<Overruling> {
  const { subjects, dueOn, firstDay } = await readOverruleChoices(db, path, asked);
  const module = optionsIn(titles.module);
  const offers: Offer[] = [
    ...subjects.sitting.map((id) => offer("sitting", module([id]))),
    ...lessonActs.map((kind) => offer(kind, optionsIn(titles.lesson)(subjects[kind]))),
    offer("exam-cool-down", module(subjects["exam-cool-down"])),
  ].filter(({ options }) => options.length > 0);
  const time = firstDay === null ? [] : [{ ...offer("time", []), firstDay }];
  return { pathId: path.id, revision: path.revision, dueOn, offers: [...offers, ...time] };
}

function optionsIn(titleOf: (id: string) => string) {
  return (ids: string[]) => ids.map((id) => ({ value: id, label: titleOf(id) }));
}

function offer(kind: Offer["kind"], options: Offer["options"]): Offer {
  return { kind, key: randomUUID(), options, firstDay: null };
}
