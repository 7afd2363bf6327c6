import { z } from "zod";

/** Kinds of standing, most urgent first. */
export const standingKinds = [
  "needs-you",
  "silent",
  "not-begun",
  "paused",
  "under-way",
  "completed",
  "nothing-assigned",
] as const;

const goal = /^(track|course):[a-z0-9-]+$/;
const sort = /^(name|progress|standing|skill:[a-z0-9]+(-[a-z0-9]+)*)$/;

/** What the address of a group's picture asks for. What cannot be read is as if it were not asked. */
const searchSchema = z.object({
  view: z.enum(["picture", "table"]).catch("picture"),
  name: z.string().trim().max(120).catch(""),
  standing: z.enum(standingKinds).nullable().catch(null),
  goal: z.string().regex(goal).nullable().catch(null),
  /** Id of an area of the framework. */
  area: z
    .string()
    .regex(/^[A-Z]\d+$/)
    .nullable()
    .catch(null),
  /** `skill:…` is by the charge of that skill. */
  sort: z.string().regex(sort).catch("name"),
  order: z.enum(["up", "down"]).catch("up"),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});
export type PictureSearch = z.infer<typeof searchSchema>;

export const plainSearch: PictureSearch = searchSchema.parse({});

export function readPictureSearch(params: URLSearchParams): PictureSearch {
  return searchSchema.parse(Object.fromEntries(params));
}

/** The skill that the picture is sorted by. */
export function sortedSkill({ sort }: Pick<PictureSearch, "sort">): string | undefined {
  return sort.startsWith("skill:") ? sort.slice("skill:".length) : undefined;
}

/** The address of the same picture with a change; another filter or order begins on its first page. */
export function pictureLink(search: PictureSearch, change: Partial<PictureSearch>): string {
  const isSamePeople = "page" in change || Object.keys(change).every((key) => key === "view");
  const wanted = { ...search, ...(isSamePeople ? {} : { page: 1 }), ...change };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(wanted)) {
    const isPlain = value === plainSearch[name as keyof PictureSearch];
    if (!isPlain && value !== null) params.set(name, String(value));
  }
  return `?${params}`;
}

/** Whether the picture shows less than the whole group. */
export function isFiltered({ name, standing, goal, area }: PictureSearch): boolean {
  return name !== "" || standing !== null || goal !== null || area !== null;
}
