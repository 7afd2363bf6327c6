// Schools, groups and people of a load: every group as large as the one that is measured.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Db } from "~db/queries/connection.server";
import { nameOf } from "./copy-learners";
import { loadGoal, loadLevel } from "./load-templates";

/** The instructor of the first school, who looks at what is measured. */
export const loadInstructor = "instructor@load.test";

/** Names of places, apart from those of people, paths and rows. */
export const placeOf = (kind: "school" | "group", number: number) =>
  nameOf("learner", number).replace("10ad0001", kind === "school" ? "10ad0004" : "10ad0005");

export async function insertSchools(
  db: Db,
  people: number,
  { learners, now }: { learners: number; now: Date },
): Promise<void> {
  const numbers = Array.from({ length: Math.ceil(people / learners) }, (_, index) => index + 1);
  await db
    .insertInto("organisations")
    .values(
      numbers.map((number) => ({
        id: placeOf("school", number),
        slug: `load-${number}`,
        name: `Load school ${number}`,
        country: number % 2 === 0 ? ("SE" as const) : ("FI" as const),
      })),
    )
    .execute();
  const { id: instructor } = await db
    .insertInto("users")
    .values({ email: loadInstructor, name: "Load instructor", password_hash: "none", locale: "fi" })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("memberships")
    .values({ user_id: instructor, organisation_id: placeOf("school", 1), role: "instructor" })
    .execute();
  await db
    .insertInto("groups")
    .values(
      numbers.map((number) => ({
        id: placeOf("group", number),
        organisation_id: placeOf("school", number),
        name: "Everybody",
        join_code: `LOAD${number}`,
      })),
    )
    .execute();
  await db
    .insertInto("assignments")
    .values(
      numbers.map((number) => ({
        organisation_id: placeOf("school", number),
        group_id: placeOf("group", number),
        goal_kind: loadGoal.kind,
        goal_id: loadGoal.id,
        strategy: "retrainee" as const,
        eqf: loadLevel,
        created_at: now,
      })),
    )
    .execute();
}

/** Accounts that nobody can sign in with, each in the group of its number. */
export async function copyPeople(
  client: PoolClient,
  people: number,
  learners: number,
): Promise<void> {
  const numbers = Array.from({ length: people }, (_, index) => index + 1);
  const place = (kind: "school" | "group", number: number) =>
    placeOf(kind, Math.ceil(number / learners));
  const rows: [string, (number: number, learner: string) => string[]][] = [
    [
      "users (id, email, name, password_hash, locale)",
      (number, learner) => [
        learner,
        `learner-${number}@load.test`,
        `Load learner ${String(number).padStart(6, "0")}`,
        "none",
        "fi",
      ],
    ],
    [
      "memberships (user_id, organisation_id, role)",
      (number, learner) => [learner, place("school", number), "learner"],
    ],
    [
      "group_members (group_id, learner_id)",
      (number, learner) => [place("group", number), learner],
    ],
  ];
  for (const [target, cellsOf] of rows) {
    const lines = numbers.map(
      (number) => `${cellsOf(number, nameOf("learner", number)).join("\t")}\n`,
    );
    await pipeline(Readable.from(lines), client.query(copyFrom(`copy ${target} from stdin`)));
  }
}
