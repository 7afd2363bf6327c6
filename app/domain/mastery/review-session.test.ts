import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDue, startFreshness } from "./freshness";
import { type ReviewableSkill, reviewSession } from "./review-session";

const now = "2026-11-22T09:00:00.000Z";
const day = 86_400_000;

/** A skill that was mastered so many days ago: due from 2.3 days on. */
function skill(id: string, days: number, area = "A1", isNeeded = false): ReviewableSkill {
  const masteredAt = new Date(Date.parse(now) - Math.round(days * day)).toISOString();
  return { id, area, isNeeded, freshness: startFreshness(masteredAt) };
}

describe("reviewSession", () => {
  it("counts all that is due, and asks three of it in about four minutes", () => {
    const skills = [3, 4, 5, 6, 7].map((days) => skill(`s${days}`, days));
    const session = reviewSession([...skills, skill("fresh", 1)], now);
    expect(session.due).toEqual(["s7", "s6", "s5", "s4", "s3"]);
    expect(session.asked).toEqual(["s7", "s6", "s5"]);
    expect(session.minutes).toBe(4);
  });

  it("asks first what the present lesson stands on", () => {
    const skills = [skill("old", 30), skill("needed", 3, "A1", true), skill("older", 40)];
    expect(reviewSession(skills, now).asked).toEqual(["needed", "older", "old"]);
  });

  it("mixes areas, and goes on mixing from the last question", () => {
    const skills = [skill("a9", 9), skill("a8", 8), skill("b7", 7, "A2"), skill("c6", 6, "A3")];
    expect(reviewSession(skills, now).asked).toEqual(["a9", "b7", "a8"]);
    const rest = skills.filter(({ id }) => id !== "a9");
    expect(reviewSession(rest, now, { count: 1, lastArea: "A1" }).asked).toEqual(["b7", "a8"]);
  });

  it("ends after three, though more is due", () => {
    const skills = [skill("s3", 3), skill("s4", 4)];
    const session = reviewSession(skills, now, { count: 3, lastArea: "A1" });
    expect(session).toMatchObject({ due: ["s4", "s3"], asked: [], minutes: 0 });
  });

  it("tells apart what falls due within a week, soonest first", () => {
    const session = reviewSession([skill("today", 1), skill("before", 2)], now);
    expect(session.due).toEqual([]);
    expect(session.soon.map((one) => one.skill)).toEqual(["before", "today"]);
    const later = new Date(Date.parse(now) - 6 * day).toISOString();
    expect(reviewSession([skill("today", 1)], later).soon).toEqual([]);
  });

  it("asks nothing of a person who has mastered nothing", () => {
    expect(reviewSession([], now)).toEqual({ due: [], asked: [], minutes: 0, soon: [] });
  });

  const someSkills = fc.array(
    fc.tuple(fc.double({ min: 0, max: 60, noNaN: true }), fc.constantFrom("A1", "A2", "A6")),
    { maxLength: 12 },
  );

  it("whatever has faded: never more than is due, nothing twice, nothing both due and soon", () => {
    fc.assert(
      fc.property(someSkills, fc.nat(4), (drawn, count) => {
        const skills = drawn.map(([days, area], index) => skill(`s${index}`, days, area));
        const { due, asked, soon, minutes } = reviewSession(skills, now, {
          count,
          lastArea: null,
        });
        const isReallyDue = skills.filter(({ freshness }) => isDue(freshness, now));
        expect(new Set(due)).toEqual(new Set(isReallyDue.map(({ id }) => id)));
        expect(due.length).toBe(isReallyDue.length);
        expect(new Set(asked).size).toBe(Math.min(due.length, Math.max(0, 3 - count)));
        expect(asked.every((id) => due.includes(id))).toBe(true);
        expect(soon.some((one) => due.includes(one.skill))).toBe(false);
        expect(minutes > 0).toBe(asked.length > 0);
      }),
    );
  });
});
