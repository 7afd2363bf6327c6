import type { Catalogue } from "~/domain/course/catalogue";
import type { PathEvent } from "~/domain/path/event";
import { insertAuditEntry } from "~db/queries/audit.server";
import type { Trx } from "~db/queries/connection.server";
import { clearIdeasOfSkills } from "~db/queries/held-ideas.server";
import { lockAbility } from "~db/queries/mastery.server";
import { listPathsOfLearner } from "~db/queries/paths.server";
import {
  closeRecognition,
  insertRecognition,
  listRecognised,
} from "~db/queries/prior-learning.server";
import { applyEvents, lockOpenPath } from "./move-path.server";
import type { OpenPath } from "./read-path.server";

type Decision = {
  learnerId: string;
  /** In whose name it is decided. */
  organisationId: string;
  /** In the decider's words; the learner reads it. 1..1000 letters. */
  reason: string;
  actorId: string;
  now: Date;
  readCatalogue: (publicationId: string) => Promise<Catalogue>;
};

/**
 * A person recognises skills of a learner: a fact that stands until a person takes it back, told at once to every path
 * whose plan has the skill. What stands already is left as it is. The learner's ability is held meanwhile: a path that
 * is begun at this very moment would miss it.
 */
export async function recogniseSkills(
  trx: Trx,
  order: Decision & { skills: readonly string[]; caseId: string | null },
): Promise<void> {
  const { learnerId, skills, organisationId, caseId, reason, actorId, now } = order;
  if (skills.length === 0) return;
  await lockAbility(trx, { learnerId });
  const common = { learnerId, organisationId, caseId, decidedBy: actorId, reason, now };
  const made: string[] = [];
  for (const skillId of skills) {
    if (await insertRecognition(trx, { ...common, skillId })) made.push(skillId);
  }
  if (made.length === 0) return;
  await clearIdeasOfSkills(trx, { learnerId, skills: made, now });
  await tellPaths(trx, order, ({ course, context: { memory } }) => {
    const taught = new Set(course.plan.lessons.flatMap((lesson) => lesson.skills));
    const news = made.filter((one) => taught.has(one) && !memory.recognised.includes(one));
    return news.length > 0
      ? { type: "SKILLS_RECOGNISED", skills: news, reason, now: now.toISOString() }
      : undefined;
  });
  await audit(trx, order, "recognise-skills", made);
}

/**
 * Takes a recognition back. Paths are told unless another organisation recognises the skill as well. What was earned by
 * answers stays.
 * @returns whether anything stood
 */
export async function withdrawSkill(
  trx: Trx,
  order: Decision & { skill: string },
): Promise<boolean> {
  const { learnerId, skill, organisationId, reason, actorId, now } = order;
  await lockAbility(trx, { learnerId });
  const isClosed = await closeRecognition(trx, {
    learnerId,
    skillId: skill,
    organisationId,
    withdrawnBy: actorId,
    reason,
    now,
  });
  if (!isClosed) return false;
  const standing = await listRecognised(trx, { learnerId });
  if (!standing.includes(skill)) {
    await tellPaths(trx, order, ({ context: { memory } }) =>
      memory.recognised.includes(skill)
        ? { type: "RECOGNITION_WITHDRAWN", skill, reason, now: now.toISOString() }
        : undefined,
    );
  }
  await audit(trx, order, "withdraw-recognition", [skill]);
  return true;
}

async function tellPaths(
  trx: Trx,
  { learnerId, readCatalogue, actorId, now }: Decision,
  eventFor: (path: OpenPath) => PathEvent | undefined,
): Promise<void> {
  for (const row of await listPathsOfLearner(trx, { learnerId })) {
    const path = await lockOpenPath(trx, { pathId: row.id, readCatalogue });
    const event = path && eventFor(path);
    if (!event) continue;
    const moved = await applyEvents(trx, path, { actorId, now, events: [event] });
    // Every state has a place for what a person recognises.
    if (!moved.ok) throw new Error(`Path ${path.id} has no place for ${event.type}`);
  }
}

async function audit(
  trx: Trx,
  { learnerId, organisationId, actorId, now }: Decision,
  action: "recognise-skills" | "withdraw-recognition",
  skills: readonly string[],
): Promise<void> {
  await insertAuditEntry(trx, {
    action,
    subject: `user:${learnerId}`,
    actorId,
    organisationId,
    details: { skills: skills.join(" ") },
    now,
  });
}
