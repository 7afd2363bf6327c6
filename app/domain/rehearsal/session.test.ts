import { describe, expect, it } from "vitest";
import { sessionIn } from "./test-rehearsal";
import type { World } from "./world";
import { worlds } from "./worlds";
import { bkt } from "./worlds/bkt";

/** Knows nothing until it was taught once, then everything. */
const told: World = {
  id: "told",
  start() {
    const known = new Set<string>();
    return {
      chance: ({ skill }) => (known.has(skill) ? 1 : 0),
      recall: () => undefined,
      learn: (skill) => known.add(skill),
      forget: () => undefined,
      trueP: (skill) => (known.has(skill) ? 1 : 0),
      isMastered: (skill) => known.has(skill),
    };
  },
};

function firstOf(session: ReturnType<typeof sessionIn>) {
  const [lesson] = session.course.plan.lessons;
  const question = session.course.questions.get(lesson?.practice[0] ?? "");
  if (!lesson || !question) throw new Error("The sample course has no first question");
  return { lesson, question };
}

describe("Session", () => {
  it("gives the same person the same luck, whatever happened in between", () => {
    for (const world of worlds) {
      const [one, other] = [sessionIn(world, "student"), sessionIn(world, "student")];
      const { question } = firstOf(one);
      const others = [...one.course.questions.values()].filter(
        ({ skill }) => skill !== question.skill,
      );
      for (const asked of others) other.ask(asked, "placement");
      expect(other.ask(question, "placement").outcome).toBe(one.ask(question, "placement").outcome);
    }
  });

  it("counts minutes, those of reading, and those on what was mastered already", () => {
    const session = sessionIn(told, "retrainee");
    const { lesson, question } = firstOf(session);
    session.read(lesson);
    expect(session).toMatchObject({ cost: 18, reading: 18, overPractice: 0 });
    session.ask(question, "practice");
    expect(session).toMatchObject({ cost: 19.5, reading: 18, overPractice: 1.5 });
  });

  it("asks of a candid person less time for what was never learned", () => {
    const session = sessionIn({ ...told, id: "never" }, "student");
    const { question } = firstOf(session);
    const asked = Array.from({ length: 40 }, () => session.ask(question, "placement"));
    const unknown = asked.filter(({ isUnknown }) => isUnknown).length;
    expect(unknown).toBeGreaterThan(10);
    expect(unknown).toBeLessThan(40);
    expect(session.cost).toBeCloseTo(1.5 * (40 - unknown) + 0.6 * unknown);
  });

  it("holds a claim for false until it comes true", () => {
    const session = sessionIn(told, "novice");
    const { lesson, question } = firstOf(session);
    for (const skill of lesson.skills) session.claim(skill);
    expect(session.falseClaims()).toEqual({ claims: 1, wrong: 1, severe: 1 });
    session.ask(question, "practice");
    expect(session.falseClaims()).toEqual({ claims: 1, wrong: 0, severe: 0 });
  });

  it("teaches nothing by a placement or an exam", () => {
    const session = sessionIn(told, "novice");
    const { question } = firstOf(session);
    for (const purpose of ["placement", "exam"] as const) session.ask(question, purpose);
    expect(session.isMastered(question.skill)).toBe(false);
  });

  it("lets a night pass after an hour of study", () => {
    const slept: number[] = [];
    const world: World = {
      id: "nights",
      start: (newcomer, random) => ({
        ...bkt.start(newcomer, random),
        forget: (minutes) => slept.push(minutes),
      }),
    };
    const session = sessionIn(world, "novice");
    const { lesson } = firstOf(session);
    for (let times = 0; times < 4; times += 1) session.read(lesson);
    expect(slept.slice(0, 3)).toEqual([18, 18, 18]);
    expect(slept[3]).toBeGreaterThan(22 * 60);
  });
});
