import { catalogueOf } from "~/curriculum/current-publication.server";
import type { Trade } from "~/domain/course/lesson";
import { startSkill } from "~/domain/mastery/mastery";
import { priorOf } from "~/domain/mastery/prior";
import { takeIntake } from "~/domain/path/change";
import type { EventOf } from "~/domain/path/event";
import { nextPlacementQuestion } from "~/domain/path/placement";
import { newsOf } from "~/progress/enrol.server";
import { applyEvents, lockOpenPath } from "~/progress/move-path.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { listMastery, lockAbility, saveMastery } from "~db/queries/mastery.server";
import { placementDraw } from "./placement-draw.server";
import type { Started } from "./start-check.server";

export type GiveIntake = {
  learnerId: string;
  pathId: string;
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
  const { learnerId, pathId, trade, hasCertificate, hoursPerWeek, now } = order;
  return inTransaction(db, async (trx): Promise<Started> => {
    await lockAbility(trx, { learnerId });
    const path = await lockOpenPath(trx, { pathId, readCatalogue: (id) => catalogueOf(trx, id) });
    if (!path || path.learnerId !== learnerId) return { ok: false, reason: "gone" };

    const { plan, strategy } = path.course;
    const planned = new Set(plan.lessons.flatMap((lesson) => lesson.skills));
    const known = await listMastery(trx, { learnerId });
    const fresh = path.catalogue.skills
      .filter((skill) => planned.has(skill.id) && !known[skill.id])
      .map((skill) => {
        const prior = priorOf({ skill, trade, hasCertificate, strategy: strategy.id });
        return [skill.id, startSkill(prior)] as const;
      });
    const told = Object.fromEntries(fresh);
    const skills = newsOf({ ...known, ...told });
    const intake: EventOf<"INTAKE_GIVEN"> = {
      type: "INTAKE_GIVEN",
      trade,
      hasCertificate,
      hoursPerWeek,
      skills,
      priors: Object.fromEntries([...planned].map((id) => [id, skills[id]?.known ?? 0])),
      next: null,
      now: now.toISOString(),
    };
    const { pool, seen, seed } = await placementDraw(trx, path);
    const memory = takeIntake(path.context.memory, intake);
    const next = nextPlacementQuestion({ plan, strategy, memory }, pool, seen, seed);
    const moved = await applyEvents(trx, path, {
      actorId: learnerId,
      now,
      events: [{ ...intake, next }],
    });
    if (!moved.ok) return moved;
    await saveMastery(trx, { learnerId, skills: told });
    return { ok: true };
  });
}
