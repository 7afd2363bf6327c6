// The people and groups of the demo region. Nothing here is real, and every name says so.
import { hashPassword } from "~/auth/password.server";
import { type Db, inTransaction } from "./queries/connection.server";
import { insertGroupTeacher } from "./queries/group-teachers.server";
import { insertMembership, type Role } from "./queries/memberships.server";
import { upsertOrganisation } from "./queries/organisations.server";
import { upsertDemoUser } from "./queries/users.server";

type DemoAccount = { email: string; name: string };

const organisations = [
  { slug: "demo-fi", name: "Kymen akkuopisto (demo)", country: "FI" },
  { slug: "demo-se", name: "Västerbottens batteriskola (demo)", country: "SE" },
] as const;

type Slug = (typeof organisations)[number]["slug"];
type Place = [slug: Slug, role: Role];

const finnishLearner: Place = ["demo-fi", "learner"];
const people: { who: string; locale: "fi" | "sv" | "en"; places: Place[] }[] = [
  { who: "retrainee", locale: "fi", places: [finnishLearner] },
  { who: "student", locale: "sv", places: [finnishLearner, ["demo-se", "learner"]] },
  { who: "teacher", locale: "fi", places: [["demo-fi", "teacher"]] },
  { who: "instructor", locale: "fi", places: [["demo-fi", "instructor"]] },
  {
    who: "coordinator",
    locale: "sv",
    places: [
      ["demo-se", "coordinator"],
      ["demo-fi", "coordinator"],
    ],
  },
  {
    who: "admin",
    locale: "en",
    places: [
      ["demo-fi", "admin"],
      ["demo-se", "admin"],
    ],
  },
];

/** One group for each kind of learner, both of the demo's teacher. */
export const demoGroups = [
  {
    strategy: "retrainee",
    slug: "demo-fi",
    name: "Akkuoperaattorit, demo",
    joinCode: "AKKUDEMO",
    learners: ["retrainee"],
  },
  {
    strategy: "degree",
    slug: "demo-fi",
    name: "Insinööriopiskelijat, demo",
    joinCode: "INSIDEMO",
    learners: ["student"],
  },
] as const;
const groupTeacher = "teacher";

/**
 * Makes the demo region, or brings back what is missing from it; once or a hundred times gives the same rows. Only for
 * a process that runs as a demo. Throws where a real person holds a demo address.
 */
export async function seedDemo(
  db: Db,
  demo: { password: string; now: Date },
): Promise<DemoAccount[]> {
  const passwordHash = await hashPassword(demo.password);
  return inTransaction(db, async (trx) => {
    const organisationIds = new Map<Slug, string>();
    for (const organisation of organisations) {
      organisationIds.set(organisation.slug, await upsertOrganisation(trx, organisation));
    }
    const userIds = new Map<string, string>();
    const accounts: DemoAccount[] = [];
    for (const { who, locale, places } of people) {
      const account = { email: `${who}@demo.example`, name: `Demo ${who}` };
      const userId = await upsertDemoUser(trx, { ...account, passwordHash, locale });
      if (!userId)
        throw new Error(`${account.email} belongs to a real person: rename that account`);
      for (const [slug, role] of places) {
        const organisationId = idOf(organisationIds, slug);
        await insertMembership(trx, { userId, organisationId, role });
      }
      userIds.set(who, userId);
      accounts.push(account);
    }
    for (const group of demoGroups) {
      await seedGroup(trx, group, organisationIds, userIds, demo.now);
    }
    return accounts;
  });
}

async function seedGroup(
  db: Db,
  { slug, name, joinCode, learners }: (typeof demoGroups)[number],
  organisationIds: Map<Slug, string>,
  userIds: Map<string, string>,
  now: Date,
): Promise<void> {
  const { id } = await db
    .insertInto("groups")
    .values({
      organisation_id: idOf(organisationIds, slug),
      name,
      join_code: joinCode,
      created_by: idOf(userIds, groupTeacher),
      created_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(["organisation_id", "name"]).doUpdateSet({ join_code: joinCode }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  const teacherId = idOf(userIds, groupTeacher);
  await insertGroupTeacher(db, { groupId: id, teacherId, addedBy: teacherId, now });
  await db
    .insertInto("group_members")
    .values(
      learners.map((who) => ({
        group_id: id,
        learner_id: idOf(userIds, who),
        joined_at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function idOf<Key>(ids: Map<Key, string>, key: Key): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The demo has no ${key}`);
  return id;
}
