import { describe, expect, it } from "vitest";
import { trades } from "../course/lesson";
import { siteIds, stationIds, stationOf, stations, stationsFor } from "./value-chain";

describe("the value chain", () => {
  it("names every station once, in order", () => {
    expect(stations.map(({ id }) => id)).toEqual(stationIds);
  });

  it("is a ring: every station but the mine is fed by another", () => {
    const fed = new Set(stations.flatMap(({ feeds }) => feeds));
    expect(stationIds.filter((id) => !fed.has(id))).toEqual(["mine"]);
  });

  it("hands the metals of recycling to refining alone", () => {
    expect(stationOf("recycling").feeds).toEqual(["refining"]);
  });

  it("comes back to where it was after nine steps from refining", () => {
    let here = stationOf("refining");
    for (let step = 0; step < 9; step += 1) here = stationOf(here.feeds[0] ?? "mine");
    expect(here.id).toBe("refining");
  });

  it("shows each trade at two stations at least, so that there is a second chance", () => {
    for (const trade of trades) expect(stationsFor(trade).length).toBeGreaterThanOrEqual(2);
    expect(stationsFor("paper")).toEqual(["electrode", "assembly"]);
  });

  it("places every site somewhere", () => {
    const placed = new Set(stations.flatMap(({ sites }) => sites));
    expect(siteIds.filter((id) => !placed.has(id))).toEqual([]);
  });
});
