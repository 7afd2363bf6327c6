// A made-up person on the real engine: takes the step that is chosen, answers go through the real mastery model.
import { seedFrom } from "../assessment/draw";
import type { Trade } from "../course/lesson";
import { advance, stageOf, startPath } from "../path/advance";
import type { PathEvent } from "../path/event";
import { lessonMemory, type PathContext } from "../path/memory";
import { type Decision, decideNextStep } from "../path/next-step";
import type { Course, PathSnapshot } from "../path/snapshot";
import { lessonOf } from "../path/standing";
import type { Step } from "../path/step";
import { Asking, type OnEvidence } from "./asking";
import type { Person } from "./person";
import type { RehearsalCourse } from "./rehearsal-course";
import { eventsOf, type Walking } from "./walker-events";

export type WalkerOptions = {
  course: RehearsalCourse;
  person: Person;
  /** Told at intake. */
  trade?: Trade | null;
  hasCertificate?: boolean;
  hoursPerWeek?: number;
  /** Fixes every draw of questions. */
  seed?: number;
  /** ISO instant of the enrolment. */
  start?: string;
  onEvidence?: OnEvidence;
};

const defaultStart = "2026-11-23T06:00:00.000Z";
const defaultHours = 6;

export class Walker implements Walking {
  snapshot: PathSnapshot;
  /** Accepted events, oldest first. */
  readonly log: PathEvent[] = [];
  /** All that can be asked. */
  readonly course: RehearsalCourse;
  /** Where the path is: in another plan or strategy after an event that changed it. */
  at: Course;
  readonly asking: Asking;
  readonly told: { trade: Trade | null; hasCertificate: boolean; hoursPerWeek: number };
  private readonly seed: number;
  /** Practice answers of a lesson since its check last began. */
  private readonly practised = new Map<string, number>();

  constructor(options: WalkerOptions) {
    const { course, person, seed = 0, start = defaultStart } = options;
    const { trade = null, hasCertificate = false, hoursPerWeek = defaultHours } = options;
    this.course = course;
    this.at = { plan: course.plan, strategy: course.strategy };
    this.seed = seed;
    this.told = { trade, hasCertificate, hoursPerWeek };
    this.asking = new Asking(course, person, Date.parse(start), options.onEvidence);
    this.snapshot = startPath(course, start, {});
  }

  get now(): string {
    return this.asking.now;
  }

  get context(): PathContext {
    return { ...this.at, memory: this.snapshot.memory };
  }

  get stage(): string {
    return stageOf(this.snapshot);
  }

  get decision(): Decision {
    return decideNextStep(this.context, this.stage, this.now);
  }

  /** Time goes by, in minutes, without an event. */
  wait(minutes: number): void {
    this.asking.minutes += minutes;
  }

  /**
   * Tries one event. False where the statechart refuses it.
   * @param to the course that an event leads to which changes it
   */
  give(event: PathEvent, to: Course = this.at): boolean {
    const next = advance(this.at, this.snapshot, event, to);
    this.snapshot = next.snapshot;
    this.at = next.course;
    if (next.isAccepted) this.log.push(event);
    return next.isAccepted;
  }

  /**
   * Takes the step that is chosen: one thing of it, or a wait.
   * @returns minutes waited
   * @throws Error where the statechart refuses what was chosen: that is a bug of the engine
   */
  step(): number {
    const { choice } = this.decision;
    if (choice.kind === "wait") return this.asking.waitUntil(choice.until);
    const waited = this.waitForRepair(choice);
    if (waited > 0) return waited;
    for (const event of eventsOf(this, choice)) {
      if (this.give(event)) continue;
      throw new Error(`${JSON.stringify(choice)} was chosen, but ${event.type} is refused`);
    }
    return 0;
  }

  readonly seedOf = (kind: string): number => seedFrom(this.seed, kind, this.log.length);

  nextPractice(lesson: string): number {
    const turn = this.practised.get(lesson) ?? 0;
    this.practised.set(lesson, turn + 1);
    return turn;
  }

  beginCheck(lesson: string): void {
    this.practised.delete(lesson);
  }

  // A repair lasts one round of the questions; then the cool-down is waited for.
  private waitForRepair(step: Step): number {
    if (step.kind !== "lesson" || step.part !== "repair") return 0;
    const { notBefore } = lessonMemory(this.snapshot.memory, step.lesson);
    const round = lessonOf(this.context, step.lesson)?.practice.length ?? 0;
    if (notBefore === null || (this.practised.get(step.lesson) ?? 0) < round) return 0;
    return this.asking.waitUntil(notBefore);
  }
}
