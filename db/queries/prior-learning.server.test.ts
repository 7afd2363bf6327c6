import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "~db/test-database";
import { makeSchool, type School, testNow } from "~db/test-school";
import { inTransaction } from "./connection.server";
import {
  deleteEvidenceFiles,
  findGuidedEvidenceFile,
  findOwnEvidenceFile,
  insertEvidenceFile,
  listKeptFiles,
} from "./evidence-files.server";
import { findGuidedCase, listGuidedCases, listStaff } from "./guided-claims.server";
import {
  closeRecognition,
  insertRecognition,
  listClaimedMastery,
  listGuidedRecognitions,
  listGuidingOrganisations,
  listRecognised,
} from "./prior-learning.server";
import {
  findCaseOfLearner,
  insertCase,
  listOrganisationsOfLearner,
  saveCase,
} from "./prior-learning-cases.server";

const db = await testDatabase();
let school: School;
let other: School;
let learnerId: string;

beforeEach(async () => {
  school = await makeSchool(db, { learners: 2 });
  other = await makeSchool(db, { learners: 1 });
  learnerId = school.learnerIds[0] ?? "";
});

function makeCase(clientKey = randomUUID()) {
  const { organisationId } = school;
  const made = { learnerId, organisationId, clientKey, machineVersion: 1, state: "claimed" };
  return inTransaction(db, (trx) =>
    insertCase(trx, { ...made, skillIds: ["cells"], now: testNow }),
  );
}

const save = (caseId: string, revision: number) =>
  inTransaction(db, (trx) =>
    saveCase(trx, {
      caseId,
      revision,
      nextRevision: revision + 1,
      machineVersion: 1,
      state: "evidence",
      waitingSince: testNow.toISOString(),
      verdicts: { cells: "open" },
      now: testNow,
    }),
  );

describe("cases: a claim is one row under its key, and moves from the revision that was read", () => {
  it("a key that is known makes no second claim", async () => {
    const key = randomUUID();
    expect(await makeCase(key)).toEqual(expect.any(String));
    expect(await makeCase(key)).toBeUndefined();
  });

  it("of two who save from one revision the second changes nothing", async () => {
    const caseId = (await makeCase()) ?? "";
    expect(await Promise.all([save(caseId, 0), save(caseId, 0)])).toContain(false);
    expect((await findCaseOfLearner(db, { learnerId, caseId }))?.revision).toBe(1);
  });
});

describe("v5.0.0-8.2.2 who asks stands in the where", () => {
  it("a claim is found by its learner and by the organisation that it was sent to", async () => {
    const caseId = (await makeCase()) ?? "";
    const [stranger = ""] = other.learnerIds;
    expect(await findCaseOfLearner(db, { learnerId, caseId })).toBeDefined();
    expect(await findCaseOfLearner(db, { learnerId: stranger, caseId })).toBeUndefined();
    const own = { organisationIds: [school.organisationId] };
    const foreign = { organisationIds: [other.organisationId] };
    expect(await findGuidedCase(db, { caseId, ...own })).toMatchObject({
      skillIds: ["cells"],
      earlier: [],
    });
    expect(await findGuidedCase(db, { caseId, ...foreign })).toBeUndefined();
    expect(await listGuidedCases(db, { organisationIds: [] })).toEqual([]);
    expect(await listGuidedCases(db, foreign)).toEqual([]);
  });

  it("what answers show is read of claimed skills alone", async () => {
    const caseId = (await makeCase()) ?? "";
    const known = { ability: 1, fast: 1, known: 0.8, prior: 0.2, recent: "[]", answers: 4 };
    const rows = ["cells", "volts"].map((skill_id) => ({
      ...known,
      learner_id: learnerId,
      skill_id,
    }));
    await db.insertInto("skill_mastery").values(rows).execute();
    const shown = await listClaimedMastery(db, {
      caseId,
      organisationIds: [school.organisationId],
    });
    expect([...shown.keys()]).toEqual(["cells"]);
    const foreign = { caseId, organisationIds: [other.organisationId] };
    expect((await listClaimedMastery(db, foreign)).size).toBe(0);
  });

  it("a document is found with its claim alone, and goes with it", async () => {
    const caseId = (await makeCase()) ?? "";
    const fileId = randomUUID();
    const storedAs = randomUUID().replaceAll("-", "");
    const file = {
      id: fileId,
      name: "a.pdf",
      kind: "pdf" as const,
      bytes: 9,
      sha256: "0".repeat(64),
    };
    await inTransaction(db, (trx) =>
      insertEvidenceFile(trx, { caseId, file: { ...file, storedAs }, now: testNow }),
    );
    const wanted = { caseId, fileId };
    expect(await findOwnEvidenceFile(db, { ...wanted, learnerId })).toMatchObject({ storedAs });
    const [, second = ""] = school.learnerIds;
    expect(await findOwnEvidenceFile(db, { ...wanted, learnerId: second })).toBeUndefined();
    const foreign = { ...wanted, organisationIds: [other.organisationId] };
    expect(await findGuidedEvidenceFile(db, foreign)).toBeUndefined();
    expect(await listKeptFiles(db, [storedAs, "0".repeat(32)])).toEqual(new Set([storedAs]));
    expect(await inTransaction(db, (trx) => deleteEvidenceFiles(trx, { caseId }))).toEqual([
      storedAs,
    ]);
    expect((await listKeptFiles(db, [storedAs])).size).toBe(0);
  });

  it("v5.0.0-14.2.4 an erased account leaves no claim, no document and no recognition", async () => {
    await makeCase();
    await recognise("cells", school);
    await db.deleteFrom("users").where("id", "=", learnerId).execute();
    for (const table of ["prior_learning_cases", "recognitions"] as const) {
      const rows = await db
        .selectFrom(table)
        .select("id")
        .where("learner_id", "=", learnerId)
        .execute();
      expect(rows).toEqual([]);
    }
  });
});

function recognise(skillId: string, { organisationId, instructorId: decidedBy }: School) {
  const made = { learnerId, skillId, organisationId, caseId: null, decidedBy, reason: "Seen" };
  return inTransaction(db, (trx) => insertRecognition(trx, { ...made, now: testNow }));
}

describe("recognitions: each organisation recognises a skill once at a time", () => {
  it("stands for the learner until the last organisation takes it back", async () => {
    expect(await recognise("cells", school)).toBe(true);
    expect(await recognise("cells", school)).toBe(false);
    expect(await recognise("cells", other)).toBe(true);
    expect(await listRecognised(db, { learnerId })).toEqual(["cells"]);
    const close = ({ organisationId, instructorId: withdrawnBy }: School) =>
      inTransaction(db, (trx) =>
        closeRecognition(trx, {
          ...{ learnerId, skillId: "cells", organisationId, withdrawnBy },
          ...{ reason: "Not so", now: testNow },
        }),
      );
    expect([await close(school), await close(school)]).toEqual([true, false]);
    expect(await listRecognised(db, { learnerId })).toEqual(["cells"]);
    await close(other);
    expect(await listRecognised(db, { learnerId })).toEqual([]);
  });

  it("an organisation sees its own alone", async () => {
    await recognise("cells", school);
    const seen = (organisationIds: string[]) =>
      listGuidedRecognitions(db, { learnerId, organisationIds });
    expect(await seen([school.organisationId])).toHaveLength(1);
    expect(await seen([other.organisationId])).toEqual([]);
  });

  it("a learner is guided where they are in a group, by staff with its roles", async () => {
    const organisationIds = [school.organisationId, other.organisationId];
    expect(await listGuidingOrganisations(db, { learnerId, organisationIds })).toEqual([
      school.organisationId,
    ]);
    expect(await listOrganisationsOfLearner(db, { learnerId })).toMatchObject([
      { id: school.organisationId },
    ]);
    const staff = await listStaff(db, { organisationIds: [school.organisationId] });
    expect(staff.map(({ roles }) => roles).sort()).toEqual([["instructor"], ["teacher"]]);
  });
});
