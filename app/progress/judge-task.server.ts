// The one door through which a judgement of a workplace task comes in, with all that follows from it.
import type { Catalogue } from "~/domain/course/catalogue";
import type { PathEvent } from "~/domain/path/event";
import type { TaskStage } from "~/domain/workplace-task/advance-task";
import { isAccepted, type Judgement, judgementSchema } from "~/domain/workplace-task/judgement";
import type { TaskEvent } from "~/domain/workplace-task/task-event";
import { newestJudgement, type ToldJudgement } from "~/domain/workplace-task/task-memory";
import { notify } from "~/mail/notify.server";
import { insertAuditEntry } from "~db/queries/audit.server";
import { isKnownAct } from "~db/queries/case-log.server";
import type { Trx } from "~db/queries/connection.server";
import { lockAbility } from "~db/queries/mastery.server";
import { listPathsOfLearner } from "~db/queries/paths.server";
import { findTaskCase } from "~db/queries/task-cases.server";
import { insertTaskJudgement } from "~db/queries/task-judgements.server";
import { type JudgedMastery, judgeMasteryOf } from "./judged-mastery.server";
import { applyEvents, lockOpenPath } from "./move-path.server";
import { moveTask } from "./move-task.server";
import type { OpenPath } from "./read-path.server";
import { lockTask, type OpenTask } from "./read-task.server";
import { summariseMastered } from "./summarise.server";

/** Who judges. Whether an instructor may see the case is asked before, see `findGuidedTaskCase`. */
export type Judge =
  | { kind: "instructor"; userId: string; name: string }
  | { kind: "supervisor"; requestId: string; name: string };

export type JudgeOrder = {
  caseId: string;
  /** Of the case as whoever judges has seen it. */
  revision: number;
  judgement: Judgement;
  judge: Judge;
  /** The same key is the same judgement. */
  clientKey: string;
  readCatalogue: (publicationId: string) => Promise<Catalogue>;
  now: Date;
};

export type JudgedTask =
  | { ok: true; task: OpenTask }
  /** `gone`: there is no such case. `not-accepted`: it does not wait for this judge. */
  | { ok: false; reason: "gone" | "not-accepted" }
  /** It has moved since it was seen. `theirs` is what somebody else has said meanwhile, null where nobody has. */
  | {
      ok: false;
      reason: "moved";
      stage: TaskStage;
      theirs: ToldJudgement | null;
      yours: Judgement;
    };

/**
 * Judges a task: its case, the mastery of its skills with their freshness, and the learner's paths, all of it or
 * nothing. The learner's ability is held first, as every answer does, so that judgements and answers of one person come
 * one after another. A supervisor's word on an exam task moves the case alone: it goes along to the instructor.
 * @throws ZodError when the judgement has not the form that replay reads
 */
export async function judgeTask(trx: Trx, order: JudgeOrder): Promise<JudgedTask> {
  const { caseId, judge, clientKey, now } = order;
  const judgement = judgementSchema.parse(order.judgement);
  const found = await findTaskCase(trx, { caseId });
  if (!found) return { ok: false, reason: "gone" };
  const ability = await lockAbility(trx, { learnerId: found.learner_id });
  const task = await lockTask(trx, { caseId });
  if (!task) return { ok: false, reason: "gone" };
  if (isKnownAct(task, clientKey)) return { ok: true, task };
  if (task.revision !== order.revision) {
    const theirs = judgedSince(task, order.revision);
    return { ok: false, reason: "moved", stage: task.stage, theirs, yours: judgement };
  }

  const actorId = judge.kind === "instructor" ? judge.userId : null;
  const events = [judgedEvent(judge, judgement, now)];
  const moved = await moveTask(trx, task, { actorId, clientKey, now, events });
  if (!moved.ok) return moved;
  const isEvidence = moved.task.waitsFor !== "instructor";
  await insertTaskJudgement(trx, {
    caseId,
    seq: moved.task.revision,
    learnerId: task.learnerId,
    ...judgement,
    skills: task.memory.skills,
    byKind: judge.kind,
    actorId,
    who: judge.name,
    isEvidence,
    now,
  });
  if (!isEvidence) return moved;

  const mastery = await judgeMasteryOf(trx, {
    learnerId: task.learnerId,
    pathId: task.pathId,
    catalogue: await order.readCatalogue(task.publicationId),
    ability,
    criteria: judgement.criteria,
    skills: task.memory.skills,
    by: judge.kind,
    now,
  });
  await tellPaths(trx, { ...order, judgement }, { task, mastery, actorId });
  await tellLearner(trx, moved.task, now);
  await audit(trx, task, { actorId, isAccepted: isAccepted(judgement.criteria), now });
  return moved;
}

function judgedSince(task: OpenTask, revision: number): ToldJudgement | null {
  const isJudged = task.log.slice(revision + 1).some(({ type }) => type === "JUDGED");
  return isJudged ? newestJudgement(task.memory) : null;
}

function judgedEvent(judge: Judge, judgement: Judgement, now: Date): TaskEvent {
  return {
    type: "JUDGED",
    ...judgement,
    who: judge.name,
    by: judge.kind === "instructor" ? judge.userId : judge.requestId,
    role: judge.kind,
    now: now.toISOString(),
  };
}

type Told = { task: OpenTask; mastery: JudgedMastery; actorId: string | null };

/** The paths that such a task belongs to hear of it; all others hear of the skills. */
async function tellPaths(trx: Trx, order: JudgeOrder, { task, mastery, actorId }: Told) {
  const { news: skills, newlyMastered } = mastery;
  const { criteria } = order.judgement;
  const instant = order.now.toISOString();
  const judged: PathEvent = {
    type: "TASK_JUDGED",
    module: task.moduleId,
    kind: task.kind,
    criteria,
    isAccepted: isAccepted(criteria),
    by: order.judge.kind,
    skills,
    now: instant,
  };
  const news: PathEvent[] =
    Object.keys(skills).length > 0 ? [{ type: "SKILLS_MOVED", skills, now: instant }] : [];
  const judgedOn: string[] = [];
  for (const { id: pathId } of await listPathsOfLearner(trx, { learnerId: task.learnerId })) {
    const path = await lockOpenPath(trx, { pathId, readCatalogue: order.readCatalogue });
    if (!path) continue;
    const isOfTask = isTaskOf(path, task);
    const events = isOfTask ? [judged] : news;
    if (events.length === 0) continue;
    const moved = await applyEvents(trx, path, { actorId, now: order.now, events });
    // Every state has a place for both.
    if (!moved.ok) throw new Error(`Path ${pathId} did not take a judged task`);
    if (isOfTask) judgedOn.push(pathId);
  }
  // Where several paths have the task, the same one as in a recount.
  const [counted = task.pathId] = judgedOn.sort();
  const mastered = newlyMastered.length;
  await summariseMastered(trx, { pathId: counted, mastered, now: order.now });
}

/** The path that it was taken up from, and others of its kind whose plan has the module. */
function isTaskOf({ id, course: { plan, strategy } }: OpenPath, task: OpenTask): boolean {
  if (id === task.pathId) return true;
  const isOfKind = strategy.hasExams === (task.kind === "exam-task");
  return isOfKind && plan.lessons.some(({ module }) => module === task.moduleId);
}

async function tellLearner(trx: Trx, { id: caseId, learnerId, revision }: OpenTask, now: Date) {
  const notice = { kind: "task-judged", caseId } as const;
  await notify(trx, {
    userId: learnerId,
    notice,
    now,
    dedupeKey: `task-judged:${caseId}:${revision}`,
  });
}

async function audit(
  trx: Trx,
  { id, memory }: OpenTask,
  { actorId, isAccepted, now }: { actorId: string | null; isAccepted: boolean; now: Date },
): Promise<void> {
  await insertAuditEntry(trx, {
    action: "judge-task",
    subject: `task:${id}`,
    ...(actorId !== null && { actorId }),
    ...(memory.organisation !== null && { organisationId: memory.organisation }),
    details: { isAccepted },
    now,
  });
}
