import type { Catalogue } from "~/domain/course/catalogue";
import { titlesIn } from "~/domain/course/titles";
import type { PathContext } from "~/domain/path/memory";
import { remainingOf } from "~/domain/path/remaining";
import { isLessonDone, isProven, mayDoWithoutPractice } from "~/domain/path/standing";
import { proofs } from "~/domain/placement/choose-skills";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import type { OpenPath } from "~/progress/read-path.server";
import type { SkillCharge } from "./skill-charge";

/** Above one half a skill is rather there than not. adaptation.md "Placement": "between .5 and .9". */
const unsureFrom = 0.5;

/** A skill as the first check sees it. */
export type BelievedSkill = SkillCharge & {
  /** What follows for the path. */
  follows: "earned" | "drops-out" | "always-checked" | "on-path";
  /** What the learner has said against it. */
  said: "known" | "unknown" | null;
  mayClaim: boolean;
  mayPutOnPath: boolean;
};

export type PlacementPicture = {
  areas: { id: string; title: string; skills: BelievedSkill[] }[];
  answered: number;
  brought: number;
  /** Titles of the lessons that drop out; on a degree path of those whose practice does. */
  freed: string[];
  keepsReading: boolean;
  remaining: ReturnType<typeof remainingOf>;
};

/** What the first check believes, skill by skill, and what it changes. */
export function placementPicture(
  { context }: OpenPath,
  catalogue: Catalogue,
  locale: Locale,
): PlacementPicture {
  const { plan, memory, strategy } = context;
  const titles = titlesIn(catalogue, locale);
  const planned = new Set(plan.lessons.flatMap((lesson) => lesson.skills));
  const skills = catalogue.skills.filter(({ id }) => planned.has(id));
  const areas = catalogue.areas
    .map(({ id }) => ({
      id,
      title: titles.area(id),
      skills: skills
        .filter((skill) => skill.area === id)
        .map((skill) => believedSkill(context, skill.id, titles.skill(skill.id))),
    }))
    .filter((area) => area.skills.length > 0);
  const all = areas.flatMap((area) => area.skills);
  return {
    areas,
    answered: memory.placement.asked.length,
    brought: all.filter(({ follows }) => follows === "earned" || follows === "drops-out").length,
    freed: freedLessons(context).map(titles.lesson),
    keepsReading: strategy.order === "author",
    remaining: remainingOf(context),
  };
}

function believedSkill(context: PathContext, id: string, title: string): BelievedSkill {
  const { memory, strategy } = context;
  const { beliefs, contested, priors, asked } = memory.placement;
  const belief = beliefs[id] ?? priors?.[id] ?? memory.skills[id]?.known ?? 0;
  const follows = followsFrom(context, id);
  const isSettled = follows === "earned" || follows === "always-checked";
  const given = asked.filter((one) => one.isProof && one.skill === id).length;
  return {
    id,
    title,
    ...(follows === "earned"
      ? { charge: { kind: "mastered", percent: 100 }, word: m.placement_word_earned() }
      : beliefShown(belief, strategy.placement.skipFrom)),
    follows,
    said: contested[id] ?? null,
    mayClaim: !isSettled && follows !== "drops-out" && given < proofs,
    mayPutOnPath: follows === "drops-out",
  };
}

function followsFrom({ plan, memory }: PathContext, skill: string): BelievedSkill["follows"] {
  const isSafety = plan.lessons.some((one) => one.isSafety && one.skills.includes(skill));
  if (isSafety) return "always-checked";
  if (isProven(memory, skill)) return "earned";
  return memory.skipped.includes(skill) ? "drops-out" : "on-path";
}

/** Full where the skill is there, hatched where that is not sure, empty where it is rather missing. */
function beliefShown(belief: number, sureFrom: number): Pick<SkillCharge, "charge" | "word"> {
  const percent = Math.round(100 * belief);
  if (belief >= sureFrom) {
    return { charge: { kind: "mastered", percent }, word: m.placement_word_there() };
  }
  if (belief >= unsureFrom) {
    return { charge: { kind: "charging", percent, fresh: 0 }, word: m.placement_word_unsure() };
  }
  return { charge: { kind: "empty", percent: 0 }, word: m.placement_word_missing() };
}

/** Lessons (ids) that need less work only because of what the first check showed. */
function freedLessons(context: PathContext): string[] {
  const without = { ...context, memory: { ...context.memory, skipped: [] } };
  const isShorter = context.strategy.order === "author" ? mayDoWithoutPractice : isLessonDone;
  return context.plan.lessons
    .filter((lesson) => isShorter(context, lesson) && !isShorter(without, lesson))
    .map(({ id }) => id);
}
