import type { Db } from "./queries/connection.server";
import { findUserByEmail } from "./queries/users.server";

type DemoPerson = "student" | "teacher" | "coordinator";

/** Ids of the demo's people, and of its two schools. */
export type DemoPeople = Record<DemoPerson, string> & {
  finnishSchool: string;
  swedishSchool: string;
};

/** Whom `seedDemo` has made. Throws where it has not run yet. */
export async function findDemoPeople(db: Db): Promise<DemoPeople> {
  const [student, teacher, coordinator, finnishSchool, swedishSchool] = await Promise.all([
    personId(db, "student"),
    personId(db, "teacher"),
    personId(db, "coordinator"),
    schoolId(db, "demo-fi"),
    schoolId(db, "demo-se"),
  ]);
  return { student, teacher, coordinator, finnishSchool, swedishSchool };
}

async function personId(db: Db, who: DemoPerson): Promise<string> {
  const user = await findUserByEmail(db, `${who}@demo.example`);
  if (!user) throw new Error(`The demo has no ${who}`);
  return user.id;
}

async function schoolId(db: Db, slug: string): Promise<string> {
  const { id } = await db
    .selectFrom("organisations")
    .select("id")
    .where("slug", "=", slug)
    .executeTakeFirstOrThrow();
  return id;
}
