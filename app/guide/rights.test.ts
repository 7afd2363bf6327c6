import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type PageVisit, pageArgs, statusOf } from "~/auth/test-page";
import type { Catalogue } from "~/domain/course/catalogue";
import type { Db } from "~db/queries/connection.server";
import { deleteMembership } from "~db/queries/memberships.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, type School, testNow } from "~db/test-school";
import * as group from "./group.page";
import * as groups from "./groups.page";
import * as story from "./story.page";
import { give, pathOf } from "./test-walk";

let db: Db;
let publication: { id: string; catalogue: Catalogue };
let school: School;
let other: School;

beforeAll(async () => {
  db = await testDatabase();
  publication = await publishSample(db);
});

beforeEach(async () => {
  school = await makeSchool(db, { learners: 1 });
  other = await makeSchool(db, { learners: 1 });
  for (const one of [school, other]) {
    const goal = { kind: "course", id: "basics" } as const;
    await give(db, one, { goal, eqf: 4, publication, now: testNow });
  }
});

const groupVisit = (groupId: string): PageVisit => ({
  path: `/fi/guide/groups/${groupId}`,
  params: { group: groupId },
});
const storyVisit = (groupId: string, learner: string): PageVisit => ({
  path: `/fi/guide/groups/${groupId}/learners/${learner}`,
  params: { group: groupId, learner },
});
const learnerOf = ({ learnerIds }: School) => learnerIds[0] ?? "";

/** Pages of this area as they would be opened for the school. Who may is walked by app/rights.test.ts. */
const pages = {
  groups: (who: string | null) => open(groups.loader, who, { path: "/fi/guide" }),
  group: (who: string | null) => open(group.loader, who, groupVisit(school.groupId)),
  story: (who: string | null) =>
    open(story.loader, who, storyVisit(school.groupId, learnerOf(school))),
  overrule: async (who: string | null) =>
    open(story.action, who, {
      ...storyVisit(school.groupId, learnerOf(school)),
      form: {
        path: await pathOf(db, learnerOf(school)),
        revision: "0",
        key: randomUUID(),
        kind: "step",
        about: "basics/volts",
        reason: "Because",
      },
    }),
};

type Args = Awaited<ReturnType<typeof pageArgs>>;

async function open(page: (args: Args) => unknown, who: string | null, visit: PageVisit) {
  const args = await pageArgs(db, who, visit);
  return statusOf(Promise.resolve().then(() => page(args)));
}

describe.each(Object.keys(pages) as (keyof typeof pages)[])("%s", (name) => {
  it("v5.0.0-8.3.2 follows a removed role at once", async () => {
    const { instructorId: userId, organisationId } = school;
    expect([403, 404]).not.toContain(await pages[name](userId));
    await deleteMembership(db, { userId, organisationId, role: "instructor" });
    expect(await pages[name](userId)).toBe(403);
  });
});

describe("probes by id", () => {
  const denied = (subject: string) =>
    db
      .selectFrom("audit_log")
      .select(["actor_id"])
      .where("action", "=", "denied")
      .where("subject", "=", subject)
      .execute();

  it("v5.0.0-16.3.2 are written down, there or not", async () => {
    for (const groupId of [school.groupId, randomUUID()]) {
      expect(await open(group.loader, other.instructorId, groupVisit(groupId))).toBe(404);
      expect(await denied(`group:${groupId}`)).toEqual([{ actor_id: other.instructorId }]);
    }
  });

  it("find no learner through a group of one's own", async () => {
    const stranger = learnerOf(other);
    const visit = storyVisit(school.groupId, stranger);
    expect(await open(story.loader, school.instructorId, visit)).toBe(404);
    expect(await denied(`user:${stranger}`)).toEqual([{ actor_id: school.instructorId }]);
  });

  it("find nothing by what is no id", async () => {
    expect(await open(group.loader, school.instructorId, groupVisit("1 or 1=1"))).toBe(404);
    expect(await open(story.loader, school.instructorId, storyVisit(school.groupId, "%00"))).toBe(
      404,
    );
  });
});
