import { changedFields, type OfferingBody, plainBody } from "~/domain/offering/offering";
import type { Differing } from "./meanwhile-notice";
import { fieldWord } from "./offering-problem-words";

/** Where what stands now differs from what was typed, field by field. */
export function differingOffering(standing: OfferingBody, typed: OfferingBody): Differing[] {
  const told = (value: OfferingBody[keyof OfferingBody]) =>
    Array.isArray(value) ? value.join(", ") : String(value ?? "");
  const plain = plainBody(typed);
  return changedFields(standing, plain).map((field) => ({
    label: fieldWord(field),
    standing: told(standing[field]),
    typed: told(plain[field]),
  }));
}
