import { beforeAll, describe, expect, it } from "vitest";
import { isPassword } from "~/auth/password.server";
import type { Db } from "./queries/connection.server";
import { listMemberships } from "./queries/memberships.server";
import { findUserByEmail, insertUser } from "./queries/users.server";
import { seedDemo } from "./seed";
import { testDatabase } from "./test-database";

let db: Db;

beforeAll(async () => {
  db = await testDatabase();
});

const demo = { password: "battery-path-demo", now: new Date("2026-11-22T08:00:00Z") };

async function everything() {
  const [organisations, users, memberships, groups, groupMembers] = await Promise.all([
    db.selectFrom("organisations").selectAll().orderBy("id").execute(),
    db.selectFrom("users").selectAll().orderBy("id").execute(),
    db
      .selectFrom("memberships")
      .selectAll()
      .orderBy("user_id")
      .orderBy("organisation_id")
      .execute(),
    db.selectFrom("groups").selectAll().orderBy("id").execute(),
    db.selectFrom("group_members").selectAll().orderBy("learner_id").execute(),
  ]);
  const withoutHash = users.map(({ password_hash: _, ...user }) => user);
  return { organisations, users: withoutHash, memberships, groups, groupMembers };
}

describe("seedDemo", () => {
  it("makes two organisations, six people and two groups, all marked as demo", async () => {
    const accounts = await seedDemo(db, demo);
    expect(accounts.map((account) => account.email)).toEqual(
      ["retrainee", "student", "teacher", "instructor", "coordinator", "admin"].map(
        (who) => `${who}@demo.example`,
      ),
    );
    const seeded = await everything();
    expect(seeded.organisations.map((one) => one.slug).sort()).toEqual(["demo-fi", "demo-se"]);
    expect(seeded.users.every((user) => user.is_demo && user.name.startsWith("Demo "))).toBe(true);
    expect(seeded.groupMembers).toHaveLength(2);
  });

  it("gives the people their roles, languages and the password", async () => {
    await seedDemo(db, demo);
    const student = await findUserByEmail(db, "student@demo.example");
    expect(student?.locale).toBe("sv");
    const places = await listMemberships(db, student?.id ?? "");
    expect(places.map((place) => [place.country, place.role])).toEqual([
      ["FI", "learner"],
      ["SE", "learner"],
    ]);
    expect(await isPassword(student?.password_hash, demo.password)).toBe(true);
  });

  it("gives the same rows when it runs again, and when two processes run it at once", async () => {
    await seedDemo(db, demo);
    const before = await everything();
    await Promise.all([seedDemo(db, demo), seedDemo(db, demo)]);
    expect(await everything()).toEqual(before);
  });

  it("never takes over a real person's account", async () => {
    const own = await testDatabase();
    await insertUser(own, {
      email: "teacher@demo.example",
      passwordHash: "theirs",
      name: "A real person",
      locale: "en",
    });
    await expect(seedDemo(own, demo)).rejects.toThrow("teacher@demo.example");
    const rows = await own.selectFrom("users").select(["name", "is_demo"]).execute();
    expect(rows).toEqual([{ name: "A real person", is_demo: false }]);
  });
});
