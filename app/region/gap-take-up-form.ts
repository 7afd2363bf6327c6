import { z } from "zod";
import { quarterSchema } from "~/domain/region/quarter";
import { regionEqfSchema } from "~/domain/region/region-eqf";
import { regionSchema } from "~/domain/region/regions";

const takeUpSchema = z.object({
  organisation: z.uuid(),
  region: regionSchema,
  area: z.string().regex(/^A\d{1,2}$/),
  eqf: z.coerce.number().pipe(regionEqfSchema),
  quarter: quarterSchema,
});

/** Which gap is taken up (its button sends "kymenlaakso/A3/4/2027-Q1"), and for which organisation. */
export function readTakeUp({ organisation, gap }: Record<string, string | string[]>) {
  const [region, area, eqf, quarter] = String(gap).split("/");
  return takeUpSchema.safeParse({ organisation, region, area, eqf, quarter });
}
