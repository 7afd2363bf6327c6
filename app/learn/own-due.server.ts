import { endOf, nextDue } from "~/domain/assignment/learner-dates";
import { modulesDone } from "~/domain/assignment/module-work";
import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import type { Locale } from "~/i18n/locale";
import type { OpenPath } from "~/progress/read-path.server";
import type { Db } from "~db/queries/connection.server";
import { listOwnDates } from "~db/queries/milestones.server";

export type OwnDue = {
  /** The day by which the whole is to be done, YYYY-MM-DD. */
  endsOn: string;
  next: {
    /** The module that is due; null for the whole. */
    title: string | null;
    dueOn: string;
    /** The day is the learner's own: the others have another. */
    isOwn: boolean;
    reason: string | null;
  };
};

type Asked = {
  learnerId: string;
  pathId: string;
  path: OpenPath;
  catalogue: Catalogue;
  locale: Locale;
};

/** What is due next on the learner's own path, and when all of it is; of several assignments the earliest counts. */
export async function ownDue(db: Db, asked: Asked): Promise<OwnDue | null> {
  const { learnerId, pathId, path, catalogue, locale } = asked;
  const { extendedTo } = path.context.memory;
  const assigned = (await listOwnDates(db, { learnerId })).filter((one) => one.pathId === pathId);
  const bare = { dueOn: null, milestones: [], exceptions: [], extendedTo };
  const done = modulesDone(path.context);
  const all = (assigned.length > 0 ? assigned : [bare]).flatMap((dates) => {
    const [end, next] = [endOf(dates), nextDue(dates, done)];
    return end && next ? [{ endsOn: end.dueOn, next }] : [];
  });
  const [first] = all.toSorted((a, b) => a.next.dueOn.localeCompare(b.next.dueOn));
  const [end] = all.map(({ endsOn }) => endsOn).toSorted();
  if (!first || !end) return null;
  const { moduleId, ...next } = first.next;
  const title = moduleId === null ? null : titlesIn(catalogue, locale).module(moduleId);
  return { endsOn: end, next: { ...next, title } };
}
