import fc from "fast-check";
import { expect, test } from "vitest";
import { gapCells, type HeldSum, type OpenNeeds, type SeatSum, sumGaps, toldLearners } from "./gap";

const quarters = ["2026-Q4", "2027-Q1", "2027-Q2"];
const place = { region: "kymenlaakso", area: "A3", eqf: 4 };

/** Heads of the three quarters. */
function need(...heads: number[]): OpenNeeds {
  return { ...place, heads };
}

function offer(quarter: string | null, seats: number, region: string | null): SeatSum {
  return { region, areas: ["A3"], eqf: 4, quarter, seats };
}

const anyPlace = {
  region: fc.constantFrom("kymenlaakso", "vasterbotten"),
  area: fc.constantFrom("A1", "A2", "A3"),
  eqf: fc.constantFrom(4, 6),
};
const samePlace = ({ region, area, eqf }: typeof place) => `${region} ${area} ${eqf}`;

const anyOpen: fc.Arbitrary<OpenNeeds[]> = fc.uniqueArray(
  fc.record({
    ...anyPlace,
    heads: fc.array(fc.nat(40), { minLength: quarters.length, maxLength: quarters.length }),
  }),
  { selector: samePlace },
);
const anyConfidential = fc.array(
  fc.record({
    region: anyPlace.region,
    areas: fc.subarray(["A1", "A2", "A3"], { minLength: 1 }),
    eqf: anyPlace.eqf,
    quarter: fc.constantFrom(...quarters, "2030-Q1"),
    heads: fc.integer({ min: 1, max: 40 }),
    companyKey: fc.constantFrom("k1", "k2", "k3", "k4"),
  }),
  { maxLength: 20 },
);
const anyNeeds = fc.record({ open: anyOpen, confidential: anyConfidential });
const anySeats = fc.array(
  fc.record({
    region: fc.option(fc.constantFrom("kymenlaakso", "vasterbotten"), { nil: null }),
    areas: fc.subarray(["A1", "A2", "A3"]),
    eqf: fc.constantFrom(4, 6),
    quarter: fc.option(fc.constantFrom("2026-Q1", ...quarters, "2030-Q1"), { nil: null }),
    seats: fc.integer({ min: 1, max: 40 }),
  }),
  { maxLength: 10 },
);
const anyHeld: fc.Arbitrary<HeldSum[]> = fc.uniqueArray(
  fc.record({ ...anyPlace, learners: fc.integer({ min: 1, max: 30 }) }),
  { selector: samePlace },
);

test("heads up to the quarter, less seats up to it, less those who hold the area", () => {
  const cells = gapCells(
    {
      open: [need(20, 0, 10)],
      confidential: [],
      seats: [
        offer("2026-Q2", 2, "kymenlaakso"),
        offer(null, 3, null),
        offer("2027-Q1", 4, "kymenlaakso"),
        offer("2027-Q1", 50, "vasterbotten"),
        { ...offer(null, 50, null), eqf: 6 },
      ],
      held: [{ ...place, learners: 8 }],
    },
    quarters,
  );
  expect(cells).toEqual([
    { ...place, quarter: "2026-Q4", heads: 20, seats: 5, held: 5, gap: 10 },
    { ...place, quarter: "2027-Q1", heads: 20, seats: 9, held: 5, gap: 6 },
    { ...place, quarter: "2027-Q2", heads: 30, seats: 9, held: 5, gap: 16 },
  ]);
  expect(sumGaps(cells.slice(0, 2))).toBe(16);
});

test("four learners are told as none, and then in steps of five", () => {
  expect([0, 1, 4, 5, 9, 10, 23].map(toldLearners)).toEqual([0, 0, 0, 5, 5, 10, 20]);
});

test("a gap is never below 0, adds up, and shrinks only by seats and learners", () => {
  fc.assert(
    fc.property(anyNeeds, anySeats, anyHeld, (needs, seats, held) => {
      const bare = gapCells({ ...needs, seats: [], held: [] }, quarters);
      const cells = gapCells({ ...needs, seats, held }, quarters);
      expect(cells).toHaveLength(bare.length);
      for (const [index, cell] of cells.entries()) {
        expect(cell.gap).toBe(Math.max(0, cell.heads - cell.seats - cell.held));
        expect(cell.gap).toBeLessThanOrEqual(bare[index]?.gap ?? -1);
      }
    }),
  );
});

test("one learner more or less within a step of five changes no figure", () => {
  fc.assert(
    fc.property(anyNeeds, anySeats, anyHeld, (needs, seats, held) => {
      const stepped = held.map((one) => ({
        ...one,
        learners: toldLearners(one.learners) + ((one.learners + 1) % 5),
      }));
      expect(gapCells({ ...needs, seats, held: stepped }, quarters)).toEqual(
        gapCells({ ...needs, seats, held }, quarters),
      );
    }),
  );
});

test("what one or two companies state in confidence changes no figure", () => {
  fc.assert(
    fc.property(anyNeeds, fc.integer({ min: 1, max: 99 }), (needs, heads) => {
      const known = needs.confidential.filter(({ companyKey }) => companyKey < "k3");
      const changed = known.map((one) => ({ ...one, heads }));
      const figures = (confidential: typeof known) =>
        gapCells({ open: needs.open, confidential, seats: [], held: [] }, quarters);
      expect(figures(changed)).toEqual(figures(known));
    }),
  );
});

test("heads of companies that may be told together are added to the public ones", () => {
  const confidential = ["k1", "k2", "k3"].map((companyKey) => ({
    ...{ region: place.region, areas: [place.area], eqf: 4, quarter: "2027-Q1" },
    ...{ heads: 5, companyKey },
  }));
  const gaps = (of: typeof confidential) =>
    gapCells({ open: [need(1, 1, 1)], confidential: of, seats: [], held: [] }, quarters).map(
      ({ gap }) => gap,
    );
  expect(gaps(confidential)).toEqual([1, 17, 18]);
  expect(gaps(confidential.slice(1))).toEqual([1, 2, 3]);
});
