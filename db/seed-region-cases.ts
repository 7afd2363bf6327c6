import type { Catalogue } from "~/domain/course/catalogue";
import { findDemoPeople } from "./demo-people";
import type { Db } from "./queries/connection.server";
import { seedExchange } from "./seed-exchange";
import { seedGapCase } from "./seed-gap-case";
import { seedTeacherPeriod } from "./seed-teacher-period";

/** What is under way in the demo region: a gap, an exchange and a teacher's period. What is there stays as it is. */
export async function seedRegionCases(
  db: Db,
  { catalogue, now }: { catalogue: Catalogue; now: Date },
): Promise<void> {
  const people = await findDemoPeople(db);
  await seedGapCase(db, { people, now });
  await seedExchange(db, { people, catalogue, now });
  await seedTeacherPeriod(db, { people, now });
}
