import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalogue, CatalogueLesson } from "../course/catalogue";
import { sampleCatalogue } from "../course/sample-catalogue";
import { planOf } from "../path/plan";
import { newestStrategy } from "../path/strategy";
import { broughtBy, cured, curedOfAll, gapsOf, lessonsOfParts, tidied } from "./gaps";
import { ownTrackBodySchema, ownTrackOf, type TrackParts } from "./own-track";

const none: TrackParts = { courses: [], modules: [], lessons: [], brought: [], eqf: 4 };
const onlyCharge = { ...none, lessons: ["basics/charge"] };
const idsOf = (lessons: readonly CatalogueLesson[]) => lessons.map(({ id }) => id);

describe("gaps of a track", () => {
  it("are none in a whole course", () => {
    expect(gapsOf(sampleCatalogue, { ...none, courses: ["basics"] })).toEqual([]);
  });

  it("are what its lessons stand on and nothing in it teaches", () => {
    expect(gapsOf(sampleCatalogue, onlyCharge)).toEqual([
      {
        skill: "cells",
        neededBy: ["basics/charge"],
        cure: { lessons: ["basics/cells"], brought: [], hours: 4 },
      },
      {
        skill: "volts",
        neededBy: ["basics/charge"],
        cure: { lessons: ["basics/volts"], brought: [], hours: 4 },
      },
    ]);
  });

  it("close with the lesson that teaches the skill, and with all that this one stands on", () => {
    const ageing = { ...none, lessons: ["basics/ageing"], eqf: 5 };
    const after = cured(sampleCatalogue, ageing, "charge");
    expect(idsOf(lessonsOfParts(sampleCatalogue, after))).toEqual([
      "basics/cells",
      "basics/volts",
      "basics/charge",
      "basics/ageing",
    ]);
    expect(gapsOf(sampleCatalogue, after)).toEqual([]);
  });

  it("close when learners bring the skill along", () => {
    const after = broughtBy(broughtBy(onlyCharge, "cells"), "volts");
    expect(gapsOf(sampleCatalogue, after)).toEqual([]);
    expect(after.lessons).toEqual(onlyCharge.lessons);
  });

  it("have no lesson for a cure where the skill is taught above the level, or nowhere", () => {
    const { skills } = sampleCatalogue;
    const standsOnAgeing = {
      ...sampleCatalogue,
      skills: skills.map((one) =>
        one.id === "fire" ? { ...one, prerequisites: ["ageing"] } : one,
      ),
    };
    const fire = { ...none, lessons: ["basics/fire"] };
    expect(gapsOf(standsOnAgeing, fire)).toMatchObject([{ skill: "ageing", cure: null }]);
    expect(gapsOf(standsOnAgeing, { ...fire, eqf: 5 })).toMatchObject([
      { cure: { lessons: ["basics/cells", "basics/volts", "basics/charge", "basics/ageing"] } },
    ]);
  });
});

describe("parts", () => {
  it("say nothing twice, and nothing that the catalogue does not have", () => {
    const parts = {
      courses: ["gone"],
      modules: ["basics/first", "basics/gone"],
      lessons: ["basics/cells", "basics/charge", "gone/lesson"],
      brought: ["cells", "fire"],
      eqf: 4,
    };
    expect(tidied(sampleCatalogue, parts)).toEqual({
      courses: [],
      modules: ["basics/first"],
      lessons: ["basics/charge"],
      brought: [],
      eqf: 4,
    });
  });

  it("make a track that a plan is made of, modules and single lessons included", () => {
    const track = ownTrackOf(
      { id: "own-0123456789ab", organisationId: "", replaces: null, isOffered: true },
      ownTrackBodySchema.parse({
        title: { fi: "Oma" },
        summary: { fi: "Omille", en: "For own people" },
        strategy: "degree",
        parts: { ...none, modules: ["basics/first"], lessons: ["basics/fire"] },
      }),
    );
    expect(track.title).toEqual({ fi: "Oma", sv: "Oma", en: "Oma" });
    expect(track.summary.en).toBe("For own people");
    expect(track.writtenIn).toEqual(["fi"]);
    const catalogue = { ...sampleCatalogue, ownTracks: [track] };
    const plan = planOf(catalogue, { kind: "track", id: track.id }, 4, newestStrategy("degree"));
    expect(plan.lessons.map(({ id }) => id)).toEqual([
      "basics/cells",
      "basics/volts",
      "basics/fire",
    ]);
    expect(plan.modules.map(({ id }) => id)).toEqual(["basics/first", "basics/second"]);
  });
});

describe("whatever is composed", () => {
  it("has no gap when it is cured, keeps its parts, and takes in nothing above its level", () => {
    fc.assert(
      fc.property(
        catalogues(),
        fc.nat(),
        fc.integer({ min: 4, max: 7 }),
        (catalogue, pick, eqf) => {
          const all = catalogue.courses.flatMap((course) =>
            course.modules.flatMap(({ lessons }) => idsOf(lessons)),
          );
          const lessons = all.filter((_, place) => (pick >> (place % 30)) % 2 === 1);
          const before = { ...none, lessons, eqf };
          const after = curedOfAll(catalogue, before);
          expect(gapsOf(catalogue, after)).toEqual([]);
          expect(after.lessons).toEqual(expect.arrayContaining(lessons));
          const taken = lessonsOfParts(catalogue, after);
          expect(taken.every((lesson) => lesson.eqf <= eqf)).toBe(true);
          expect(gapsOf(catalogue, tidied(catalogue, after))).toEqual([]);
          for (const { skill } of gapsOf(catalogue, before)) {
            const one = gapsOf(catalogue, cured(catalogue, before, skill));
            const had = gapsOf(catalogue, before).map((gap) => gap.skill);
            const unteachable = gapsOf(catalogue, before).filter(({ cure }) => cure === null);
            // One cure opens no new gap.
            expect(one.every((gap) => had.includes(gap.skill))).toBe(true);
            if (!unteachable.some((gap) => gap.skill === skill)) {
              expect(one.map((gap) => gap.skill)).not.toContain(skill);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** One course of random lessons; each skill stands on earlier ones, some are taught nowhere. */
function catalogues(): fc.Arbitrary<Catalogue> {
  const skill = fc.record({ below: fc.array(fc.nat(20), { maxLength: 3 }), eqf: fc.nat(3) });
  return fc
    .tuple(
      fc.array(skill, { minLength: 2, maxLength: 14 }),
      fc.array(fc.array(fc.nat(20), { minLength: 1, maxLength: 2 }), {
        minLength: 1,
        maxLength: 14,
      }),
    )
    .map(([drawn, taught]) => {
      const [course] = sampleCatalogue.courses;
      const [some] = sampleCatalogue.skills;
      const [module] = course?.modules ?? [];
      const [lesson] = module?.lessons ?? [];
      if (!course || !some || !module || !lesson) throw new Error("The sample is empty");
      const skills = drawn.map(({ below }, place) => ({
        ...some,
        id: `s${place}`,
        prerequisites: [...new Set(below.filter((one) => one < place).map((one) => `s${one}`))],
      }));
      const lessons = taught.map((numbers, place) => ({
        ...lesson,
        id: `c/l${place}`,
        eqf: 4 + (drawn[place % drawn.length]?.eqf ?? 0),
        skills: [...new Set(numbers.map((one) => `s${one % drawn.length}`))],
      }));
      return {
        ...sampleCatalogue,
        skills,
        courses: [{ ...course, id: "c", modules: [{ ...module, lessons }] }],
      };
    });
}
