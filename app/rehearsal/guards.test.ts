// The small rehearsal that every change has to pass: thirty people a cell, on the course as it stands in content/.
import { describe, expect, it } from "vitest";
import { policies } from "~/domain/rehearsal/policies";
import { profiles } from "~/domain/rehearsal/profile";
import { type Cell, rehearse } from "~/domain/rehearsal/rehearse";
import { worlds } from "~/domain/rehearsal/worlds";
import { readRehearsalContent } from "./read-content.server";

const compared = ["gates-test-out", "ours"];

const content = await readRehearsalContent();
const [course] = content.catalogue.courses;
if (!course) throw new Error("There is no course to rehearse");
const cells = [
  ...rehearse({
    content,
    goal: { kind: "course", id: course.id },
    eqf: 7,
    worlds,
    profiles,
    policies: policies.filter(({ id }) => compared.includes(id)),
    learners: 30,
    seed: 1,
  }),
];

function oursIn({ policies: figures }: Cell) {
  const { ours } = figures;
  if (!ours) throw new Error("Our own policy was not rehearsed");
  return ours;
}

/** Mean over the profiles: each of them claims as many skills as the course has. */
function inTheGradualWorld(pick: (cell: Cell) => number): number {
  const own = cells.filter(({ world }) => world === "irt");
  return own.reduce((sum, cell) => sum + pick(cell), 0) / own.length;
}

describe.each(cells)("$profile in the world $world", (cell) => {
  it("has no dead end", () => {
    expect(oursIn(cell).deadEnds).toBe(0);
  });
});

describe.each(cells.filter(({ profile }) => ["student", "retrainee"].includes(profile)))(
  "$profile in the world $world",
  (cell) => {
    it("is cheaper than gates with test-out", () => {
      expect(cell.oursMinus["gates-test-out"]?.cost.mean).toBeLessThan(0);
    });
  },
);

describe("false mastery in the gradual world", () => {
  it("is at most 10 % of all that is claimed", () => {
    expect(inTheGradualWorld((cell) => oursIn(cell).falseMastery)).toBeLessThanOrEqual(0.1);
  });

  it("is severe in at most 5 %", () => {
    expect(inTheGradualWorld((cell) => oursIn(cell).severeFalseMastery)).toBeLessThanOrEqual(0.05);
  });
});
