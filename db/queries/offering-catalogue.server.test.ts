import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import {
  type Chosen,
  type Facet,
  type Faceted,
  facetCounts,
  facets,
  matchesFacet,
  valuesOf,
} from "~/domain/offering/facets";
import { testDatabase } from "../test-database";
import { testNow as now } from "../test-school";
import type { Db } from "./connection.server";
import { countCells, listMatching, listProviders } from "./offering-catalogue.server";
import { insertOffering } from "./offering-changes.server";
import type { OfferingText } from "./offerings.server";
import { upsertPartner } from "./partners.server";

const today = "2026-11-22";
const regions = ["uusimaa", "kymenlaakso", "norrbotten"] as const;
const kindsOfProviders = ["school", "university", "company"] as const;

let db: Db;
let offerings: (Faceted & { id: string })[];
let kinds: Map<string, string>;

/** Drawn once: every value of every facet occurs, and many occur together. */
beforeAll(async () => {
  db = await testDatabase();
  const providers: (string | null)[] = [null];
  for (const kind of kindsOfProviders) {
    providers.push(
      await upsertPartner(db, {
        ...{ slug: kind, name: kind, country: "FI", mayPublish: [], isDemo: false, now },
        fields: {
          ...{ kind, region: "uusimaa", languages: ["fi"], about_fi: null, about_sv: null },
          ...{ about_en: null, website: null, contact_role: "office", contact_address: null },
          is_listed: true,
        },
      }),
    );
  }
  kinds = new Map((await listProviders(db)).map(({ id, kind }) => [id, kind]));
  const drawn = fc.record({
    provider: fc.constantFrom(...providers),
    country: fc.constantFrom("FI" as const, "SE" as const),
    isOfBoth: fc.boolean(),
    region: fc.constantFrom(...regions),
    mode: fc.constantFrom("on-site" as const, "online" as const, "hybrid" as const),
    eqf: fc.constantFrom(4, 5, 6),
    languages: fc.subarray<"fi" | "sv" | "en">(["fi", "sv", "en"], { minLength: 1 }),
    areas: fc.subarray(["A1", "A2", "A6"]),
    startsOn: fc.constantFrom("2026-12-01", "2027-02-01", null),
    fee: fc.constantFrom(0, 100),
  });
  offerings = [];
  for (const one of fc.sample(drawn, { numRuns: 120, seed: 42 })) {
    const country = one.provider === null && one.isOfBoth ? null : one.country;
    const region = one.mode === "online" ? null : one.region;
    const text: OfferingText = {
      ...one,
      ...{ titleFi: "a", titleSv: "b", titleEn: "c", summaryFi: "", summarySv: "", summaryEn: "" },
      ...{ entryFi: "", entrySv: "", entryEn: "", place: "", hours: 1, seats: null },
      ...{ currency: "EUR", funding: "public", skills: [], contactRole: "office" },
      ...{ contact: "a@b.test", website: null, source: "x", asOf: today },
      keywords: { fi: "", sv: "", en: "" },
      ...{ country, region },
    };
    const id = await insertOffering(db, {
      ...{ organisationId: one.provider, ref: randomUUID(), clientKey: randomUUID(), text },
      ...{ state: "published", gapId: null, isDemo: false, createdBy: null, now },
    });
    const quarter = one.startsOn && `${one.startsOn.slice(0, 4)}-Q${one.startsOn > "2027" ? 1 : 4}`;
    const isFree = one.fee === 0;
    offerings.push({ ...one, country, region, quarter, isFree, id: id ?? "" });
  }
});

const choices: Record<Facet, readonly string[]> = {
  country: ["FI", "SE"],
  region: ["uusimaa", "kymenlaakso", "online", "nowhere"],
  mode: ["on-site", "online"],
  eqf: ["4", "5", "8"],
  language: ["fi", "sv", "en"],
  area: ["A1", "A2", "A6"],
  quarter: ["2026-Q4", "2027-Q1", "rolling"],
  fee: ["free", "fee"],
  kind: ["school", "university", "own", "municipality"],
  provider: ["own"],
};

const chosenArbitrary: fc.Arbitrary<Chosen> = fc.record(
  Object.fromEntries(
    facets.map((facet) => [
      facet,
      fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray([...choices[facet]])),
    ]),
  ) as Record<Facet, fc.Arbitrary<string[]>>,
);

/** Each facet by itself: the offerings that match all the others, value by value. */
function naiveCounts(chosen: Chosen) {
  return facets.map((facet) => {
    const others = facets.filter((other) => other !== facet);
    const counts = new Map<string, number>();
    for (const offering of offerings) {
      if (!others.every((other) => matchesFacet(other, offering, { chosen, kinds }))) continue;
      for (const value of valuesOf(facet, offering, kinds)) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    return [facet, counts] as const;
  });
}

it("one scan counts each facet as if it were asked alone, and lists what matches all", async () => {
  await fc.assert(
    fc.asyncProperty(chosenArbitrary, async (chosen) => {
      const counts = facetCounts(await countCells(db, { chosen, words: [], today }), kinds);
      for (const [facet, naive] of naiveCounts(chosen)) {
        expect([facet, [...counts[facet]].sort()]).toEqual([facet, [...naive].sort()]);
      }
      const page = { limit: 500, offset: 0, order: "start", locale: "fi" } as const;
      const listed = await listMatching(db, { chosen, words: [], today, ...page });
      const matching = offerings.filter((offering) =>
        facets.every((facet) => matchesFacet(facet, offering, { chosen, kinds })),
      );
      expect(listed.toSorted()).toEqual(matching.map(({ id }) => id).toSorted());
    }),
    { numRuns: 60 },
  );
});

it("what has begun is past", async () => {
  const chosen = Object.fromEntries(facets.map((facet) => [facet, []])) as unknown as Chosen;
  const later = { chosen, words: [], today: "2026-12-02" };
  const counts = facetCounts(await countCells(db, later), kinds);
  expect(counts.quarter.get("2026-Q4")).toBeUndefined();
  expect(counts.quarter.get("rolling")).toBeGreaterThan(0);
});
