// The name of an organisation in an address: its letters in plain ASCII, joined by hyphens.

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const whole: Record<string, string> = { æ: "ae", ø: "o", ß: "ss", đ: "d", ł: "l" };
const longest = 60;

/** "Kymen akkuopisto" → "kymen-akkuopisto"; "partner" where a name has no letter or digit that could be kept. */
export function organisationSlug(name: string): string {
  const slug = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[æøßđł]/g, (letter) => whole[letter] ?? "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-|-$/g, "");
  return slug || "partner";
}
