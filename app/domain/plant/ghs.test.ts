import { describe, expect, it } from "vitest";
import {
  electrolyteStatements,
  pictogramCodes,
  pictograms,
  pictogramsOf,
  signalWordOf,
  statementsUnder,
} from "./ghs";

describe("ghs", () => {
  it("puts four pictograms and the stronger word on the label of an electrolyte", () => {
    expect(pictogramsOf(electrolyteStatements)).toEqual([
      "flame",
      "corrosion",
      "health-hazard",
      "exclamation-mark",
    ]);
    expect(signalWordOf(electrolyteStatements)).toBe("danger");
  });

  it("warns where no statement says danger", () => {
    expect(signalWordOf(["H226", "H302", "H317"])).toBe("warning");
    expect(signalWordOf(["H226", "H372"])).toBe("danger");
  });

  it("gives every statement to one pictogram, and none to one that is not on the label", () => {
    expect(statementsUnder("exclamation-mark", electrolyteStatements)).toEqual(["H302", "H317"]);
    expect(statementsUnder("skull", electrolyteStatements)).toEqual([]);
    const all = pictograms.flatMap((one) => statementsUnder(one, electrolyteStatements));
    expect(all.sort()).toEqual([...electrolyteStatements]);
  });

  it("numbers the nine pictograms GHS01 to GHS09", () => {
    expect(Object.values(pictogramCodes).sort()).toEqual(
      Array.from({ length: 9 }, (_, index) => `GHS0${index + 1}`),
    );
  });
});
