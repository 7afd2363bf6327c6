/**
 * Ids of a lesson's sections, from the English titles: one id in every language, so that a reader who changes the
 * language keeps the place.
 */
export function sectionIdsOf(englishTitles: readonly string[]): string[] {
  const ids: string[] = [];
  for (const title of englishTitles) {
    const slug = slugOf(title);
    let id = slug;
    for (let number = 2; ids.includes(id); number += 1) id = `${slug}-${number}`;
    ids.push(id);
  }
  return ids;
}

function slugOf(title: string): string {
  const slug = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return slug === "" ? "section" : slug;
}
