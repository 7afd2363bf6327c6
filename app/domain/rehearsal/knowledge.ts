// What the product believes of a walker: the real mastery model hears every answer, first tries move it.
import type { Trade } from "../course/lesson";
import { expectedOutcome } from "../mastery/elo";
import { type Freshness, reviewed, startFreshness } from "../mastery/freshness";
import { type Ability, type SkillMastery, startAbility, startSkill } from "../mastery/mastery";
import { priorOf } from "../mastery/prior";
import { updateMastery } from "../mastery/update";
import type { SkillNews } from "../path/memory";
import type { Purpose, Replied } from "./person";
import type { RehearsalCourse, RehearsalQuestion } from "./rehearsal-course";

export type Heard = {
  outcome: number;
  isRight: boolean;
  skills: Record<string, SkillNews>;
  isEvidence: boolean;
  /** Probability of a right answer, as expected before it was given. */
  predicted: number;
};

type Told = {
  question: RehearsalQuestion;
  seed: number;
  purpose: Purpose;
  /** ISO instant. */
  now: string;
  reply: Replied;
};

export class Knowledge {
  private ability: Ability = startAbility();
  private readonly skills = new Map<string, SkillMastery>();
  private readonly freshness = new Map<string, Freshness>();
  private readonly answered = new Set<string>();
  readonly seen = new Map<string, { times: number; lastAt: string }>();

  constructor(private readonly course: RehearsalCourse) {}

  /** What was told at intake becomes a place to start from. */
  begin(trade: Trade | null, hasCertificate: boolean): Record<string, SkillNews> {
    const strategy = this.course.strategy.id;
    for (const skill of this.course.skills) {
      const prior = priorOf({ skill, trade, hasCertificate, strategy });
      if (!this.skills.has(skill.id)) this.skills.set(skill.id, startSkill(prior));
    }
    return Object.fromEntries(this.course.skills.map(({ id }) => [id, this.newsOf(id)]));
  }

  hear({ question, seed, purpose, now, reply }: Told): Heard {
    const { id, skill, difficulty, guess, hasParameters } = question;
    const asked = hasParameters ? `${id} ${seed}` : id;
    const isEvidence = !this.answered.has(asked);
    // A hint counts as wrong for the model and never for the person (adaptation.md "Mastery").
    const outcome = reply.usedHint ? 0 : reply.outcome;
    const { ability, skills, predicted, newlyMastered } = updateMastery({
      ability: this.ability,
      skills: { [skill]: this.skills.get(skill) ?? startSkill() },
      question: { id, difficulty, guess },
      outcome,
      isEvidence,
      isGate: { [skill]: this.course.gates.has(skill) },
      now,
      learns: purpose === "practice",
    });
    this.ability = ability;
    for (const [name, mastery] of Object.entries(skills)) this.skills.set(name, mastery);
    this.refresh(skill, newlyMastered, { ...reply, now });
    this.answered.add(asked);
    this.seen.set(id, { times: 1, lastAt: now });
    return {
      outcome: reply.outcome,
      isRight: reply.outcome === 1,
      skills: { [skill]: this.newsOf(skill) },
      isEvidence,
      predicted,
    };
  }

  isMastered(skill: string): boolean {
    return (this.skills.get(skill)?.masteredAt ?? null) !== null;
  }

  /** Probability of a right answer, as the model expects it now. */
  predict({ skill, difficulty, guess }: RehearsalQuestion): number {
    const { ability } = this.skills.get(skill) ?? startSkill();
    return expectedOutcome(this.ability.value, [ability], difficulty, guess);
  }

  // Freshness begins with mastery; every later answer is a review.
  private refresh(
    skill: string,
    newlyMastered: readonly string[],
    { outcome, usedHint = false, now }: Pick<Replied, "outcome" | "usedHint"> & { now: string },
  ): void {
    for (const one of newlyMastered) this.freshness.set(one, startFreshness(now));
    const fresh = newlyMastered.includes(skill) ? undefined : this.freshness.get(skill);
    if (!fresh) return;
    this.freshness.set(skill, reviewed(fresh, { isRight: outcome === 1, outcome, usedHint, now }));
  }

  private newsOf(skill: string): SkillNews {
    const { known, masteredAt, answers } = this.skills.get(skill) ?? startSkill();
    const dueAt = this.freshness.get(skill)?.dueAt ?? null;
    return { known, isMastered: masteredAt !== null, answers, dueAt };
  }
}
