// The event log is the truth; snapshots, summaries and mastery rows are caches of it that can be compared and rebuilt.
import { isDeepStrictEqual } from "node:util";
import type { Catalogue } from "~/domain/course/catalogue";
import { machineVersion, stageOf } from "~/domain/path/advance";
import { examsOf } from "~/domain/path/exam-standing";
import type { SkillNews } from "~/domain/path/memory";
import { restoreSnapshot } from "~/domain/path/restore";
import { replaceMarks } from "~db/queries/checkpoints.server";
import { type Db, inTransaction, type Trx } from "~db/queries/connection.server";
import { replaceExams } from "~db/queries/exam-results.server";
import { listMastery, lockAbility } from "~db/queries/mastery.server";
import { replacePathNeeds } from "~db/queries/path-needs.server";
import {
  listLearnersWithPaths,
  listPathsOfLearner,
  lockPath,
  overwritePath,
  type PathRow,
} from "~db/queries/paths.server";
import { listWrongWeeks, recountWeeks } from "~db/queries/weeks.server";
import { newsOf } from "./enrol.server";
import { areMarksTrue, makeUpMarks } from "./marks.server";
import type { Mismatch } from "./mismatch";
import { areExamsTrue } from "./note-results.server";
import { newer, type Rebuilt } from "./rebuild-path";
import { rebuild } from "./rebuild-stored.server";
import { areNeedsTrue, compareCounts, listWrongIdeas, mendIdeas } from "./replay-needs.server";
import { summaryOf } from "./summarise.server";

export type { Mismatch };

/** `events` counts all that the paths were folded from, their beginnings left out. */
export type Replayed = { paths: number; events: number; mismatches: Mismatch[] };

/** `questions`: those (ids) whose running sums differed from a recount of all answers. */
export type ReplayedAll = Replayed & { questions: string[] };

type Order = {
  readCatalogue: (publicationId: string) => Promise<Catalogue>;
  /** Whether what differs is written anew, where it can be. */
  isRepair?: boolean;
};

/** How many learners are looked up at once. */
const pageLength = 200;

/** Folds the log of every path, learner by learner, and compares with what is stored. */
export async function replayAll(db: Db, order: Order): Promise<ReplayedAll> {
  const all: ReplayedAll = { paths: 0, events: 0, mismatches: [], questions: [] };
  let after: string | undefined;
  do {
    const learners = await listLearnersWithPaths(db, { after, limit: pageLength });
    for (const learnerId of learners) {
      const one = await replayLearner(db, { ...order, learnerId });
      all.paths += one.paths;
      all.events += one.events;
      all.mismatches.push(...one.mismatches);
    }
    after = learners.at(-1);
  } while (after !== undefined);
  all.questions = await compareCounts(db, { isRepair: order.isRepair ?? false });
  return all;
}

/** Folds the logs of one learner, all read at one moment: an answer given meanwhile is seen wholly or not at all. */
export async function replayLearner(
  db: Db,
  { learnerId, readCatalogue, isRepair = false }: Order & { learnerId: string },
): Promise<Replayed> {
  const { rows, found } = await db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (trx) => {
      const rows = await listPathsOfLearner(trx, { learnerId });
      return { rows, found: await compareLearner(trx, rows, readCatalogue) };
    });
  const mismatches = isRepair
    ? await mend(db, found.mismatches, { learnerId, readCatalogue })
    : found.mismatches;
  if (isRepair) for (const row of rows) await makeUpMarks(db, row, readCatalogue);
  return { paths: rows.length, events: found.events, mismatches };
}

async function compareLearner(
  trx: Trx,
  rows: readonly PathRow[],
  readCatalogue: Order["readCatalogue"],
): Promise<Omit<Replayed, "paths">> {
  const mismatches: Mismatch[] = [];
  let events = 0;
  let told: Record<string, SkillNews> = {};
  let isWhole = true;
  for (const row of rows) {
    try {
      const rebuilt = await rebuild(trx, row, readCatalogue);
      events += rebuilt.revision;
      told = newer(told, rebuilt.news);
      mismatches.push(...compare(row, rebuilt));
      const kept = {
        marks: await areMarksTrue(trx, row.id, rebuilt),
        needs: await areNeedsTrue(trx, row.id, rebuilt.needs),
        exams: await areExamsTrue(trx, row.id, rebuilt.snapshot.memory),
      };
      for (const what of ["marks", "needs", "exams"] as const) {
        const differing = { path: row.id, what, detail: "are others", isMended: false };
        if (!kept[what]) mismatches.push(differing);
      }
    } catch (error) {
      isWhole = false;
      mismatches.push({ path: row.id, what: "log", detail: messageOf(error), isMended: false });
    }
  }
  const [newest] = rows;
  if (newest) mismatches.push(...(await compareWeeks(trx, newest.learner_id)));
  if (newest) mismatches.push(...(await compareIdeas(trx, newest)));
  // What a log that cannot be read would have told is unknown.
  if (newest && isWhole) mismatches.push(...(await compareMastery(trx, newest, told)));
  return { events, mismatches };
}

function compare(row: PathRow, rebuilt: Rebuilt): Mismatch[] {
  const { snapshot, revision } = rebuilt;
  const stored = restoreSnapshot(row.snapshot, row.machine_version, row.strategy);
  const { phase, done, total, skipped, recognised } = row;
  const summary = { phase, done, total, skipped, recognised };
  const told = toldOf(rebuilt);
  const differing: Mismatch[] = [];
  const differs = (what: Mismatch["what"], detail: string) =>
    differing.push({ path: row.id, what, detail, isMended: false });
  if (!stored) differs("snapshot", "cannot be read");
  else if (!isDeepStrictEqual(stored, snapshot)) differs("snapshot", "is another");
  if (row.revision !== revision) differs("snapshot", `revision ${row.revision}, not ${revision}`);
  if (!isDeepStrictEqual(summary, told)) {
    differs("progress", `${JSON.stringify(summary)}, not ${JSON.stringify(told)}`);
  }
  return differing;
}

function toldOf({ snapshot, course }: Rebuilt) {
  return summaryOf({ ...course, memory: snapshot.memory }, stageOf(snapshot));
}

async function compareWeeks(trx: Trx, learnerId: string): Promise<Mismatch[]> {
  const weeks = await listWrongWeeks(trx, learnerId);
  return weeks.map(({ pathId: path, weekStart: detail }) => ({
    path,
    what: "weeks",
    detail,
    isMended: false,
  }));
}

async function compareMastery(
  trx: Trx,
  { id, learner_id: learnerId }: PathRow,
  told: Record<string, SkillNews>,
): Promise<Mismatch[]> {
  const stored = newsOf(await listMastery(trx, { learnerId }));
  const skills = [...new Set([...Object.keys(stored), ...Object.keys(told)])].sort();
  return skills
    .filter((skill) => !isDeepStrictEqual(withoutDue(stored[skill]), withoutDue(told[skill])))
    .map((skill) => {
      const [is, should] = [stored[skill], told[skill]].map((one) =>
        JSON.stringify(withoutDue(one) ?? null),
      );
      return {
        path: id,
        what: "mastery",
        detail: `${skill}: ${is}, not ${should}`,
        isMended: false,
      };
    });
}

async function compareIdeas(
  trx: Trx,
  { id: path, learner_id: learnerId }: PathRow,
): Promise<Mismatch[]> {
  const questions = await listWrongIdeas(trx, learnerId);
  return questions.map((detail) => ({ path, what: "ideas", detail, isMended: false }));
}

// When a review is due is the business of freshness, which goes on without paths.
function withoutDue(news: SkillNews | undefined): Omit<SkillNews, "dueAt"> | undefined {
  if (!news) return undefined;
  const { dueAt: _, ...rest } = news;
  return rest;
}

async function mend(
  db: Db,
  mismatches: readonly Mismatch[],
  { learnerId, readCatalogue }: Order & { learnerId: string },
): Promise<Mismatch[]> {
  const isMendable = ({ what }: Mismatch) => what !== "log" && what !== "mastery";
  const isOfPath = ({ what }: Mismatch) =>
    ["snapshot", "progress", "marks", "needs", "exams"].includes(what);
  const paths = new Set(mismatches.filter(isOfPath).map(({ path }) => path));
  for (const pathId of paths) {
    await inTransaction(db, (trx) => rewritePath(trx, pathId, readCatalogue));
  }
  if (mismatches.some(({ what }) => what === "weeks")) {
    await inTransaction(db, async (trx) => {
      // Answers of the learner wait meanwhile.
      await lockAbility(trx, { learnerId });
      await recountWeeks(trx, learnerId);
    });
  }
  if (mismatches.some(({ what }) => what === "ideas")) await mendIdeas(db, learnerId);
  return mismatches.map((one) => ({ ...one, isMended: isMendable(one) }));
}

// Held and folded once more: the learner may have gone on since it was compared.
async function rewritePath(
  trx: Trx,
  pathId: string,
  readCatalogue: Order["readCatalogue"],
): Promise<void> {
  const row = await lockPath(trx, { pathId });
  if (!row) return;
  const rebuilt = await rebuild(trx, row, readCatalogue);
  const { snapshot, revision } = rebuilt;
  const summary = toldOf(rebuilt);
  await overwritePath(trx, { pathId, revision, machineVersion, snapshot, summary });
  await replaceMarks(trx, { pathId, machineVersion, marks: rebuilt });
  await replacePathNeeds(trx, { pathId, learnerId: row.learner_id, needs: rebuilt.needs });
  await replaceExams(trx, { pathId, ...examsOf(snapshot.memory) });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
