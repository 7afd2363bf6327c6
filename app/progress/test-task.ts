// For tests: a learner of a school who has a workplace task in hand, and the people who judge it.
import { randomUUID } from "node:crypto";
import { catalogueOf } from "~/curriculum/current-publication.server";
import type { StrategyId } from "~/domain/path/strategy";
import type { CriteriaLevels } from "~/domain/workplace-task/judgement";
import type { TaskEvent } from "~/domain/workplace-task/task-event";
import { inTransaction } from "~db/queries/connection.server";
import { makeSchool, type School, testNow } from "~db/test-school";
import { type Judge, type JudgeOrder, judgeTask } from "./judge-task.server";
import { beginTask, moveTask } from "./move-task.server";
import { lockTask, type OpenTask } from "./read-task.server";
import { beginPath, type Learner, openPath, type World } from "./test-world";

export type TaskVisit = Learner & { world: World; school: School; caseId: string };

export const testRequest = "11111111-1111-4111-8111-111111111111";

/** A case of the sample's first module (cells, volts, cells) unless another is named, just begun. */
export async function makeTask(
  world: World,
  given: { strategy?: StrategyId; moduleId?: string; learner?: Learner; school?: School } = {},
): Promise<TaskVisit> {
  const { strategy = "retrainee", moduleId = "basics/first" } = given;
  const school = given.school ?? (await makeSchool(world.db, { learners: 1 }));
  const learnerId = given.learner?.learnerId ?? school.learnerIds[0] ?? "";
  const learner = given.learner ?? (await beginPath(world, { strategy, learnerId }));
  const path = await openPath(world, learner.pathId);
  const { organisationId } = school;
  const begun = await inTransaction(world.db, (trx) =>
    beginTask(trx, { path, moduleId, organisationId, clientKey: randomUUID(), now: testNow }),
  );
  if (!begun.ok) throw new Error(`The sample has no task in ${moduleId}`);
  return { world, school, ...learner, caseId: begun.caseId };
}

export function openCase({ world, caseId }: TaskVisit): Promise<OpenTask> {
  return inTransaction(world.db, async (trx) => {
    const task = await lockTask(trx, { caseId });
    if (!task) throw new Error(`There is no case ${caseId}`);
    return task;
  });
}

/** What the learner does; refused acts throw. */
export async function act(
  visit: TaskVisit,
  events: readonly TaskEvent[],
  { clientKey = null }: { clientKey?: string | null } = {},
): Promise<OpenTask> {
  const { world, caseId, learnerId } = visit;
  return inTransaction(world.db, async (trx) => {
    const task = await lockTask(trx, { caseId });
    if (!task) throw new Error(`There is no case ${caseId}`);
    const moved = await moveTask(trx, task, {
      actorId: learnerId,
      clientKey,
      now: testNow,
      events,
    });
    if (!moved.ok) throw new Error(moved.reason);
    return moved.task;
  });
}

/** The events by which a learner brings something and hands it over. */
export function handOver(
  { learnerId, school }: TaskVisit,
  to: "supervisor" | "instructor",
): TaskEvent[] {
  const own = { by: learnerId, role: "learner", now: testNow.toISOString() } as const;
  const written: TaskEvent = { type: "TEXT_WRITTEN", text: "Five readings and a drawing", ...own };
  const { organisationId: organisation } = school;
  return [
    written,
    to === "instructor"
      ? { type: "HANDED_IN", organisation, ...own }
      : { type: "SUPERVISOR_ASKED", request: testRequest, supervisor: "Supervisor", ...own },
  ];
}

export function judgeOf({ school }: TaskVisit, kind: Judge["kind"]): Judge {
  return kind === "instructor"
    ? { kind, userId: school.instructorId, name: "Instructor" }
    : { kind, requestId: testRequest, name: "Supervisor" };
}

export const allAlone: CriteriaLevels = ["on-own", "on-own", "on-own"];

export type Judging = Partial<JudgeOrder> & { kind?: Judge["kind"]; criteria?: CriteriaLevels };

/** Judges a case as it stands now, unless a revision is given. */
export async function judge(visit: TaskVisit, given: Judging = {}) {
  const { kind = "instructor", criteria = allAlone, ...order } = given;
  const { db } = visit.world;
  const { revision } = await openCase(visit);
  return inTransaction(db, (trx) =>
    judgeTask(trx, {
      caseId: visit.caseId,
      revision,
      judgement: { criteria, sentence: "Seen at the line" },
      judge: judgeOf(visit, kind),
      clientKey: randomUUID(),
      readCatalogue: (id) => catalogueOf(db, id),
      now: testNow,
      ...order,
    }),
  );
}
