import { describe, expect, it } from "vitest";
import { partyOf } from "./party-of";

const parties = { learnerId: "learner", homeId: "home", hostId: "host" };

describe("party-of: whoever acts for both schools acts for the one that it waits for", () => {
  it.each([
    ["learner", ["home", "host"], "host", "learner"],
    ["coordinator", ["home"], "host", "home"],
    ["coordinator", ["host"], "home", "host"],
    ["coordinator", ["home", "host"], "home", "home"],
    ["coordinator", ["home", "host"], "host", "host"],
    ["coordinator", ["home", "host"], "workplace", "host"],
    ["coordinator", ["home", "host"], "learner", "home"],
    ["coordinator", ["home", "host"], null, "home"],
    ["coordinator", ["another"], "home", null],
  ] as const)("%s of %j while it waits for %s: %s", (userId, actingIds, waitingFor, party) => {
    expect(partyOf({ ...parties, waitingFor }, { userId, actingIds })).toBe(party);
  });
});
