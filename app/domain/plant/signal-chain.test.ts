import { describe, expect, it } from "vitest";
import { chainLinks, linkFailures, stateOfLink } from "./signal-chain";

describe("stateOfLink", () => {
  it("leaves what comes before a failed link sound, and misleads what comes after it", () => {
    expect(chainLinks.map((link) => stateOfLink(link, "plc"))).toEqual([
      "sound",
      "sound",
      "failed",
      "misled",
      "misled",
    ]);
  });

  it("misleads the whole chain when the sensor fails, and nothing but itself when the screen does", () => {
    expect(chainLinks.filter((link) => stateOfLink(link, "sensor") === "misled")).toHaveLength(4);
    expect(chainLinks.filter((link) => stateOfLink(link, "screen") === "sound")).toHaveLength(4);
  });
});

describe("linkFailures", () => {
  it("stops the coater only where its inputs or its controller are gone", () => {
    expect(chainLinks.filter((link) => !linkFailures[link].runsOn)).toEqual(["io", "plc"]);
  });

  it("shows five different things", () => {
    expect(new Set(chainLinks.map((link) => linkFailures[link].shows)).size).toBe(5);
  });
});
