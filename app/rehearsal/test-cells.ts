// Two cells of a rehearsal by hand, for the tests of table and plot.
import type { Figures } from "~/domain/rehearsal/figures";
import type { Cell } from "~/domain/rehearsal/rehearse";

function figures(cost: number, falseMastery: number, deadEnds = 0): Figures {
  return {
    people: 10,
    cost,
    reading: cost / 2,
    overPractice: 4,
    deadEnds,
    escalations: 0.2,
    falseMastery,
    severeFalseMastery: falseMastery / 2,
    masteredAtEnd: 1 - falseMastery,
    masteredLater: 0.75,
    calibrationError: 0.041,
  };
}

const alike = { mean: 0, from: 0, to: 0 };

function cell(world: string): Cell {
  return {
    world,
    profile: "novice",
    policies: {
      gates: figures(300, 0.02, 0.1),
      "gates-test-out": figures(250, 0.03),
      ours: figures(200, 0.01),
    },
    oursMinus: {
      gates: { cost: alike, falseClaims: alike },
      "gates-test-out": { cost: { mean: -50, from: -60.4, to: -39.6 }, falseClaims: alike },
    },
  };
}

export const testCells = [cell("bkt"), cell("<own>")];
