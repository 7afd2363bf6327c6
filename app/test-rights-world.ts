// For tests: two schools with everything that an address can name, for the walk of docs/rights.md.
import { randomUUID } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import type { Question } from "~/domain/course/question";
import { pdf } from "~/http/test-files";
import { visitOf } from "~/learn/test-visit";
import { writeEvidence } from "~/progress/evidence-store.server";
import { beginClaim, lockClaim, moveClaim } from "~/progress/move-claim.server";
import { beginPath, makeWorld, type World } from "~/progress/test-world";
import { insertAssignment } from "~db/queries/assignments.server";
import { type Db, inTransaction } from "~db/queries/connection.server";
import { insertEvidenceFile } from "~db/queries/evidence-files.server";
import { insertMembership } from "~db/queries/memberships.server";
import { publishRevision, sampleQuestion } from "~db/test-publication";
import { makeSchool, makeUser, testNow } from "~db/test-school";
import type { Role } from "./test-rights-table";

export type RightsSchool = {
  people: Record<Role, string>;
  /** What an address names, by the name in the address. */
  rows: { group: string; learner: string; path: string; claim: string; file: string; code: string };
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

async function makeRightsSchool(world: World, dataFolder: string): Promise<RightsSchool> {
  const { db } = world;
  const school = await makeSchool(db, { learners: 1 });
  const { organisationId, groupId, teacherId, joinCode } = school;
  const learner = school.learnerIds[0] ?? "";
  const staff = async (role: Role) => {
    const { id } = await makeUser(db, { name: `Test ${role}` });
    await insertMembership(db, { userId: id, organisationId, role });
    return id;
  };
  await inTransaction(db, (trx) =>
    insertAssignment(trx, {
      organisationId,
      to: { groupId },
      goal,
      strategy: "degree",
      eqf: 4,
      startsOn: null,
      dueOn: null,
      createdBy: teacherId,
      now: testNow,
    }),
  );
  const { pathId } = await beginPath(world, { strategy: "degree", learnerId: learner, goal });
  const { claim, file } = await makeClaim(db, { learner, organisationId, dataFolder });
  return {
    people: {
      learner,
      teacher: teacherId,
      instructor: school.instructorId,
      coordinator: await staff("coordinator"),
      admin: await staff("admin"),
    },
    rows: { group: groupId, learner, path: pathId, claim, file, code: joinCode },
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

type ClaimGiven = { learner: string; organisationId: string; dataFolder: string };

async function makeClaim(db: Db, { learner, organisationId, dataFolder }: ClaimGiven) {
  const actor = { by: learner, role: "learner", now: testNow.toISOString() } as const;
  const file = randomUUID();
  const name = "certificate.pdf";
  const claim = await inTransaction(db, async (trx) => {
    const { caseId } = await beginClaim(trx, {
      made: { type: "CLAIM_MADE", skills: ["cells"], source: "work", story: "Six years", ...actor },
      organisationId,
      clientKey: randomUUID(),
      now: testNow,
    });
    const open = await lockClaim(trx, { caseId });
    if (!open) throw new Error("The claim was not made");
    const evidence = { kind: "document", file, name } as const;
    await moveClaim(trx, open, {
      actorId: learner,
      clientKey: null,
      now: testNow,
      events: [{ type: "EVIDENCE_GIVEN", evidence, ...actor }],
    });
    const stored = await writeEvidence(dataFolder, pdf());
    const row = { id: file, name, kind: "pdf" as const, bytes: pdf().length, ...stored };
    await insertEvidenceFile(trx, { caseId, file: row, now: testNow });
    return caseId;
  });
  return { claim, file };
}

/** The own school's rows under the names that an address gives them; of the course, what everyone shares. */
export function paramsFor({ own }: RightsWorld, address: string): Record<string, string> {
  const { rows } = own;
  const known: Record<string, string> = {
    ...rows,
    locale: "fi",
    case: rows.claim,
    course: "basics",
    module: "first",
    lesson: "cells",
    question: "practice-1",
    skill: "cells",
  };
  const names = [...address.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
  return Object.fromEntries(
    names.map((name) => {
      const value = known[name];
      if (value === undefined) throw new Error(`The world of rights has no ${name}`);
      return [name, value];
    }),
  );
}

/** A form that the address would take; of most, only that nothing of it is stored is walked. */
export function formFor({ own }: RightsWorld, address: string): Record<string, string> {
  const key = randomUUID();
  switch (address) {
    case "/:locale/learn":
      return { intent: "pause", path: own.rows.path };
    case "/:locale/learn/prior-learning/:case":
      return { intent: "answers", key };
    case "/:locale/learn/paths/:path/change":
      return { to: "course:basics", way: "retrainee", revision: "0" };
    default:
      return { intent: "nothing-of-the-kind", key };
  }
}

/** How many rows every table has; left out is what is noted of a visit itself, and the row that an asker is held by. */
export async function countRows(db: Db): Promise<Record<string, number>> {
  const notes = ["sessions", "audit_log", "rate_limits", "abilities"];
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
