import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  closureOf,
  dependentsOf,
  findCycle,
  inTeachingOrder,
  type SkillNode,
  taughtBeforeNeeded,
} from "./prerequisites";

const chain: SkillNode[] = [
  { id: "volt", prerequisites: [] },
  { id: "cell", prerequisites: [] },
  { id: "capacity", prerequisites: ["volt", "cell"] },
  { id: "charge", prerequisites: ["capacity"] },
];

/** Skills whose prerequisites all stand earlier in the list: free of circles by construction. */
const acyclic = fc
  .array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 12 })
  .map((rows) =>
    rows.map((row, position) => ({
      id: `s${position}`,
      prerequisites: position === 0 ? [] : [...new Set(row.map((n) => `s${n % position}`))],
    })),
  );

const anyGraph = fc
  .array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 12 })
  .map((rows) =>
    rows.map((row, position) => ({
      id: `s${position}`,
      prerequisites: [...new Set(row.map((n) => `s${n % rows.length}`))],
    })),
  );

describe("findCycle", () => {
  test("a chain has none", () => {
    expect(findCycle(chain)).toBeUndefined();
  });

  test("names the skills that go round", () => {
    const skills = [
      { id: "a", prerequisites: ["b"] },
      { id: "b", prerequisites: ["c"] },
      { id: "c", prerequisites: ["b"] },
    ];
    expect(findCycle(skills)).toEqual(["b", "c"]);
  });

  test("a skill that names itself is a circle", () => {
    expect(findCycle([{ id: "a", prerequisites: ["a"] }])).toEqual(["a"]);
  });

  test("a list ordered by need is free of circles, and closing any path makes one", () => {
    fc.assert(
      fc.property(acyclic, fc.nat(), (skills, n) => {
        expect(findCycle(skills)).toBeUndefined();
        const last = skills[n % skills.length]?.id ?? "s0";
        const root = [...closureOf(skills, [last])].at(-1) ?? last;
        const closed = skills.map((skill) =>
          skill.id === root ? { ...skill, prerequisites: [...skill.prerequisites, last] } : skill,
        );
        expect(findCycle(closed)).toBeDefined();
      }),
    );
  });

  test("what it returns is a circle: each skill needs the next, the last needs the first", () => {
    fc.assert(
      fc.property(anyGraph, (skills) => {
        const cycle = findCycle(skills);
        if (!cycle) return;
        for (const [position, id] of cycle.entries()) {
          const next = cycle[(position + 1) % cycle.length];
          expect(skills.find((skill) => skill.id === id)?.prerequisites).toContain(next);
        }
      }),
    );
  });
});

describe("closureOf", () => {
  test("holds the wanted skill and everything below it", () => {
    expect([...closureOf(chain, ["charge"])].sort()).toEqual([
      "capacity",
      "cell",
      "charge",
      "volt",
    ]);
  });

  test("is closed, holds what was wanted, and asking again adds nothing", () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(), (skills, n) => {
        const wanted = `s${n % skills.length}`;
        const closure = closureOf(skills, [wanted]);
        expect(closure).toContain(wanted);
        for (const skill of skills) {
          if (!closure.has(skill.id)) continue;
          for (const prerequisite of skill.prerequisites) expect(closure).toContain(prerequisite);
        }
        expect(closureOf(skills, closure)).toEqual(closure);
      }),
    );
  });
});

describe("dependentsOf", () => {
  test("only the direct ones", () => {
    expect(dependentsOf(chain, "volt")).toEqual(["capacity"]);
    expect(dependentsOf(chain, "charge")).toEqual([]);
  });

  test("mirrors prerequisites", () => {
    fc.assert(
      fc.property(anyGraph, (skills) => {
        for (const skill of skills) {
          for (const other of skills) {
            expect(dependentsOf(skills, skill.id).includes(other.id)).toBe(
              other.prerequisites.includes(skill.id),
            );
          }
        }
      }),
    );
  });
});

describe("taughtBeforeNeeded", () => {
  const lesson = (id: string, ...skills: string[]) => ({ id, skills });

  test("the right order has no gap", () => {
    const lessons = [lesson("1", "volt"), lesson("2", "cell"), lesson("3", "capacity")];
    expect(taughtBeforeNeeded(chain, lessons, true)).toEqual([]);
  });

  test("names the lesson, what it needs, and where that is taught too late", () => {
    const lessons = [lesson("1", "volt"), lesson("2", "capacity"), lesson("3", "cell")];
    expect(taughtBeforeNeeded(chain, lessons, true)).toEqual([
      { lesson: "2", skill: "capacity", prerequisite: "cell", taughtIn: "3" },
    ]);
  });

  test("a skill taught nowhere is a gap only when nothing more is coming", () => {
    const lessons = [lesson("1", "charge")];
    expect(taughtBeforeNeeded(chain, lessons, false)).toEqual([]);
    expect(taughtBeforeNeeded(chain, lessons, true)).toEqual([
      { lesson: "1", skill: "charge", prerequisite: "capacity" },
    ]);
  });

  test("one lesson may teach a skill and what it stands on", () => {
    expect(taughtBeforeNeeded(chain, [lesson("1", "capacity", "volt", "cell")], true)).toEqual([]);
  });

  test("lessons in an order that respects the graph never have a gap, backwards they do", () => {
    fc.assert(
      fc.property(acyclic, (skills) => {
        const lessons = skills.map((skill) => lesson(skill.id, skill.id));
        expect(taughtBeforeNeeded(skills, lessons, true)).toEqual([]);
        const needs = skills.reduce((sum, skill) => sum + skill.prerequisites.length, 0);
        expect(taughtBeforeNeeded(skills, lessons.toReversed(), true)).toHaveLength(needs);
      }),
    );
  });
});

describe("inTeachingOrder", () => {
  const step = (id: string, ...skills: string[]) => ({ id, skills });
  const ids = (lessons: { id: string }[]) => lessons.map(({ id }) => id);

  test("leaves an order that is right as it is", () => {
    const lessons = [step("1", "cell"), step("2", "volt"), step("3", "capacity")];
    expect(inTeachingOrder(chain, lessons)).toEqual(lessons);
  });

  test("brings forward what a lesson stands on, and no more", () => {
    const lessons = [
      step("1", "cell"),
      step("2", "charge"),
      step("3", "other"),
      step("4", "capacity"),
      step("5", "volt"),
    ];
    expect(ids(inTeachingOrder(chain, lessons))).toEqual(["1", "5", "4", "2", "3"]);
  });

  test("a lesson that teaches a skill with what it stands on waits for nobody", () => {
    const lessons = [step("1", "cell", "capacity", "volt"), step("2", "volt")];
    expect(ids(inTeachingOrder(chain, lessons))).toEqual(["1", "2"]);
  });

  test("whatever the order, nothing is needed before it is taught, and no lesson is lost", () => {
    fc.assert(
      fc.property(acyclic, fc.array(fc.nat()), (skills, keys) => {
        const shuffled = skills
          .map(({ id }, place) => ({ ...step(id, id), key: keys[place] ?? 0 }))
          .sort((a, b) => a.key - b.key);
        const ordered = inTeachingOrder(skills, shuffled);
        expect(ids(ordered).sort()).toEqual(ids(shuffled).sort());
        expect(taughtBeforeNeeded(skills, ordered, true)).toEqual([]);
      }),
    );
  });

  test("lessons that wait for each other are kept", () => {
    const skills = [
      { id: "a", prerequisites: ["b"] },
      { id: "b", prerequisites: ["a"] },
    ];
    expect(ids(inTeachingOrder(skills, [step("1", "a"), step("2", "b")])).sort()).toEqual([
      "1",
      "2",
    ]);
  });
});
