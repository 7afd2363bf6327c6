// A made-up person who walks a path: answers go through the real mastery model, questions through the real draw.
import { seedFrom } from "../assessment/draw";
import { type Ability, type SkillMastery, startAbility, startSkill } from "../mastery/mastery";
import { updateMastery } from "../mastery/update";
import { advance, openingOf, stageOf, startPath } from "./advance";
import { learnNews } from "./change";
import { drawQuestions } from "./draw-questions";
import type { EventOf, PathEvent } from "./event";
import { lessonMemory, moduleMemory, type PathContext, type Serving } from "./memory";
import { type Decision, decideNextStep } from "./next-step";
import { beliefsOf, nextPlacementQuestion } from "./placement";
import type { PlanLesson } from "./plan";
import { probedSkills, visitInHand } from "./remediation";
import type { Course, PathSnapshot } from "./snapshot";
import { isModulePassed, lessonOf } from "./standing";
import type { Step } from "./step";
import { later, poolOf, start, type TestQuestion } from "./test-course";

type Answered = Pick<
  EventOf<"EXAM_ANSWERED">,
  "question" | "outcome" | "isRight" | "isEvidence" | "skills" | "now"
>;
type Answering = (serving: Serving, learns?: boolean) => Answered;
type Done = Exclude<Step, { kind: "wait" }>;

/** Minutes that one event takes. */
const eventMinutes = 1;

/** A review is due so long after the last answer: soon, so that stories meet many. */
const freshMinutes = 24 * 60;

type Options = {
  /** The first check takes one skill after the other instead of the real, costly choice. */
  hasPlainPlacement?: boolean;
};

export class TestLearner {
  snapshot: PathSnapshot;
  /** Accepted events, oldest first. */
  readonly log: PathEvent[] = [];
  private minutes = 0;
  private ability: Ability = startAbility();
  private skills: Record<string, SkillMastery> = {};
  private readonly seen = new Map<string, { times: number; lastAt: string }>();
  private readonly answered = new Set<string>();
  private pool: TestQuestion[];
  private readonly metAt: Record<string, number> = {};
  private readonly hasPlainPlacement: boolean;

  /** The mastery model hears of every answer, whether or not the statechart will accept it. */
  private readonly answer: Answering = ({ question, seed }, learns = false) => {
    const isRight = this.isRight();
    const skill = this.skillOf(question);
    const drawn = this.pool.find(({ id }) => id === question);
    const asked = drawn?.hasParameters ? `${question} ${seed}` : question;
    const isEvidence = !this.answered.has(asked);
    const { ability, skills } = updateMastery({
      ability: this.ability,
      skills: { [skill]: this.skills[skill] ?? startSkill() },
      question: { id: question, difficulty: drawn?.difficulty ?? 0, guess: 0.25 },
      outcome: isRight ? 1 : 0,
      isEvidence,
      isGate: {},
      now: this.now,
      learns,
    });
    this.ability = ability;
    this.skills = { ...this.skills, ...skills };
    this.answered.add(asked);
    this.seen.set(question, { times: 1, lastAt: this.now });
    this.metAt[skill] = this.minutes;
    return {
      question,
      outcome: isRight ? 1 : 0,
      isRight,
      isEvidence,
      skills: this.newsOf([skill]),
      now: this.now,
    };
  };

  constructor(
    /** Another one after an event that changes it. */
    public course: Course,
    /** Whether the next answer is right. */
    public isRight: () => boolean,
    { hasPlainPlacement = false }: Options = {},
  ) {
    this.snapshot = startPath(course, start, {});
    this.hasPlainPlacement = hasPlainPlacement;
    this.pool = poolOf(wholePlan(course));
  }

  get now(): string {
    return later(this.minutes);
  }

  get context(): PathContext {
    return { ...this.course, memory: this.snapshot.memory };
  }

  get stage(): string {
    return stageOf(this.snapshot);
  }

  get decision(): Decision {
    return decideNextStep(this.context, this.stage, this.now);
  }

  wait(minutes: number): void {
    this.minutes += minutes;
  }

  waitUntil(instant: string): void {
    this.minutes = Math.max(this.minutes, (Date.parse(instant) - Date.parse(start)) / 60_000);
  }

  /**
   * Tries one event; time goes on either way.
   * @param to the course that an event leads to which changes it
   */
  give(event: PathEvent, to: Course = this.course): boolean {
    const next = advance(this.course, this.snapshot, event, to);
    this.snapshot = next.snapshot;
    if (next.course !== this.course) this.pool = poolOf(wholePlan(next.course));
    this.course = next.course;
    if (next.isAccepted) this.log.push(event);
    this.wait(eventMinutes);
    return next.isAccepted;
  }

  /** Does what comes first in a step: waits, or gives one event. False where the statechart refuses it. */
  take(step: Step): boolean {
    if (step.kind === "completed") return false;
    if (step.kind !== "wait") return this.give(this.eventOf(step));
    this.waitUntil(step.until);
    return true;
  }

  /** Whether the step is possible: what comes first in it would be accepted, in a wait as soon as it ends. */
  couldTake(step: Step): boolean {
    if (step.kind === "completed") return this.stage === "completed";
    const anyhow: Answering = ({ question }) => ({
      question,
      outcome: 0,
      isRight: false,
      isEvidence: true,
      skills: {},
      now: this.now,
    });
    const event = this.eventOf(step.kind === "wait" ? afterWait(step) : step, anyhow);
    if (step.kind === "wait") event.now = step.until;
    return advance(this.course, this.snapshot, event).isAccepted;
  }

  /** Walks by the decisions made for it until `isEnough`, at most so many steps; repair lasts as long as it must. */
  walk(steps: number, isEnough: () => boolean = () => false): void {
    for (let step = 0; step < steps && !isEnough() && this.stage !== "completed"; step += 1) {
      const { choice } = this.decision;
      if (!this.take(choice)) throw new Error(`${JSON.stringify(choice)} is not possible`);
      if (choice.kind !== "lesson" || choice.part !== "repair") continue;
      const { practised, notBefore } = lessonMemory(this.snapshot.memory, choice.lesson);
      const all = lessonOf(this.context, choice.lesson)?.practice.length;
      if (practised.length === all && notBefore) this.waitUntil(notBefore);
    }
  }

  private eventOf(step: Done, answer = this.answer): PathEvent {
    const { now } = this;
    switch (step.kind) {
      case "intake":
        return this.intake();
      case "orientation":
        return this.orient(false);
      case "placement":
        return this.placementAnswer(answer);
      case "recognising":
        return { type: "PATH_ACCEPTED", now };
      case "paused":
        return { type: "RESUMED", now };
      case "person":
        return this.grant();
      case "exam":
        return step.isBegun ? this.examAnswer(step.module, answer) : this.sitting(step.module);
      case "lesson":
        return openingOf(this.snapshot, step.lesson, now)[0] ?? this.lessonEvent(step, answer);
      case "review":
        return this.review(answer);
      case "completed":
        throw new Error(`There is no event of ${step.kind}`);
    }
  }

  private lessonEvent(
    { lesson, part, section = 1 }: Extract<Step, { kind: "lesson" }>,
    answer: Answering,
  ): PathEvent {
    switch (part) {
      case "read":
      case "example":
      case "explain":
        return { type: "SECTION_READ", lesson, section, now: this.now };
      case "probe":
        return this.context.memory.probe ? this.probeAnswer(lesson, answer) : this.probe(lesson);
      case "visit":
        return this.visitAnswer(lesson, answer);
      case "check":
        return this.check(lesson);
      case "finish":
        return this.checkAnswer(lesson, answer);
      default:
        return this.practice(lesson, answer);
    }
  }

  intake(): EventOf<"INTAKE_GIVEN"> {
    for (const skill of this.course.plan.lessons.flatMap((lesson) => lesson.skills)) {
      this.skills = { [skill]: startSkill(), ...this.skills };
    }
    const skills = this.newsOf(Object.keys(this.skills));
    const priors = Object.fromEntries(Object.entries(skills).map(([id, { known }]) => [id, known]));
    const told = learnNews(this.context.memory, skills);
    const memory = { ...told, placement: { ...told.placement, priors } };
    return {
      type: "INTAKE_GIVEN",
      trade: "paper",
      hasCertificate: false,
      hoursPerWeek: 6,
      skills,
      priors,
      next: this.nextPlacement({ ...this.context, memory }),
      now: this.now,
    };
  }

  /** @param isTested whether a degree student asks to be tested out of practice */
  orient(isTested: boolean): EventOf<"ORIENTED"> {
    const next = isTested ? this.nextPlacement(this.context) : null;
    return { type: "ORIENTED", hoursPerWeek: 10, next, now: this.now };
  }

  placementAnswer(answer = this.answer): EventOf<"PLACEMENT_ANSWERED"> {
    const { memory } = this.context;
    const serving = memory.placement.serving ?? { question: "none", seed: 0 };
    const { question } = serving;
    const skill = this.skillOf(question);
    const answered = answer(serving);
    const { outcome } = answered;
    const asked = [...memory.placement.asked, { question, skill, outcome, guess: 0.25 }];
    const news = {
      ...learnNews(memory, answered.skills),
      placement: { ...memory.placement, serving: null, asked },
    };
    const next = this.nextPlacement({ ...this.context, memory: news });
    const beliefs = this.beliefsAfter({ ...this.context, memory: news });
    return { type: "PLACEMENT_ANSWERED", skill, guess: 0.25, beliefs, next, ...answered };
  }

  private nextPlacement(context: PathContext): Serving | null {
    if (!this.hasPlainPlacement) return nextPlacementQuestion(context, this.pool, this.seen, 1);
    const { asked } = context.memory.placement;
    const lesson = context.plan.lessons.find(
      ({ skills }) => !asked.some(({ skill }) => skills.includes(skill)),
    );
    return lesson ? (this.draw([lesson], 1)[0] ?? null) : null;
  }

  private beliefsAfter(context: PathContext): Record<string, number> {
    if (!this.hasPlainPlacement) return beliefsOf(context);
    const skills = context.plan.lessons.flatMap((lesson) => lesson.skills);
    return Object.fromEntries(skills.map((id) => [id, this.skills[id]?.known ?? 0]));
  }

  /** The learner says that the picture of the first check is wrong. */
  contestPlacement(skill: string, claim: "known" | "unknown"): EventOf<"PLACEMENT_CONTESTED"> {
    const lessons = this.course.plan.lessons.filter((lesson) => lesson.skills.includes(skill));
    const [drawn = null] = this.draw(lessons, 1);
    const next = claim === "known" ? drawn : null;
    return { type: "PLACEMENT_CONTESTED", skill, claim, next, now: this.now };
  }

  /** A question about the mastered skill that was met longest ago. */
  review(answer = this.answer): EventOf<"REVIEW_ANSWERED"> {
    const metAt = (skill: string) => this.metAt[skill] ?? 0;
    const [skill = "none"] = Object.entries(this.context.memory.skills)
      .flatMap(([id, { dueAt }]) => (dueAt ? [id] : []))
      .sort((a, b) => metAt(a) - metAt(b));
    const drawn = this.pool.find((question) => question.skill === skill);
    const answered = answer({ question: drawn?.id ?? `gone/${skill}/1`, seed: this.log.length });
    return { type: "REVIEW_ANSWERED", skill, ...answered };
  }

  /** The question of the text that was left out or, when none was, the one whose turn it is. */
  practice(lesson: string, answer = this.answer): EventOf<"PRACTICE_ANSWERED"> {
    const questions = lessonOf(this.context, lesson)?.practice ?? [];
    const { practised } = lessonMemory(this.snapshot.memory, lesson);
    const question =
      questions.find((id) => !practised.includes(id)) ??
      questions[this.log.length % questions.length] ??
      "none";
    return { type: "PRACTICE_ANSWERED", lesson, ...answer({ question, seed: 0 }, true) };
  }

  check(lesson: string): EventOf<"CHECK_STARTED"> {
    const lessons = wholePlan(this.course).filter(({ id }) => id === lesson);
    const { atMost } = this.course.strategy.check;
    return { type: "CHECK_STARTED", lesson, questions: this.draw(lessons, atMost), now: this.now };
  }

  checkAnswer(lesson: string, answer = this.answer): EventOf<"CHECK_ANSWERED"> {
    const { check } = lessonMemory(this.snapshot.memory, lesson);
    const index = check?.outcomes.length ?? 0;
    const serving = check?.questions[index] ?? { question: "none", seed: 0 };
    return { type: "CHECK_ANSWERED", lesson, index, ...answer(serving) };
  }

  sitting(module: string): EventOf<"SITTING_STARTED"> {
    const { plan, strategy } = this.course;
    const lessons = plan.lessons.filter((lesson) => lesson.module === module);
    const length = lessons.length * strategy.exam.questionsPerLesson;
    return {
      type: "SITTING_STARTED",
      module,
      questions: this.draw(lessons, length),
      now: this.now,
    };
  }

  examAnswer(module: string, answer = this.answer): EventOf<"EXAM_ANSWERED"> {
    const { sitting } = moduleMemory(this.snapshot.memory, module);
    const index = sitting?.outcomes.length ?? 0;
    const serving = sitting?.questions[index] ?? { question: "none", seed: 0 };
    return { type: "EXAM_ANSWERED", module, index, ...answer(serving) };
  }

  probe(lesson: string): EventOf<"PROBE_STARTED"> {
    const { probes = 0 } = this.course.strategy.remediation ?? {};
    const planned = lessonOf(this.context, lesson);
    const questions = (planned ? probedSkills(this.context, planned) : []).flatMap((skill) => {
      const own = this.pool.filter((question) => question.skill === skill);
      const drawn = drawQuestions(own, this.seen, probes, seedFrom(this.log.length));
      return drawn.map((serving) => ({ ...serving, skill }));
    });
    return { type: "PROBE_STARTED", lesson, questions, now: this.now };
  }

  probeAnswer(lesson: string, answer = this.answer): EventOf<"PROBE_ANSWERED"> {
    const { probe } = this.context.memory;
    const index = probe?.outcomes.length ?? 0;
    const { question, seed } = probe?.questions[index] ?? { question: "none", seed: 0 };
    return { type: "PROBE_ANSWERED", lesson, index, ...answer({ question, seed }) };
  }

  visitAnswer(lesson: string, answer = this.answer): EventOf<"PRACTICE_ANSWERED"> {
    const skill = visitInHand(this.context)?.skill ?? "none";
    const own = this.pool.filter((question) => question.skill === skill);
    const question = own[this.log.length % Math.max(1, own.length)]?.id ?? "none";
    const answered = answer({ question, seed: 0 }, true);
    return { type: "PRACTICE_ANSWERED", lesson, extra: { kind: "visit", skill }, ...answered };
  }

  /** A kept skill between the questions of a lesson. */
  mixedAnswer(lesson: string, answer = this.answer): EventOf<"PRACTICE_ANSWERED"> {
    const { skills, skipped } = this.context.memory;
    const [skill = "none"] = [...skipped, ...Object.keys(skills)];
    const own = this.pool.find((question) => question.skill === skill);
    const answered = answer({ question: own?.id ?? "none", seed: 0 }, true);
    return { type: "PRACTICE_ANSWERED", lesson, extra: { kind: "mixed", skill }, ...answered };
  }

  /** One more sitting of the first module that is not passed: the act of a person. */
  grant(): EventOf<"SITTING_GRANTED"> {
    const { modules } = this.course.plan;
    const module = modules.find((one) => !isModulePassed(this.context, one))?.id ?? "none";
    return { type: "SITTING_GRANTED", module, reason: "talked it over", now: this.now };
  }

  private draw(lessons: Parameters<typeof poolOf>[0], length: number): Serving[] {
    const seed = seedFrom(this.log.length);
    return lessons.length > 0 ? drawQuestions(poolOf(lessons), this.seen, length, seed) : [];
  }

  private newsOf(skills: readonly string[]) {
    return Object.fromEntries(
      skills.map((id) => {
        const { known, masteredAt, answers } = this.skills[id] ?? startSkill();
        const isMastered = masteredAt !== null;
        const dueAt = isMastered ? later((this.metAt[id] ?? 0) + freshMinutes) : null;
        return [id, { known, isMastered, answers, dueAt }];
      }),
    );
  }

  // Ids of questions begin with their lesson's: “c/a/a3”.
  private skillOf(question: string): string {
    const pooled = this.pool.find(({ id }) => id === question);
    const [course, id = "none"] = question.split("/");
    // A lesson that is gone taught the skill of its own name.
    return pooled?.skill ?? lessonOf(this.context, `${course}/${id}`)?.skills[0] ?? id;
  }
}

function wholePlan({ plan }: Course): PlanLesson[] {
  return [...plan.lessons, ...plan.enrichment];
}

function afterWait({ lesson, module }: Extract<Step, { kind: "wait" }>): Done {
  return lesson
    ? { kind: "lesson", lesson, part: "check", minutes: 0 }
    : { kind: "exam", module: module ?? "none", minutes: 0, isBegun: false };
}
