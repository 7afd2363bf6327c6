// Questions go to the person, answers to the mastery model, and the clock moves on.
import { drawQuestions } from "../path/draw-questions";
import type { Serving } from "../path/memory";
import { type Heard, Knowledge } from "./knowledge";
import type { Person, Purpose, Reading } from "./person";
import type { RehearsalCourse, RehearsalQuestion } from "./rehearsal-course";

/** Hears of every first try what the model expected of it. */
export type OnEvidence = (predicted: number, outcome: number) => void;

/** The part that every event with an answer has. */
export type Answered = Pick<Heard, "outcome" | "isRight" | "isEvidence" | "skills"> & {
  question: string;
  now: string;
};

/** An answer, and whether the person said not to have learned this. */
export type Told = { answered: Answered; isUnknown: boolean };

export class Asking {
  readonly knowledge: Knowledge;
  /** Questions kept for checks, and all of them, those of the text included. */
  readonly pool: readonly RehearsalQuestion[];
  readonly wholePool: readonly RehearsalQuestion[];
  /** Minutes since the start. */
  minutes = 0;

  constructor(
    readonly course: RehearsalCourse,
    private readonly person: Person,
    private readonly startedAt: number,
    private readonly onEvidence: OnEvidence = () => undefined,
  ) {
    this.knowledge = new Knowledge(course);
    this.pool = [...course.checks.values()].flat();
    this.wholePool = [...course.questions.values()];
  }

  get now(): string {
    return new Date(this.startedAt + this.minutes * 60_000).toISOString();
  }

  /** @returns minutes waited, 0 where the instant has passed */
  waitUntil(instant: string): number {
    const waited = Math.max(0, (Date.parse(instant) - this.startedAt) / 60_000 - this.minutes);
    this.minutes += waited;
    return waited;
  }

  answer(serving: Serving, purpose: Purpose): Answered {
    return this.hear(serving, purpose).answered;
  }

  hear({ question: id, seed }: Serving, purpose: Purpose): Told {
    const question = this.questionOf(id);
    const { now } = this;
    const reply = this.person.answer({ question, seed, purpose, at: now });
    const heard = this.knowledge.hear({ question, seed, purpose, now, reply });
    this.minutes += reply.minutes;
    if (heard.isEvidence) this.onEvidence(heard.predicted, heard.outcome);
    const { outcome, isRight, isEvidence, skills } = heard;
    const answered = { question: id, outcome, isRight, isEvidence, skills, now };
    return { answered, isUnknown: reply.isUnknown ?? false };
  }

  read(reading: Reading): void {
    this.minutes += this.person.read(reading, this.now);
  }

  /** Questions that are kept for checks, of these lessons, those met least first. */
  draw(lessons: readonly string[], length: number, seed: number): Serving[] {
    const pool = lessons.flatMap((id) => this.course.checks.get(id) ?? []);
    return drawQuestions(pool, this.knowledge.seen, length, seed);
  }

  drawOfSkill(skill: string, length: number, seed: number): Serving[] {
    const pool = this.wholePool.filter((question) => question.skill === skill);
    return pool.length > 0 ? drawQuestions(pool, this.knowledge.seen, length, seed) : [];
  }

  /** @throws Error when the course has no such question */
  questionOf(id: string): RehearsalQuestion {
    const found = this.course.questions.get(id);
    if (!found) throw new Error(`The course has no question ${id}`);
    return found;
  }
}
