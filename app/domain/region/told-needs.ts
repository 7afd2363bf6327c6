// What companies said in confidence is told only inside sums of at least three of them, however sums are combined.
import { groupBy } from "./group-by";

/** Companies whose confidential needs are told together, at the least. Issue 6, "How must it behave". */
export const leastCompanies = 3;

/** What a gap is about. */
export type GapPlace = { region: string; area: string; eqf: number };

/** Heads that a company needs and told in confidence. */
export type ConfidentialNeed = {
  region: string;
  /** The skill areas that the need names, A1..A10, each once. */
  areas: readonly string[];
  eqf: number;
  quarter: string;
  heads: number;
  companyKey: string;
};

/** Heads of one region, area, level and quarter that may be told. */
export type ToldNeed = GapPlace & { quarter: string; heads: number };

/**
 * Of confidential needs the heads that may be told, by region, area, level and quarter. An area is counted where it can
 * be told beside the areas told before it: whatever anybody subtracts from whatever, what is left is empty or comes from
 * three companies. Which areas are told never depends on how many heads a company stated.
 */
export function toldNeeds(needs: readonly ConfidentialNeed[]): ToldNeed[] {
  const groups = groupBy(needs, ({ region, eqf, quarter }) => `${region} ${eqf} ${quarter}`);
  return [...groups.values()].flatMap((together) => {
    const told = tellableAreas(together);
    return told.length === 0 ? [] : together.flatMap((need) => byArea(need, told));
  });
}

function byArea(
  { region, eqf, quarter, heads, areas }: ConfidentialNeed,
  told: readonly string[],
): ToldNeed[] {
  return areas
    .filter((area) => told.includes(area))
    .map((area) => ({ region, area, eqf, quarter, heads }));
}

/** Of confidential needs of one region, level and quarter: the areas that may be told, most companies first. */
function tellableAreas(needs: readonly ConfidentialNeed[]): string[] {
  const inTurn = [...companiesByArea(needs)]
    .filter(([, companies]) => companies.size >= leastCompanies)
    .sort(([a, some], [b, others]) => others.size - some.size || a.localeCompare(b));
  // Each area is one bit, so that what a need names of them is one number.
  const named = needs.map(({ areas }) =>
    inTurn.reduce((bits, [area], place) => (areas.includes(area) ? bits | (1 << place) : bits), 0),
  );
  let told = 0;
  for (const place of inTurn.keys()) {
    const next = told | (1 << place);
    if (told === 0 || isSafe(needs, named, next)) told = next;
  }
  return inTurn.flatMap(([area], place) => (told & (1 << place) ? [area] : []));
}

function companiesByArea(needs: readonly ConfidentialNeed[]): Map<string, Set<string>> {
  const companies = new Map<string, Set<string>>();
  for (const { areas, companyKey } of needs) {
    for (const area of areas) {
      const known = companies.get(area);
      if (known) known.add(companyKey);
      else companies.set(area, new Set([companyKey]));
    }
  }
  return companies;
}

// Sums over areas can be combined into sums over needs that name the same of these areas, and into nothing finer.
function isSafe(
  needs: readonly ConfidentialNeed[],
  named: readonly number[],
  told: number,
): boolean {
  const parts = new Map<number, Set<string>>();
  for (const [index, { companyKey }] of needs.entries()) {
    const part = (named[index] ?? 0) & told;
    if (part === 0) continue;
    const companies = parts.get(part);
    if (companies) companies.add(companyKey);
    else parts.set(part, new Set([companyKey]));
  }
  return [...parts.values()].every((companies) => companies.size >= leastCompanies);
}
