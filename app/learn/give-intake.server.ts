import { seedFrom } from "~/domain/assessment/draw";
import type { Trade } from "~/domain/course/lesson";
import { startSkill } from "~/domain/mastery/mastery";
import { priorOf } from "~/domain/mastery/prior";
import { learnNews } from "~/domain/path/change";
import { nextPlacementQuestion } from "~/domain/path/placement";
import { newsOf } from "~/progress/enrol.server";
import { applyEvents, lockOpenPath } from "~/progress/move-path.server";
import { listSeenQuestions } from "~db/queries/answers.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { listMastery, lockAbility, saveMastery } from "~db/queries/mastery.server";
import { catalogueOf } from "./own-path.server";
import { questionPool } from "./question-pool.server";
import type { Started } from "./start-check.server";

export type GiveIntake = {
  learnerId: string;
  pathId: string;
  publicationId: string;
  trade: Trade | null;
  hasCertificate: boolean;
  hoursPerWeek: number;
  now: Date;
};

/**
 * What the person tells at the start becomes a place to start from, never proof: skills that were touched before
 * keep what is known of them.
 */
export function giveIntake(db: Db, order: GiveIntake): Promise<Started> {
  const { learnerId, pathId, publicationId, trade, hasCertificate, hoursPerWeek, now } = order;
  return inTransaction(db, async (trx): Promise<Started> => {
    await lockAbility(trx, { learnerId });
    const catalogue = await catalogueOf(trx, publicationId);
    const path = await lockOpenPath(trx, { pathId, catalogue });
    if (!path || path.learnerId !== learnerId) return { ok: false, reason: "gone" };

    const { plan, strategy } = path.course;
    const planned = new Set(plan.lessons.flatMap((lesson) => lesson.skills));
    const known = await listMastery(trx, { learnerId });
    const fresh = catalogue.skills
      .filter((skill) => planned.has(skill.id) && !known[skill.id])
      .map((skill) => {
        const prior = priorOf({ skill, trade, hasCertificate, strategy: strategy.id });
        return [skill.id, startSkill(prior)] as const;
      });
    const told = Object.fromEntries(fresh);
    const skills = newsOf({ ...known, ...told });
    const lessonIds = plan.lessons.map((lesson) => lesson.id);
    const memory = learnNews(path.context.memory, skills);
    const next = nextPlacementQuestion(
      { plan, strategy, memory },
      await questionPool(trx, publicationId, lessonIds),
      await listSeenQuestions(trx, { learnerId, lessonIds }),
      seedFrom(pathId, "placement"),
    );
    const event = {
      type: "INTAKE_GIVEN" as const,
      trade,
      hasCertificate,
      hoursPerWeek,
      skills,
      next,
      now: now.toISOString(),
    };
    const moved = await applyEvents(trx, path, { actorId: learnerId, now, events: [event] });
    if (!moved.ok) return moved;
    await saveMastery(trx, { learnerId, skills: told });
    return { ok: true };
  });
}
