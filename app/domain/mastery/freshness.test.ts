import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  desiredRetention,
  type Freshness,
  freshnessAt,
  freshnessSchema,
  isDue,
  isRecalled,
  leastStability,
  type Recall,
  reviewed,
  startFreshness,
} from "./freshness";

const masteredAt = "2026-11-22T09:00:00.000Z";
const day = 86_400_000;

function daysAfter(instant: string, days: number): string {
  return new Date(Date.parse(instant) + Math.round(days * day)).toISOString();
}

function answer(kind: "right" | "hint" | "half" | "wrong", now: string): Recall {
  const outcome = { right: 1, hint: 1, half: 0.5, wrong: 0 }[kind];
  return { isRight: outcome === 1, outcome, usedHint: kind === "hint", now };
}

const kind = fc.constantFrom("right" as const, "hint" as const, "half" as const, "wrong" as const);
/** A story of reviews, each so many days after the one before: at once, or up to two years later. */
const story = fc.array(fc.tuple(kind, fc.double({ min: 0, max: 730, noNaN: true })), {
  maxLength: 30,
});
const laterDays = fc.double({ min: 0.01, max: 3650, noNaN: true });

function tell(reviews: [Parameters<typeof answer>[0], number][]): Freshness {
  return reviews.reduce(
    (fresh, [what, days]) => reviewed(fresh, answer(what, daysAfter(fresh.reviewedAt, days))),
    startFreshness(masteredAt),
  );
}

describe("freshness", () => {
  it("is full at mastery and due when it has faded to .90", () => {
    const fresh = startFreshness(masteredAt);
    expect(freshnessAt(fresh, masteredAt)).toBe(1);
    // FSRS-6: initial stability of "Good", w[2] = 2.3065 days.
    expect(fresh).toMatchObject({ stability: 2.3065, dueAt: daysAfter(masteredAt, 2.3065) });
    expect(freshnessAt(fresh, fresh.dueAt)).toBeCloseTo(desiredRetention, 6);
    expect(isDue(fresh, daysAfter(fresh.dueAt, -0.001))).toBe(false);
    expect(isDue(fresh, fresh.dueAt)).toBe(true);
  });

  it("lengthens more for a right answer than for half of one or one with a hint", () => {
    const fresh = startFreshness(masteredAt);
    const [right, hint, half, wrong] = (["right", "hint", "half", "wrong"] as const).map(
      (what) => reviewed(fresh, answer(what, fresh.dueAt)).stability,
    );
    expect(half).toBe(hint);
    expect(right).toBeGreaterThan(half ?? 0);
    expect(half).toBeGreaterThan(fresh.stability);
    expect(wrong).toBeLessThan(fresh.stability);
    expect(isRecalled({ isRight: false, outcome: 0.5 })).toBe(true);
    expect(isRecalled({ isRight: false, outcome: 0.49 })).toBe(false);
  });

  it("takes a right answer after a long time for as good as one in time", () => {
    const fresh = startFreshness(masteredAt);
    const inTime = reviewed(fresh, answer("right", fresh.dueAt));
    const late = reviewed(fresh, answer("right", daysAfter(fresh.dueAt, 60)));
    expect(late.stability).toBeGreaterThan(inTime.stability);
  });

  it("counts little what is answered again in the same sitting", () => {
    const fresh = startFreshness(masteredAt);
    const again = reviewed(fresh, answer("right", daysAfter(masteredAt, 5 / 1440)));
    expect(again.stability / fresh.stability).toBeLessThan(1.05);
  });

  it("refuses an outcome out of range", () => {
    const recall = { isRight: false, outcome: 1.2, usedHint: false, now: masteredAt };
    expect(() => reviewed(startFreshness(masteredAt), recall)).toThrow(RangeError);
  });
});

describe("freshness, whatever happened before", () => {
  it("stays a state that can be stored", () => {
    fc.assert(
      fc.property(story, (reviews) => {
        expect(freshnessSchema.safeParse(tell(reviews)).error).toBeUndefined();
      }),
    );
  });

  it("falls with time, and never to nothing", () => {
    fc.assert(
      fc.property(story, laterDays, laterDays, (reviews, one, more) => {
        const fresh = tell(reviews);
        const [early, late] = [one, one + more].map((days) =>
          freshnessAt(fresh, daysAfter(fresh.reviewedAt, days)),
        );
        expect(late).toBeLessThanOrEqual(early ?? 0);
        expect(late).toBeGreaterThan(0);
        expect(freshnessAt(fresh, fresh.reviewedAt)).toBe(1);
      }),
    );
    const fresh = startFreshness(masteredAt);
    expect(freshnessAt(fresh, daysAfter(masteredAt, 2))).toBeLessThan(
      freshnessAt(fresh, daysAfter(masteredAt, 1)),
    );
  });

  it("is full again after a review", () => {
    fc.assert(
      fc.property(story, kind, laterDays, (reviews, what, days) => {
        const fresh = tell(reviews);
        const now = daysAfter(fresh.reviewedAt, days);
        expect(freshnessAt(reviewed(fresh, answer(what, now)), now)).toBe(1);
      }),
    );
  });

  it("is due exactly while the chance of recall is below .90", () => {
    fc.assert(
      fc.property(story, laterDays, (reviews, days) => {
        const fresh = tell(reviews);
        const now = daysAfter(fresh.reviewedAt, days);
        const chance = freshnessAt(fresh, now);
        // The curve is rounded to eight decimals.
        fc.pre(Math.abs(chance - desiredRetention) > 1e-6);
        expect(isDue(fresh, now)).toBe(chance < desiredRetention);
      }),
    );
  });

  it("lasts longer after a right answer in time, and is harder to lose than before", () => {
    fc.assert(
      fc.property(story, (reviews) => {
        const fresh = tell(reviews);
        const next = reviewed(fresh, answer("right", fresh.dueAt));
        fc.pre(fresh.stability < 30_000);
        expect(next.stability).toBeGreaterThan(fresh.stability);
        expect(next.difficulty).toBeLessThanOrEqual(fresh.difficulty + 1e-9);
      }),
    );
  });

  it("lasts shorter after a miss, half a day at least", () => {
    fc.assert(
      fc.property(story, laterDays, (reviews, days) => {
        const fresh = tell(reviews);
        const next = reviewed(fresh, answer("wrong", daysAfter(fresh.reviewedAt, days)));
        expect(next.stability).toBeGreaterThanOrEqual(leastStability);
        if (fresh.stability > leastStability) {
          expect(next.stability).toBeLessThan(fresh.stability);
        } else {
          expect(next.stability).toBe(leastStability);
        }
      }),
    );
  });

  it("takes an answer from before the last review for one of the same instant", () => {
    fc.assert(
      fc.property(story, kind, laterDays, (reviews, what, days) => {
        const fresh = tell(reviews);
        const late = reviewed(fresh, answer(what, daysAfter(fresh.reviewedAt, -days)));
        expect(late).toEqual(reviewed(fresh, answer(what, fresh.reviewedAt)));
      }),
    );
  });

  it("is a plain number after a year away, and one review brings it back", () => {
    fc.assert(
      fc.property(story, (reviews) => {
        const fresh = tell(reviews);
        const now = daysAfter(fresh.dueAt, 365);
        const chance = freshnessAt(fresh, now);
        expect(chance).toBeGreaterThan(0.2);
        expect(chance).toBeLessThan(desiredRetention);
        const next = reviewed(fresh, answer("right", now));
        expect(Date.parse(next.dueAt)).toBeGreaterThan(Date.parse(now) + day);
      }),
    );
  });
});
