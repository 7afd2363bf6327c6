// The one door through which the home school's decision about an exchange comes in, with all that follows from it.
import type { Catalogue } from "~/domain/course/catalogue";
import type { ExchangeEvent, SkillVerdict } from "~/domain/exchange/exchange-event";
import { recognisedSkills } from "~/domain/exchange/exchange-memory";
import { recognitionEffect } from "~/domain/prior-learning/recognition-effect";
import { isKnownAct } from "~db/queries/case-log.server";
import type { Trx } from "~db/queries/connection.server";
import { moveExchange } from "./move-exchange.server";
import type { OpenExchange } from "./read-exchange.server";
import { recogniseSkills } from "./recognise.server";

type Decision = {
  verdicts: SkillVerdict[];
  actorId: string;
  clientKey: string;
  /** Of today: a skill that has become a matter of safety since it was agreed is not recognised away either. */
  catalogue: Catalogue;
  readCatalogue: (publicationId: string) => Promise<Catalogue>;
  now: Date;
};

/**
 * Decides about each agreed skill of an exchange that `lockExchange` holds. What is recognised drops out of every path
 * of the learner at once, by the same event as prior learning (`SKILLS_RECOGNISED`); skills of safety never do.
 */
export async function recogniseExchange(
  trx: Trx,
  exchange: OpenExchange,
  { verdicts, actorId, clientKey, catalogue, readCatalogue, now }: Decision,
): Promise<{ ok: true; exchange: OpenExchange } | { ok: false; reason: "not-accepted" }> {
  if (isKnownAct(exchange, clientKey)) return { ok: true, exchange };
  const { homeId, learnerId } = exchange.row;
  const isHarmless = (skill: string) => recognitionEffect(catalogue, skill) === "drops-out";
  if (verdicts.some(({ skill, verdict }) => verdict === "recognised" && !isHarmless(skill))) {
    return { ok: false, reason: "not-accepted" };
  }
  const decided: ExchangeEvent = {
    type: "DECIDED",
    verdicts,
    ...{ by: actorId, role: "home", organisation: homeId, now: now.toISOString() },
  };
  const moved = await moveExchange(trx, exchange, {
    ...{ actorId, clientKey, now },
    events: [decided],
  });
  if (!moved.ok) return moved;
  for (const [reason, skills] of byReason(recognisedSkills(moved.exchange.memory))) {
    await recogniseSkills(trx, {
      ...{ learnerId, organisationId: homeId, skills, reason, actorId, now },
      // The cases of that column are claims of prior learning; this one is found by its own log and its audit row.
      caseId: null,
      readCatalogue,
    });
  }
  return moved;
}

/** A path is told one reason for several skills. */
function byReason(recognised: readonly SkillVerdict[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { skill, reason } of recognised) {
    groups.set(reason, [...(groups.get(reason) ?? []), skill]);
  }
  return groups;
}
