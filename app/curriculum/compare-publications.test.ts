import { describe, expect, it } from "vitest";
import { sampleCatalogue } from "~/domain/course/sample-catalogue";
import { withLessons, withRenamed } from "~db/test-publication";
import { comparePublications, touchedLessons } from "./compare-publications";
import type { Edition } from "./edition";
import { editionOf } from "./test-editions";

const before = editionOf();
const changesTo = (to: Edition) => comparePublications(before, to).changes;
const say = (text: string) => ({ fi: `${text} fi`, sv: `${text} sv`, en: `${text} en` });

function withText(edition: Edition, lesson: string, locale: "fi" | "sv" | "en"): Edition {
  const own = { ...edition.texts.get(lesson), [locale]: "other" };
  return { ...edition, texts: new Map([...edition.texts, [lesson, own]]) };
}

describe("lessons", () => {
  it("nothing has changed in the same content", () => {
    expect(comparePublications(before, editionOf())).toEqual({
      changes: [],
      renamed: {},
      changed: [],
    });
  });

  it("a changed text flows in, and is told by language", () => {
    const to = withText(before, "basics/volts", "sv");
    expect(comparePublications(before, to)).toEqual({
      changes: [
        { about: "lesson", kind: "text", id: "basics/volts", locales: ["sv"], effect: "flows" },
      ],
      renamed: {},
      changed: ["basics/volts"],
    });
  });

  it("a removed lesson maps the path; its questions go with it", () => {
    const to = editionOf(
      withLessons(sampleCatalogue, (one) => (one.id === "basics/fire" ? undefined : one)),
    );
    const changes = changesTo(to);
    expect(changes[0]).toEqual({
      about: "lesson",
      kind: "removed",
      id: "basics/fire",
      effect: "mapped",
    });
    const rest = changes.slice(1).map(({ about, kind }) => `${about} ${kind}`);
    expect(rest).toEqual(Array.from({ length: 12 }, () => "question removed"));
    expect(comparePublications(to, before).changes[0]).toMatchObject({ kind: "added" });
  });

  it("a declared new id is a renaming, and not a lesson lost and found", () => {
    const to = editionOf(withRenamed(sampleCatalogue, "basics/fire", "basics/smoke"));
    const named = { ...to, texts: new Map(to.texts).set("basics/smoke", textOf("basics/fire")) };
    expect(comparePublications(before, named)).toEqual({
      changes: [
        {
          about: "lesson",
          kind: "renamed",
          id: "basics/smoke",
          was: "basics/fire",
          effect: "mapped",
        },
      ],
      renamed: { "basics/fire": "basics/smoke" },
      changed: [],
    });
  });

  it("without the declaration it is another lesson", () => {
    const { renamed: _, ...undeclared } = withRenamed(sampleCatalogue, "basics/fire", "basics/a");
    const kinds = changesTo(editionOf(undeclared))
      .filter(({ about }) => about === "lesson")
      .map(({ kind, id }) => `${kind} ${id}`);
    expect(kinds).toEqual(["added basics/a", "removed basics/fire"]);
  });

  it.each([
    ["level", { eqf: 6 }],
    ["skills", { skills: ["volts"] }],
    ["sections", { sections: 3 }],
    ["hours", { hours: 9 }],
  ])("another %s is another place on the path", (_, change) => {
    const to = withLessons(sampleCatalogue, (one) =>
      one.id === "basics/cells" ? { ...one, ...change } : one,
    );
    expect(changesTo({ ...before, catalogue: to })).toEqual([
      { about: "lesson", kind: "plan", id: "basics/cells", effect: "mapped" },
    ]);
  });

  it("another order of lessons maps the path", () => {
    const [course] = sampleCatalogue.courses;
    if (!course) throw new Error("The sample has a course");
    const modules = course.modules.map((module) => ({
      ...module,
      lessons: [...module.lessons].reverse(),
    }));
    const catalogue = { ...sampleCatalogue, courses: [{ ...course, modules }] };
    expect(changesTo({ ...before, catalogue })).toEqual([
      { about: "course", kind: "order", id: "basics", effect: "mapped" },
    ]);
  });
});

describe("skills and tracks", () => {
  const edited = (change: Partial<typeof sampleCatalogue>) =>
    changesTo({ ...before, catalogue: { ...sampleCatalogue, ...change } });
  const skills = (change: (skill: (typeof sampleCatalogue.skills)[number]) => object) =>
    edited({ skills: sampleCatalogue.skills.map((skill) => ({ ...skill, ...change(skill) })) });

  it("another prerequisite maps the path, other words flow in", () => {
    const stands = skills(({ id }) => (id === "ageing" ? { prerequisites: ["volts"] } : {}));
    expect(stands).toEqual([
      { about: "skill", kind: "prerequisites", id: "ageing", effect: "mapped" },
    ]);
    const worded = skills(({ id }) => (id === "ageing" ? { title: say("Old age") } : {}));
    expect(worded).toEqual([{ about: "skill", kind: "words", id: "ageing", effect: "flows" }]);
  });

  it("the order of prerequisites is no change", () => {
    expect(
      skills(({ prerequisites }) => ({ prerequisites: [...prerequisites].reverse() })),
    ).toEqual([]);
  });

  it("a skill that becomes a matter of safety maps the path", () => {
    expect(skills(({ id }) => (id === "volts" ? { area: "A6" } : {}))).toEqual([
      { about: "skill", kind: "prerequisites", id: "volts", effect: "mapped" },
    ]);
  });

  it("tells skills and tracks that come and go", () => {
    const fewer = { skills: sampleCatalogue.skills.slice(0, 4), tracks: [] };
    expect(edited(fewer).map(({ about, kind, id }) => `${about} ${kind} ${id}`)).toEqual([
      "track removed operator",
      "track removed later",
      "skill removed fire",
    ]);
    const from = { ...before, catalogue: { ...sampleCatalogue, ...fewer } };
    const back = comparePublications(from, before).changes;
    expect(back.map(({ about, kind, id }) => `${about} ${kind} ${id}`)).toEqual([
      "track added operator",
      "track added later",
      "skill added fire",
    ]);
  });

  it("another core of a track maps the path, another title flows in", () => {
    const [operator, ...rest] = sampleCatalogue.tracks;
    if (!operator) throw new Error("The sample has a track");
    const plan = edited({ tracks: [{ ...operator, core: ["basics"] }, ...rest] });
    expect(plan).toEqual([{ about: "track", kind: "plan", id: "operator", effect: "mapped" }]);
    const words = edited({ tracks: [{ ...operator, title: say("New") }, ...rest] });
    expect(words).toEqual([{ about: "track", kind: "words", id: "operator", effect: "flows" }]);
  });
});

it("names the lessons that changes touch, once", () => {
  const to = editionOf(
    withLessons(sampleCatalogue, (one) => (one.id === "basics/fire" ? undefined : one)),
  );
  expect(touchedLessons(changesTo(to))).toEqual(["basics/fire"]);
});

function textOf(lesson: string) {
  return before.texts.get(lesson) ?? {};
}
