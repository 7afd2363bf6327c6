import { describe, expect, it } from "vitest";
import { endOfHandover, standingOfHandover } from "./handover";

const now = new Date("2026-11-29T10:00:00Z");
const open = { state: "open", endsAt: endOfHandover(now), isGivers: true } as const;

describe("a handover", () => {
  it("waits for two weeks and not an instant longer", () => {
    expect(standingOfHandover(open, new Date("2026-12-13T09:59:59Z"))).toBe("open");
    expect(standingOfHandover(open, new Date("2026-12-13T10:00:00Z"))).toBe("ended");
  });

  it("lapses with the right of who gives it; what was answered stays answered", () => {
    expect(standingOfHandover({ ...open, isGivers: false }, now)).toBe("lapsed");
    const accepted = { ...open, state: "accepted", isGivers: false } as const;
    expect(standingOfHandover(accepted, new Date("2027-12-13T10:00:00Z"))).toBe("accepted");
  });
});
