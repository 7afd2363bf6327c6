import { beforeAll, expect, test } from "vitest";
import type { Db } from "./queries/connection.server";
import { seedDemo } from "./seed";
import { seedRegion } from "./seed-region";
import { testDatabase } from "./test-database";
import { publishSample } from "./test-publication";

const now = new Date("2026-11-22T08:00:00Z");
let db: Db;

beforeAll(async () => {
  db = await testDatabase();
  await publishSample(db);
  await seedDemo(db, { password: "battery-path-demo", now });
  await seedRegion(db, { now });
});

async function everything() {
  const [organisations, profiles, offerings, needs, skills, edits, news, links] = await Promise.all(
    [
      db.selectFrom("organisations").selectAll().orderBy("id").execute(),
      db.selectFrom("partner_profiles").selectAll().orderBy("organisation_id").execute(),
      db.selectFrom("offerings").selectAll().orderBy("id").execute(),
      db.selectFrom("needs").selectAll().orderBy("id").execute(),
      db.selectFrom("need_skills").selectAll().orderBy("need_id").orderBy("skill").execute(),
      db.selectFrom("need_edits").selectAll().orderBy("need_id").orderBy("revision").execute(),
      db.selectFrom("news_items").selectAll().orderBy("id").execute(),
      db.selectFrom("project_links").selectAll().orderBy("project_id").execute(),
    ],
  );
  return { organisations, profiles, offerings, needs, skills, edits, news, links };
}

test("the region is there and marked as demonstration data, the demo people's schools in it", async () => {
  const { organisations, profiles, offerings, needs, news } = await everything();
  expect(organisations).toHaveLength(12);
  expect(organisations.every(({ name }) => name.endsWith("(demo)"))).toBe(true);
  expect(profiles.every((profile) => profile.is_demo && profile.is_listed)).toBe(true);
  expect(offerings.length).toBeGreaterThanOrEqual(60);
  expect(offerings.every((one) => one.is_demo && one.state === "published")).toBe(true);
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  expect(offerings.map(({ source }) => source)).toEqual(
    offerings.map(({ organisation_id }) => names.get(organisation_id ?? "")),
  );
  expect(new Set(needs.map(({ quarter }) => quarter)).size).toBe(8);
  expect(news.filter(({ kind }) => kind === "project")).toHaveLength(3);
});

test("written again it is the same, also while another process writes it", async () => {
  const before = await everything();
  await Promise.all([seedRegion(db, { now }), seedRegion(db, { now })]);
  expect(await everything()).toEqual(before);
});

test("what was edited comes back as authored, and what was withdrawn stays withdrawn", async () => {
  const offering = () =>
    db
      .selectFrom("offerings")
      .select(["id", "title_en", "seats", "state"])
      .where("ref", "=", "vb-formation")
      .executeTakeFirstOrThrow();
  await db
    .updateTable("offerings")
    .set({ title_en: "Something else", seats: 900, state: "withdrawn", withdrawn_at: now })
    .where("ref", "=", "vb-formation")
    .execute();
  const need = () =>
    db
      .selectFrom("needs")
      .select(["heads", "state"])
      .where("id", "=", withdrawn)
      .executeTakeFirstOrThrow();
  const { id: withdrawn, heads } = await db
    .selectFrom("needs")
    .select(["id", "heads"])
    .orderBy("ref")
    .limit(1)
    .executeTakeFirstOrThrow();
  await db
    .updateTable("needs")
    .set({ heads: heads + 1, state: "withdrawn" })
    .where("id", "=", withdrawn)
    .execute();
  await seedRegion(db, { now });
  expect(await need()).toEqual({ heads: heads + 1, state: "withdrawn" });
  expect(await offering()).toMatchObject({
    title_en: "The first charge of a cell",
    seats: 12,
    state: "withdrawn",
  });
});
