// For tests: two schools with everything that an address can name, for the walk of docs/rights.md.
import { randomUUID } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { hashCalendarToken, makeCalendarToken } from "~/account/calendar-token.server";
import type { Question } from "~/domain/course/question";
import { visitOf } from "~/learn/test-visit";
import { hashOfToken, newToken } from "~/mail/secret-token.server";
import { planPeriod } from "~/progress/plan-period.server";
import { beginPath, makeWorld, type World } from "~/progress/test-world";
import { saveOwnTrack } from "~/teach/save-own-track.server";
import { insertAssignment } from "~db/queries/assignments.server";
import { replaceOwnFeed } from "~db/queries/calendar.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { insertInvitations } from "~db/queries/invitations.server";
import { insertMembership } from "~db/queries/memberships.server";
import { replacePasswordReset } from "~db/queries/password-resets.server";
import { insertUnsubscribeToken } from "~db/queries/unsubscribe-tokens.server";
import { publishRevision, sampleQuestion } from "~db/test-publication";
import { makeSchool, makeUser, type School, testNow } from "~db/test-school";
import { makeRightsClaim, makeRightsTask } from "./test-rights-evidence";
import { makeRightsExchange } from "./test-rights-exchange";
import { makeRightsGap } from "./test-rights-gap";
import { makeRightsNeed } from "./test-rights-need";
import { makeRightsOffering } from "./test-rights-offering";
import { makeRightsPeriod } from "./test-rights-period";
import { makeRightsHandover, makeRightsPartner } from "./test-rights-region";
import type { Role } from "./test-rights-table";

export type RightsSchool = {
  people: Record<Role, string>;
  rows: Awaited<ReturnType<typeof makeRows>>;
  /** What everybody may read of it: its ids are no secret. */
  told: Awaited<ReturnType<typeof makeRightsPartner>>;
};

export type RightsWorld = { own: RightsSchool; other: RightsSchool; dataFolder: string };

const goal = { kind: "course", id: "basics" } as const;

export async function makeRightsWorld(db: Db): Promise<RightsWorld> {
  const world = await makeWorld(db);
  const dataFolder = await mkdtemp(join(tmpdir(), "akkupolku-rights-"));
  const own = await makeRightsSchool(world, dataFolder);
  const visit = visitOf(world, { learnerId: own.rows.learner, pathId: own.rows.path });
  await visit.orient({ wantsFirstCheck: false });
  await visit.practise(corrected);
  // The key of what the learner has answered is another one now: there is a page to regrade it.
  await publishRevision(db, { catalogue: world.publication.catalogue, bodyOf: swappedBody });
  return {
    own,
    other: await makeRightsSchool(world, dataFolder),
    dataFolder,
  };
}

const corrected = "basics/cells/practice-1";

/** The sample's questions with “wrong” for the right answer. */
function swappedBody(id: string, skill: string): Question {
  const body = sampleQuestion(id, skill);
  if (body.kind !== "single") return body;
  const options = body.options.map(({ correct: _, misconception: __, ...option }) =>
    option.key === "wrong" ? { ...option, correct: true as const } : option,
  );
  return { ...body, options };
}

async function makeRightsSchool(world: World, dataFolder: string): Promise<RightsSchool> {
  const { db } = world;
  const school = await makeSchool(db, { learners: 1 });
  const { organisationId, teacherId, instructorId } = school;
  const staff = async (role: Role) => {
    const { id } = await makeUser(db, { name: `Test ${role}` });
    await insertMembership(db, { userId: id, organisationId, role });
    return id;
  };
  return {
    people: {
      learner: school.learnerIds[0] ?? "",
      teacher: teacherId,
      instructor: instructorId,
      coordinator: await staff("coordinator"),
      admin: await staff("admin"),
    },
    rows: await makeRows(world, school, dataFolder),
    told: {
      ...(await makeRightsPartner(db, { organisationId })),
      ...(await makeRightsGap(db, { organisationId, actorId: teacherId })),
    },
  };
}

/** What addresses name, in one school. */
async function makeRows(world: World, school: School, dataFolder: string) {
  const { db } = world;
  const { groupId: group, organisationId, joinCode: code } = school;
  const learnerId = school.learnerIds[0] ?? "";
  const assignment = await makeAssignment(db, school);
  const learner = await beginPath(world, { strategy: "degree", learnerId, goal });
  return {
    ...{ group, learner: learnerId, path: learner.pathId, code, assignment },
    ...(await makeRightsClaim(db, { learnerId, organisationId, dataFolder })),
    ...(await makeRightsTask(world, { learner, school, dataFolder })),
    ...(await makeRightsExchange(db, { learnerId, homeId: organisationId, dataFolder })),
    track: await makeTrack(world, school),
    period: await makePeriod(db, school),
    ...(await makeRightsNeed(db, school)),
    ...(await makeRightsOffering(db, school)),
    ...(await makeRightsPeriod(db, school)),
    ...(await makeRightsHandover(db, school)),
    ...(await makeSecrets(db, learnerId)),
    invitation: await makeInvitation(db, school),
  };
}

async function makeAssignment(db: Db, { organisationId, groupId, teacherId }: School) {
  const id = await inTransaction(db, (trx) =>
    insertAssignment(trx, {
      ...{ organisationId, to: { groupId }, goal, strategy: "degree", eqf: 4 },
      ...{ startsOn: null, dueOn: null, createdBy: teacherId, now: testNow },
    }),
  );
  if (!id) throw new Error("Nothing was assigned");
  return id;
}

async function makeTrack({ db, publication }: World, { organisationId, teacherId }: School) {
  const parts = { courses: [], modules: ["basics/first"], lessons: [], brought: [], eqf: 4 };
  const text = { sv: "Eget spår" };
  const made = await saveOwnTrack(db, {
    ...{ publicationId: publication.id, key: randomUUID(), organisationId, actorId: teacherId },
    body: { title: text, summary: text, strategy: "retrainee", parts },
    replaces: null,
    now: testNow,
  });
  if (!made.ok) throw new Error(`The track was refused: ${made.reason}`);
  return made.id;
}

function makePeriod(db: Db, { learnerIds: [learnerId = ""], organisationId }: School) {
  return planPeriod(db, {
    ...{ learnerId, organisationId, actorId: learnerId, clientKey: randomUUID(), now: testNow },
    plan: {
      ...{ company: "Demo cell works", place: "Vaasa", country: "FI", schoolContact: "" },
      ...{ startsOn: "2026-11-01", endsOn: "2026-12-01", plannedHours: 120 },
      ...{ supervisorName: "Demo supervisor", supervisorEmail: "supervisor@works.example" },
    },
  });
}

/** The link of an invitation to somebody whom the walk does not know. */
async function makeInvitation(db: Db, { groupId, teacherId }: School) {
  const token = newToken();
  const people = [{ email: "guest@school.test", name: "", tokenHash: hashOfToken(token) }];
  const endsAt = new Date("2100-01-01");
  await inTransaction(db, (trx) =>
    insertInvitations(trx, { groupId, people, endsAt, createdBy: teacherId, now: testNow }),
  );
  return token;
}

/** What opens the learner's calendar, a new password and the end of their letters. */
async function makeSecrets(db: Db, userId: string) {
  const [reset, unsubscribe, calendar] = [newToken(), newToken(), makeCalendarToken()];
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 3_600_000);
  await inTransaction(db, async (trx) => {
    await replacePasswordReset(trx, { tokenHash: hashOfToken(reset), userId, now, expiresAt });
    await insertUnsubscribeToken(trx, { tokenHash: hashOfToken(unsubscribe), userId, now });
    await replaceOwnFeed(trx, { userId, tokenHash: hashCalendarToken(calendar), now });
  });
  return { reset, unsubscribe, calendar: `${calendar}.ics` };
}

/** Noted of a visit itself; the row that an asker is held by; what is computed once of a track and is nobody's. */
const notes = ["sessions", "audit_log", "rate_limits", "abilities", "track_previews"];

/** How many rows every table has, but for those notes. */
export async function countRows(db: Db): Promise<Record<string, number>> {
  const tables = await db.introspection.getTables();
  const names = tables
    .filter(({ name, isView, schema }) => schema === "public" && !isView && !notes.includes(name))
    .map(({ name }) => name)
    .sort();
  const counts = names.map(
    (name) =>
      sql`select ${sql.lit(name)} as name, count(*)::integer as rows from ${sql.table(name)}`,
  );
  const { rows } = await sql<{
    name: string;
    rows: number;
  }>`${sql.join(counts, sql` union all `)}`.execute(db);
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]));
}
