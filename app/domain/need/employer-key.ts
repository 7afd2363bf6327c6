// Which company a need belongs to, so that sums can tell three companies from one that was asked three times.

/** Endings by which Finland and Sweden mark a company: they tell nothing of which one it is. */
const companyForms = /\b(oy|ab|oyj|abp|publ|ltd|inc|gmbh|as|ky|kb|hb|tmi)\b/g;

/** A company's name without what people write differently each time: capitals, marks, signs and its form. */
export function plainEmployer(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const bare = plain.replace(companyForms, " ").replace(/\s+/g, " ").trim();
  return bare || plain;
}

type Organisation = { id: string; name: string };

/**
 * The key of the company behind a need: an organisation's id, or the plain name of one that is no partner.
 * @param employerName as it was told; null where the organisation itself is the employer
 * @param organisations those that this product knows: a company told by its name is the same as the partner
 */
export function employerKey(
  employerName: string | null,
  { own, organisations }: { own: string; organisations: readonly Organisation[] },
): string {
  if (employerName === null) return own;
  const plain = plainEmployer(employerName);
  return organisations.find(({ name }) => plainEmployer(name) === plain)?.id ?? plain;
}
