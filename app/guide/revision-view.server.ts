import { touchedLessons } from "~/curriculum/compare-publications";
import { catalogueOf, newestPublication } from "~/curriculum/current-publication.server";
import type { Change, Effect } from "~/curriculum/publication-change";
import { readComparison } from "~/curriculum/read-comparison.server";
import { type Titles, titlesIn } from "~/domain/course/titles";
import type { Locale } from "~/i18n/locale";
import { pinOf, readPath } from "~/progress/read-path.server";
import {
  type Landing,
  type LandingKind,
  landingKinds,
  landingOf,
  lessonFigures,
} from "~/progress/revise-landing";
import type { Db } from "~db/queries/connection.server";
import {
  listGuidedPathsBehind,
  listPublicationNumbers,
  type RunningPath,
} from "~db/queries/revisions.server";
import { stepText } from "./step-text";

/** Changes of one kind, with the names of what they are about. */
export type ChangeGroup = {
  about: Change["about"];
  kind: Change["kind"];
  effect: Effect;
  names: string[];
};

export type ShownLanding = {
  pathId: string;
  publicationId: string;
  learner: string;
  goal: string;
  kind: LandingKind;
  before: string;
  /** Null where there is no place. */
  after: string | null;
};

export type RevisionView = {
  /** The newest publication. */
  to: { id: string; number: number };
  /** One for each older publication that a running path is pinned to, the newest first. */
  comparisons: { number: number; groups: ChangeGroup[] }[];
  lessons: { title: string; inside: number; passed: number }[];
  /** Those who would land elsewhere first. */
  landings: ShownLanding[];
};

type Asked = { organisationIds: readonly string[]; locale: Locale; now: Date };

/** What newer content would do to the running paths that the asker guides. Undefined before the first publishing. */
export async function revisionView(db: Db, asked: Asked): Promise<RevisionView | undefined> {
  const { organisationIds, locale } = asked;
  const newest = await newestPublication(db);
  if (!newest) return undefined;
  const rows = await listGuidedPathsBehind(db, { organisationIds, publicationId: newest.id });
  const ids = [...new Set(rows.map((row) => row.publication_id))];
  const numbers = await listPublicationNumbers(db, { ids });
  const comparisons = await Promise.all(
    ids.map(async (id) => ({
      number: numbers.get(id) ?? 0,
      changes: (await readComparison(db, id, newest.id)).changes,
      before: titlesIn(await catalogueOf(db, id), locale),
    })),
  );
  const titles = titlesIn(await catalogueOf(db, newest.id), locale);
  const landed = await Promise.all(rows.map((row) => land(db, row, newest.id, asked.now)));
  const touched = touchedLessons(comparisons.flatMap(({ changes }) => changes));
  return {
    to: newest,
    comparisons: comparisons
      .sort((one, other) => other.number - one.number)
      .map(({ number, changes, before }) => ({ number, groups: grouped(changes, titles, before) })),
    lessons: [...lessonFigures(landed, touched)]
      .filter(([, { inside, passed }]) => inside + passed > 0)
      .map(([id, figures]) => ({ title: titles.lesson(id), ...figures })),
    landings: await shownLandings(db, landed, titles, locale),
  };
}

type Landed = Landing & { row: RunningPath; learnerId: string };

// From the stored snapshot, which is what the log leads to: a page does not fold the history of a whole school.
async function land(db: Db, row: RunningPath, toId: string, now: Date): Promise<Landed> {
  const { renamed, changed } = await readComparison(db, row.publication_id, toId);
  const path = readPath(row, await catalogueOf(db, row.publication_id));
  const catalogue = await catalogueOf(db, toId);
  const to = { publicationId: toId, catalogue, renamed, changed };
  return { ...landingOf({ ...path, pin: pinOf(row) }, to, now), row, learnerId: row.learner_id };
}

async function shownLandings(
  db: Db,
  landed: readonly Landed[],
  titles: Titles,
  locale: Locale,
): Promise<ShownLanding[]> {
  const shown = landed.map(async ({ row, kind, before, after }) => {
    const own = titlesIn(await catalogueOf(db, row.publication_id), locale);
    return {
      pathId: row.id,
      publicationId: row.publication_id,
      learner: row.learner_name,
      goal: own.goal({ kind: row.goal_kind, id: row.goal_id }),
      kind,
      before: stepText(before, own),
      after: after && stepText(after, titles),
    };
  });
  const order = (kind: LandingKind) => landingKinds.indexOf(kind);
  return (await Promise.all(shown)).sort((one, other) => order(one.kind) - order(other.kind));
}

function grouped(changes: readonly Change[], titles: Titles, before: Titles): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const change of changes) {
    const { about, kind, effect } = change;
    const key = `${about} ${kind}`;
    const group = groups.get(key) ?? { about, kind, effect, names: [] };
    const name = nameOf(change, kind === "removed" ? before : titles);
    if (!group.names.includes(name)) group.names.push(name);
    groups.set(key, group);
  }
  const order: Effect[] = ["mapped", "pinned", "flows"];
  return [...groups.values()].sort((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect));
}

/** Questions are named by their lesson: their words would fill the page. */
function nameOf({ about, id }: Change, titles: Titles): string {
  switch (about) {
    case "lesson":
      return titles.lesson(id);
    case "question":
      return titles.lesson(id.split("/").slice(0, 2).join("/"));
    case "skill":
      return titles.skill(id);
    case "course":
    case "track":
      return titles.goal({ kind: about, id });
  }
}
