import { expect, it } from "vitest";
import { endOfInvitation, standingOfInvitation } from "./invitation";

it("an invitation works until its end, and no longer once it was accepted", () => {
  const now = new Date("2026-11-23T10:00:00Z");
  const endsAt = endOfInvitation(now);
  expect(endsAt).toEqual(new Date("2026-12-23T10:00:00Z"));
  const last = new Date(endsAt.getTime() - 1);
  expect(standingOfInvitation({ acceptedAt: null, endsAt }, last)).toBe("open");
  expect(standingOfInvitation({ acceptedAt: null, endsAt }, endsAt)).toBe("ended");
  expect(standingOfInvitation({ acceptedAt: now, endsAt }, last)).toBe("accepted");
});
