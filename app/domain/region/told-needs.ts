// What companies said in confidence is told only inside sums of at least three of them, however sums are combined.

/** Companies whose confidential needs are told together, at the least. Issue 6, "How must it behave". */
export const leastCompanies = 3;

/** What a gap is about. */
export type GapPlace = { region: string; area: string; eqf: number };

/** Heads that are needed. `companyKey` is null for what is public, with or without the company's name. */
export type NeedSum = {
  region: string;
  /** The skill areas that the need names, A1..A10, each once. */
  areas: readonly string[];
  eqf: number;
  quarter: string;
  heads: number;
  companyKey: string | null;
};

/** Heads of one region, area, level and quarter that may be told. */
export type ToldNeed = GapPlace & { quarter: string; heads: number };

/**
 * The heads that may be told, by region, area, level and quarter. Of confidential needs, an area is counted where it
 * can be told beside the areas told before it: whatever anybody subtracts from whatever, what is left is empty or
 * comes from three companies. Which areas are told never depends on how many heads a company stated.
 */
export function toldNeeds(needs: readonly NeedSum[]): ToldNeed[] {
  const secret = gathered(
    needs.filter(({ companyKey }) => companyKey !== null),
    ({ region, eqf, quarter }) => `${region} ${eqf} ${quarter}`,
  );
  return [
    ...needs.filter(({ companyKey }) => companyKey === null).flatMap(byArea),
    ...secret.flatMap((together) => {
      const told = tellableAreas(together);
      return told.length === 0
        ? []
        : together.flatMap(byArea).filter(({ area }) => told.includes(area));
    }),
  ];
}

function byArea({ region, eqf, quarter, heads, areas }: NeedSum): ToldNeed[] {
  return areas.map((area) => ({ region, area, eqf, quarter, heads }));
}

/** Of confidential needs of one region, level and quarter: the areas that may be told, most companies first. */
function tellableAreas(needs: readonly NeedSum[]): string[] {
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

function companiesByArea(needs: readonly NeedSum[]): Map<string, Set<string | null>> {
  const companies = new Map<string, Set<string | null>>();
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
function isSafe(needs: readonly NeedSum[], named: readonly number[], told: number): boolean {
  const parts = new Map<number, Set<string | null>>();
  for (const [index, { companyKey }] of needs.entries()) {
    const part = (named[index] ?? 0) & told;
    if (part === 0) continue;
    const companies = parts.get(part);
    if (companies) companies.add(companyKey);
    else parts.set(part, new Set([companyKey]));
  }
  return [...parts.values()].every((companies) => companies.size >= leastCompanies);
}

function gathered(needs: readonly NeedSum[], keyOf: (need: NeedSum) => string): NeedSum[][] {
  const lists = new Map<string, NeedSum[]>();
  for (const need of needs) {
    const key = keyOf(need);
    const list = lists.get(key);
    if (list) list.push(need);
    else lists.set(key, [need]);
  }
  return [...lists.values()];
}
