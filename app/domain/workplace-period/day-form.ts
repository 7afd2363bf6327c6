// One day of a diary, as its form sends it.
import { z } from "zod";
import { typedText } from "./typed-text";
import { longestDone } from "./workplace-period";

/** Hours (h) as people write them: 7,5 as well as 7.5. */
const typedHours = z
  .string()
  .trim()
  .regex(/^\d{1,2}([.,]\d{1,2})?$/)
  .transform((typed) => Number(typed.replace(",", ".")));

export const dayFormSchema = z.object({
  /** YYYY-MM-DD */
  day: z.iso.date(),
  /** The day that was read into the form, and how often it had been written; 0 where it was empty. */
  readDay: z.iso.date(),
  version: z.coerce.number().int().min(0).max(100_000),
  hours: typedHours,
  done: typedText.pipe(z.string().max(longestDone)),
});

/** How often the day had been written when its writer read it: whoever changes the day has not read the other one. */
export function versionRead({
  day,
  readDay,
  version,
}: Pick<z.infer<typeof dayFormSchema>, "day" | "readDay" | "version">): number {
  return day === readDay ? version : 0;
}
