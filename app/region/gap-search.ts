// What a reader of the gap asks for: everything stands in the address, and what cannot be read is left out.
import { z } from "zod";
import { quarterSchema } from "~/domain/region/quarter";
import { regionEqfSchema } from "~/domain/region/region-eqf";
import { regionSchema } from "~/domain/region/regions";

const searchSchema = z.object({
  /** Areas by region at the end of one quarter, or by quarter in one region or in all. */
  by: z.enum(["region", "quarter"]).catch("region"),
  region: regionSchema.nullable().catch(null),
  area: z
    .string()
    .regex(/^A\d{1,2}$/)
    .nullable()
    .catch(null),
  eqf: z.coerce.number().pipe(regionEqfSchema).nullable().catch(null),
  quarter: quarterSchema.nullable().catch(null),
});
export type GapSearch = z.infer<typeof searchSchema>;

/** How many quarters are looked at, the present one included: as far as companies tell what they need. Our choice. */
export const horizon = 8;

/** The quarter that is shown unless another is asked for: the fourth, when training that is planned now has ended. */
const usualQuarter = 3;

export function readGapSearch(url: string): GapSearch {
  const params = new URL(url).searchParams;
  // An empty field of the form asks for everything.
  const asked = Object.fromEntries([...params].filter(([, value]) => value !== ""));
  return searchSchema.parse({ region: null, area: null, eqf: null, quarter: null, ...asked });
}

/** The quarter to show, of those that are looked at. */
export function shownQuarter(asked: string | null, quarters: readonly string[]): string {
  const usual = quarters[usualQuarter] ?? "";
  return asked !== null && quarters.includes(asked) ? asked : usual;
}

/** The search part of an address; what is not asked for is left out. */
export function gapQuery({ by, ...asked }: Partial<GapSearch>): string {
  const params = new URLSearchParams(by === "quarter" ? { by } : {});
  for (const [key, value] of Object.entries(asked)) {
    if (value !== null && value !== undefined) params.set(key, String(value));
  }
  return params.size === 0 ? "" : `?${params}`;
}
