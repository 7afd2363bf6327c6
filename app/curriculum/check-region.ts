import type { PublishKind } from "~/domain/region/partner";
import type { Content, RegionContent } from "./content";
import type { Problem } from "./problem";
import { type Anywhere, at, repeatedIds, unknown } from "./problem-places";
import type { Path } from "./yaml-file.server";

/** What is wrong with the demo region beyond its shape: names that name nothing, and rows that nobody may publish. */
export function checkRegion({ region, skills }: Content): Problem[] {
  if (!region) return [];
  const { partners, offerings, needs, news } = region;
  const known = skills.data.skills.map(({ id }) => id);
  return [
    ...repeatedRefs(partners, partners.data, []),
    ...repeatedRefs(offerings, offerings.data.offerings, ["offerings"]),
    ...offerings.data.offerings.flatMap((offering, row) => {
      const path = ["offerings", row];
      return [
        ...checkPartner(partners, offerings, { ...offering, path, what: "offerings" }),
        ...checkSkills(offerings, offering.skills, { known, path }),
        ...unknown(
          offerings,
          [offering.entry],
          Object.keys(offerings.data.entries),
          [...path, "entry"],
          `The entry rule of “${offering.ref}”`,
        ),
      ];
    }),
    ...repeatedRefs(needs, needs.data, []),
    ...needs.data.flatMap((need, row) => [
      ...checkPartner(partners, needs, { ...need, path: [row], what: "needs" }),
      ...checkSkills(needs, Object.keys(need.skills), { known, path: [row] }),
    ]),
    ...repeatedRefs(news, news.data, []),
    ...news.data.flatMap((item, row) =>
      checkPartner(partners, news, { ...item, path: [row], what: "news" }),
    ),
    ...checkProjects(news),
  ];
}

function repeatedRefs(file: Anywhere, rows: readonly { ref: string }[], path: Path): Problem[] {
  const ids = rows.map(({ ref }) => ({ id: ref }));
  return repeatedIds(file, ids, path, "ref");
}

type Row = { ref: string; partner: string; path: Path; what: PublishKind };

function checkPartner(
  partners: RegionContent["partners"],
  file: Anywhere,
  { ref, partner, path, what }: Row,
): Problem[] {
  const found = partners.data.find((one) => one.ref === partner);
  const place = [...path, "partner"];
  if (!found) return unknown(file, [partner], [], place, `The partner of “${ref}”`);
  if (found.mayPublish.includes(what)) return [];
  const problem = `“${partner}” may not publish ${what}, as “${ref}” wants.`;
  const cure = `Add ${what} to mayPublish in partners.yaml, or name another partner.`;
  return [at(file, place, { problem, cure })];
}

function checkSkills(
  file: Anywhere,
  skills: readonly string[],
  { known, path }: { known: readonly string[]; path: Path },
): Problem[] {
  return unknown(file, skills, known, [...path, "skills"], "A skill");
}

function checkProjects(news: RegionContent["news"]): Problem[] {
  const projects = news.data.filter(({ kind }) => kind === "project").map(({ ref }) => ref);
  return news.data.flatMap((item, row) => {
    if (item.kind === "project") {
      const others = projects.filter((ref) => ref !== item.ref);
      return unknown(news, item.related, others, [row, "related"], "A related project");
    }
    const named = item.project ? [item.project] : [];
    return unknown(news, named, projects, [row, "project"], "The project");
  });
}
