import { describe, expect, it } from "vitest";
import { keepByHand } from "./keep-by-hand";

const day = (moduleId: string, dueOn: string) => ({ moduleId, dueOn });

describe("keepByHand", () => {
  const shown = [day("basics/first", "2026-12-04"), day("basics/second", "2026-12-18")];
  const fresh = [day("basics/first", "2026-12-11"), day("basics/second", "2027-01-08")];

  it("takes the new dates where nobody has touched the old", () => {
    const sent = { "basics/first": "2026-12-04", "basics/second": "2026-12-18" };
    expect(keepByHand(fresh, shown, sent)).toEqual(fresh);
  });

  it("keeps what was changed by hand", () => {
    const sent = { "basics/first": "2026-12-07", "basics/second": "2026-12-18" };
    expect(keepByHand(fresh, shown, sent)).toEqual([
      day("basics/first", "2026-12-07"),
      day("basics/second", "2027-01-08"),
    ]);
  });

  it("works out what was emptied, and modules that were not shown", () => {
    expect(keepByHand(fresh, shown, { "basics/first": "" })).toEqual(fresh);
    expect(keepByHand(fresh, [], { "basics/first": "2026-12-07" })).toEqual(fresh);
  });
});
