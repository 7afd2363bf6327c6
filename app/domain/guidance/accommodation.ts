// What eases exams for one person: more sittings and a shorter wait work on the path by themselves, the rest is for people
// to arrange. Health is nobody's business here: what is stored is the arrangement, never why a body needs it.
import type { PathEvent } from "../path/event";
import { moduleMemory, type PathContext } from "../path/memory";
import { isModulePassed, isOutOfSittings, isOver } from "../path/standing";

export type Accommodation = {
  id: string;
  /** Sittings of every exam beyond the usual number, 1..5. */
  moreSittings: number | null;
  /** Hours between two sittings at most; 0: no wait. */
  coolDownHours: number | null;
  /** Days YYYY-MM-DD, both included; null: until it is ended. */
  validFrom: string;
  validUntil: string | null;
  reason: string;
};

/** @param day YYYY-MM-DD */
export function isInForce(
  { validFrom, validUntil }: Pick<Accommodation, "validFrom" | "validUntil">,
  day: string,
): boolean {
  return validFrom <= day && (validUntil === null || day <= validUntil);
}

const hourMs = 60 * 60_000;

/**
 * When the next sitting of a module's exam opens, the shortest wait that was granted counted.
 * @returns ISO instant, null where nothing has to be waited for
 */
export function easedWait(
  { memory }: PathContext,
  module: string,
  inForce: readonly Pick<Accommodation, "coolDownHours">[],
): string | null {
  const { notBefore, results } = moduleMemory(memory, module);
  const last = results.at(-1);
  const hours = inForce.flatMap(({ coolDownHours }) => coolDownHours ?? []);
  if (notBefore === null || !last || hours.length === 0) return notBefore;
  const eased = Date.parse(last.at) + Math.min(...hours) * hourMs;
  return eased < Date.parse(notBefore) ? new Date(eased).toISOString() : notBefore;
}

/** How often an accommodation has already given a sitting of a module. */
export type UsedSittings = ReadonlyMap<string, number>;

export type DueRelief = { accommodationId: string; event: PathEvent; module: string };

/**
 * What accommodations do to a path at this moment: one more sitting of each exam that would need a person, and the end
 * of each wait that has become shorter.
 * @param inForce those that hold today, the oldest first
 * @param usedOf sittings that were given of a module, by id of the accommodation
 * @param now ISO instant
 */
export function dueReliefs(
  context: PathContext,
  inForce: readonly Accommodation[],
  usedOf: (module: string) => UsedSittings,
  now: string,
): DueRelief[] {
  return context.plan.modules.flatMap((module): DueRelief[] => {
    if (isModulePassed(context, module)) return [];
    if (isOutOfSittings(context, module)) {
      const used = usedOf(module.id);
      const giver = inForce.find(
        ({ id, moreSittings }) => (used.get(id) ?? 0) < (moreSittings ?? 0),
      );
      return giver ? [relief(giver, "SITTING_GRANTED", module.id, now)] : [];
    }
    const { notBefore } = moduleMemory(context.memory, module.id);
    if (notBefore === null || isOver(notBefore, now)) return [];
    const giver = inForce.find((one) => isOver(easedWait(context, module.id, [one]), now));
    return giver ? [relief(giver, "EXAM_COOL_DOWN_RESET", module.id, now)] : [];
  });
}

function relief(
  { id, reason }: Accommodation,
  type: "SITTING_GRANTED" | "EXAM_COOL_DOWN_RESET",
  module: string,
  now: string,
): DueRelief {
  return { accommodationId: id, module, event: { type, module, reason, now } };
}
