// Every early morning: whoever has something to finish within three days is told, once for each day that was set.
import { addDays } from "~/domain/assignment/day";
import { endOf, modulesDue } from "~/domain/assignment/learner-dates";
import { dayOf } from "~/i18n/day-of";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { type LearnerDates, listUnfinishedDates } from "~db/queries/milestones.server";
import { notify } from "./notify.server";
import { isUnfinished } from "./unfinished-module.server";

/** Our choice: one weekend before a Monday, and still time for the evening lessons of a module. */
export const daysBefore = 3;
/** Read and told at a time, so that no transaction grows with the number of learners. */
const learnersAtOnce = 100;

type Due = { moduleId: string | null; dueOn: string };

/** @returns how many learners were looked at */
export async function findDueSoon(db: Db, { now }: { now: Date }): Promise<number> {
  let after: string | undefined;
  let seen = 0;
  for (;;) {
    const dates = await listUnfinishedDates(db, {
      learners: learnersAtOnce,
      ...(after && { after }),
    });
    for (const one of dates) await tell(db, one, now);
    const last = dates.at(-1)?.learnerId;
    if (!last) return seen;
    seen += new Set(dates.map(({ learnerId }) => learnerId)).size;
    after = last;
  }
}

async function tell(db: Db, dates: LearnerDates, now: Date): Promise<void> {
  const { learnerId, pathId, assignmentId } = dates;
  for (const { moduleId, dueOn } of dueSoon(dates, now)) {
    if (!(await isUnfinished(db, { learnerId, pathId, moduleId }))) continue;
    await inTransaction(db, (trx) =>
      notify(trx, {
        userId: learnerId,
        notice: { kind: "due-soon", assignmentId, moduleId, dueOn },
        dedupeKey: `due-soon ${assignmentId} ${moduleId ?? ""} ${dueOn}`,
        now,
      }),
    );
  }
}

function dueSoon(dates: LearnerDates, now: Date): Due[] {
  const today = dayOf(now);
  const until = addDays(today, daysBefore);
  const end = endOf(dates);
  const all: Due[] = [...modulesDue(dates), ...(end ? [{ moduleId: null, dueOn: end.dueOn }] : [])];
  return all.filter(({ dueOn }) => dueOn >= today && dueOn <= until);
}
