// One made-up person in one course: every policy asks, teaches and waits through here, and pays the same minutes.
import { randomFrom, seedFrom } from "../assessment/draw";
import type { Trade } from "../course/lesson";
import { drawQuestions } from "../path/draw-questions";
import type { PlanLesson } from "../path/plan";
import { minutesOfCheck, minutesOfExam } from "../path/step";
import type { Purpose } from "./person";
import type { Profile } from "./profile";
import type { RehearsalCourse, RehearsalQuestion } from "./rehearsal-course";
import { type Mind, severeBelow, type Teaching, type World } from "./world";

/** Minutes of one answer: those that the product itself reckons with. */
const minutesPerAnswer = minutesOfCheck(10) / 10;
const minutesPerExamAnswer = minutesOfExam(10) / 10;

/** Saying “I have not learned this” takes no working out. Assumed. */
const shareOfUnknown = 0.4;

/** An hour of study a day, the rest is life: six hours a week in the shift worker's intake. Assumed. */
const minutesOfStudyADay = 60;
const minutesPerDay = 24 * 60;

/** What an answer teaches, by what it is for: at once, at the end, or not at all. */
const teachingOf: Record<Purpose, Teaching | null> = {
  placement: null,
  practice: "feedback",
  check: "result",
  probe: "result",
  review: "feedback",
  exam: null,
};

export type Claim = { skill: string; wasTrue: boolean; wasSevere: boolean };

export type SessionOptions = {
  course: RehearsalCourse;
  world: World;
  profile: Profile;
  /** The same for every policy: the same person, the same luck. */
  seed: number;
};

export class Session {
  readonly course: RehearsalCourse;
  readonly profile: Profile;
  readonly trade: Trade | null;
  readonly hasCertificate: boolean;
  readonly seed: number;
  /** Minutes of study so far, those spent reading, and those spent on what was truly mastered already. */
  cost = 0;
  reading = 0;
  overPractice = 0;
  escalations = 0;
  /** Nothing is open any more. */
  isLocked = false;
  /** What the model expected of first tries, and what came. */
  readonly predictions: { predicted: number; outcome: number }[] = [];
  private readonly mind: Mind;
  private readonly turns = new Map<string, number>();
  private readonly seen = new Map<string, { times: number; lastAt: string }>();
  private readonly claims = new Map<string, Claim>();
  private today = 0;
  private clock = 0;

  constructor({ course, world, profile, seed }: SessionOptions) {
    this.course = course;
    this.profile = profile;
    this.seed = seed;
    const random = randomFrom(seedFrom(seed, "person"));
    this.trade = profile.trades[Math.floor(random() * profile.trades.length)] ?? null;
    this.hasCertificate = random() < profile.certificates && this.trade !== null;
    const newcomer = { profile, trade: this.trade, skills: course.skills };
    this.mind = world.start(newcomer, randomFrom(seedFrom(seed, "mind")));
  }

  isMastered(skill: string): boolean {
    return this.mind.isMastered(skill);
  }

  /** Reads a part of a lesson's text. @returns minutes until the next thing can happen */
  read(lesson: PlanLesson, share = 1): number {
    const minutes = lesson.minutes * share * this.profile.readingPace;
    this.reading += minutes;
    const isCovered = this.course.strategy.hasExams;
    const isOver = !isCovered && lesson.skills.every((skill) => this.isMastered(skill));
    const elapsed = this.spend(minutes, isOver);
    for (const skill of lesson.skills) this.teach(skill, "reading", share);
    return elapsed;
  }

  /** Works an example through, or has it explained another way. @returns minutes until the next thing can happen */
  study(lesson: PlanLesson, share: number): number {
    const isOver = lesson.skills.every((skill) => this.isMastered(skill));
    const elapsed = this.spend(lesson.minutes * share * this.profile.readingPace, isOver);
    for (const skill of lesson.skills) this.teach(skill, "example", 1);
    return elapsed;
  }

  ask(question: RehearsalQuestion, purpose: Purpose) {
    const { skill } = question;
    const { candour, answeringPace } = this.profile;
    const isRight = this.luck("answer", question.id) < this.mind.chance(question);
    // Where nothing counts yet, candid people say so instead of guessing.
    const isUnknown =
      purpose === "placement" &&
      this.mind.trueP(skill) < 0.5 &&
      this.luck("candour", question.id) < candour;
    const usual = purpose === "exam" ? minutesPerExamAnswer : minutesPerAnswer;
    const minutes = usual * answeringPace * (isUnknown ? shareOfUnknown : 1);
    const elapsed = this.spend(minutes, this.isMastered(skill) && purpose !== "exam");
    const outcome = isRight && !isUnknown ? 1 : 0;
    this.seen.set(question.id, { times: 1, lastAt: new Date(this.clock * 60_000).toISOString() });
    this.mind.recall(skill, outcome === 1);
    const teaching = teachingOf[purpose];
    if (teaching) this.teach(skill, teaching, 1);
    return { outcome, isUnknown, minutes: elapsed };
  }

  /** Time that is no study: a cool-down, a night. */
  rest(minutes: number): void {
    if (minutes <= 0) return;
    this.clock += minutes;
    this.mind.forget(minutes);
    if (minutes >= minutesPerDay / 2) this.today = 0;
  }

  /** Questions of these lessons that are kept for checks, those met least first. */
  draw(lessons: readonly PlanLesson[], length: number): RehearsalQuestion[] {
    const pool = lessons.flatMap(({ id }) => this.course.checks.get(id) ?? []);
    const seed = seedFrom(this.seed, "draw", this.turn("draw"));
    return drawQuestions(pool, this.seen, length, seed).flatMap(
      ({ question }) => this.course.questions.get(question) ?? [],
    );
  }

  /** The policy holds that the person masters the skill, or has passed or skipped it. */
  claim(skill: string): void {
    if (this.claims.has(skill)) return;
    const wasTrue = this.isMastered(skill);
    const wasSevere = !wasTrue && this.mind.trueP(skill) < severeBelow;
    this.claims.set(skill, { skill, wasTrue, wasSevere });
  }

  withdraw(skill: string): void {
    this.claims.delete(skill);
  }

  /**
   * Claims that are false: neither true when made nor now. What was true and has faded since is no false claim.
   * @returns how many, and how many of them severe
   */
  falseClaims(): { claims: number; wrong: number; severe: number } {
    const wrong = [...this.claims.values()].filter(
      ({ skill, wasTrue }) => !wasTrue && !this.isMastered(skill),
    );
    const severe = wrong.filter(
      ({ skill, wasSevere }) => wasSevere && this.mind.trueP(skill) < severeBelow,
    );
    return { claims: this.claims.size, wrong: wrong.length, severe: severe.length };
  }

  /** Share of the course's skills that are truly mastered now, 0..1. */
  masteredShare(): number {
    const { skills } = this.course;
    return skills.filter(({ id }) => this.isMastered(id)).length / skills.length;
  }

  private spend(minutes: number, isOver: boolean): number {
    this.cost += minutes;
    if (isOver) this.overPractice += minutes;
    this.today += minutes;
    const night = this.today >= minutesOfStudyADay ? minutesPerDay - this.today : 0;
    if (night > 0) this.today = 0;
    this.clock += minutes + night;
    this.mind.forget(minutes + night);
    return minutes + night;
  }

  private teach(skill: string, from: Teaching, share: number): void {
    this.mind.learn(skill, { from, share, luck: this.luck(from, skill) });
  }

  /** Uniform 0..1; the same at the same turn of the same thing, whatever happened in between. */
  private luck(kind: string, of: string): number {
    const key = `${kind} ${of}`;
    return randomFrom(seedFrom(this.seed, key, this.turn(key)))();
  }

  private turn(key: string): number {
    const turn = this.turns.get(key) ?? 0;
    this.turns.set(key, turn + 1);
    return turn;
  }
}
