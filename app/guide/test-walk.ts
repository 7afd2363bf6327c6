// For tests: what a learner does, as the pages of the learner would store it.
import type { Catalogue } from "~/domain/course/catalogue";
import type { PathEvent } from "~/domain/path/event";
import type { Goal } from "~/domain/path/plan";
import { enrol } from "~/progress/enrol.server";
import { movePath } from "~/progress/move-path.server";
import { insertAssignment } from "~db/queries/assignments.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import type { School } from "~db/test-school";

type Walker = { learnerId: string; pathId: string; catalogue: Catalogue };

/** Moves a path event by event, each at its own time; throws where one has no place. */
export async function walk(db: Db, walker: Walker, events: PathEvent[]): Promise<void> {
  const { learnerId: actorId, pathId, catalogue } = walker;
  const readCatalogue = () => Promise.resolve(catalogue);
  for (const event of events) {
    const moved = await inTransaction(db, (trx) =>
      movePath(trx, { pathId, readCatalogue, actorId, now: new Date(event.now), events: [event] }),
    );
    if (!moved.ok) throw new Error(`${event.type} was ${moved.reason}`);
  }
}

type Gift = {
  goal: Goal;
  eqf: number;
  publication: { id: string; catalogue: Catalogue };
  /** One learner; left out for the whole group. */
  to?: string;
  now: Date;
};

/** Assigns a goal to a school's group on the degree strategy and enrols its learners; gives the assignment's id. */
export function give(db: Db, school: School, { goal, eqf, publication, to, now }: Gift) {
  const { groupId, organisationId, teacherId, learnerIds } = school;
  const common = { goal, strategy: "degree" as const, eqf, now };
  return inTransaction(db, async (trx) => {
    const id = await insertAssignment(trx, {
      ...common,
      organisationId,
      to: to ? { learnerId: to } : { groupId },
      startsOn: null,
      dueOn: null,
      createdBy: teacherId,
    });
    for (const learnerId of to ? [to] : learnerIds) {
      await enrol(trx, { ...common, learnerId, publication, actorId: teacherId });
    }
    return id ?? "";
  });
}

export async function pathOf(db: Db, learnerId: string): Promise<string> {
  const row = await db
    .selectFrom("paths")
    .select("id")
    .where("learner_id", "=", learnerId)
    .executeTakeFirstOrThrow();
  return row.id;
}

export const day = (number: number) => new Date(Date.UTC(2026, 9, number, 9)).toISOString();

const wrong = { outcome: 0, isRight: false, skills: {} };

/** Reads a lesson of two sections and fails its check three times, a few days apart. */
export function stuckIn(lesson: string, from: number): PathEvent[] {
  const questions = [1, 2, 3].map((number) => ({ question: `${lesson}/check-${number}`, seed: 7 }));
  const tries = [0, 3, 6].flatMap((later): PathEvent[] => [
    { type: "CHECK_STARTED", lesson, questions, now: day(from + later) },
    ...questions.map(
      ({ question }, index): PathEvent => ({
        ...wrong,
        type: "CHECK_ANSWERED",
        lesson,
        index,
        question,
        now: day(from + later),
      }),
    ),
  ]);
  return [
    { type: "LESSON_OPENED", lesson, now: day(from) },
    { type: "SECTION_READ", lesson, section: 1, now: day(from) },
    { type: "SECTION_READ", lesson, section: 2, now: day(from) },
    ...tries,
  ];
}

/** Sits the exam of a module and gets nothing right. */
export function failedExam(module: string, question: string, on: number): PathEvent[] {
  const now = day(on);
  return [
    { type: "SITTING_STARTED", module, questions: [{ question, seed: 7 }], now },
    { ...wrong, type: "EXAM_ANSWERED", module, index: 0, question, now },
  ];
}
