// What the public list of needs is asked for, as its address says it. What is no choice of ours is left out.
import { z } from "zod";
import { needRoles } from "~/domain/need/need";
import { quarterSchema } from "~/domain/region/quarter";
import { regionEqfSchema } from "~/domain/region/region-eqf";
import { regionSchema } from "~/domain/region/regions";
import { pageNumber } from "./public-search";

const schema = z.object({
  region: regionSchema.optional().catch(undefined),
  role: z.enum(needRoles).optional().catch(undefined),
  quarter: quarterSchema.optional().catch(undefined),
  eqf: z.coerce.number().pipe(regionEqfSchema).optional().catch(undefined),
  area: z
    .string()
    .regex(/^A\d{1,2}$/)
    .optional()
    .catch(undefined),
  page: pageNumber,
});

export type NeedsSearch = z.infer<typeof schema>;

export function readNeedsSearch(search: URLSearchParams): NeedsSearch {
  const given = [...search].filter(([, value]) => value !== "");
  return schema.parse({ page: 1, ...Object.fromEntries(given) });
}
