import { beforeAll, describe, expect, it } from "vitest";
import { catalogueOf, readQuestion } from "~/curriculum/current-publication.server";
import { makeVisit, type Visit } from "~/learn/test-visit";
import { inTransaction } from "~db/queries/connection.server";
import { insertGroupMember } from "~db/queries/groups.server";
import { listMastery } from "~db/queries/mastery.server";
import { testDatabase } from "~db/test-database";
import { publishRevision, sampleQuestion } from "~db/test-publication";
import { makeSchool, type School, testNow } from "~db/test-school";
import { regrade } from "./regrade.server";
import { proposeRegrade } from "./regrade-proposal";
import { replayLearner } from "./replay.server";
import { act, handOver, judge, makeTask } from "./test-task";
import { makeWorld, type World } from "./test-world";

const db = await testDatabase();
const question = "basics/cells/practice-1";
let world: World;
let school: School;
let newer: { id: string };

beforeAll(async () => {
  world = await makeWorld(db);
  school = await makeSchool(db, { learners: 0 });
  newer = await publishRevision(db, { catalogue: world.publication.catalogue, bodyOf: corrected });
});

function corrected(id: string, skill: string) {
  const body = sampleQuestion(id, skill);
  if (body.kind !== "single") return body;
  const options = body.options.map(({ correct: _, misconception: __, ...option }) =>
    option.key === "wrong" ? { ...option, correct: true as const } : option,
  );
  return { ...body, options };
}

const readCatalogue = (id: string) => catalogueOf(db, id);
const cellsOf = async ({ learnerId }: Visit) => (await listMastery(db, { learnerId })).cells;

/** An answer, a judged task, and one answer more. */
async function story(first: { isRight: boolean }, isJudged = true): Promise<Visit> {
  const visit = await makeVisit(world, "retrainee");
  await insertGroupMember(db, {
    groupId: school.groupId,
    learnerId: visit.learnerId,
    now: testNow,
  });
  await visit.practise(question, first);
  visit.wait(60);
  if (isJudged) {
    const task = await makeTask(world, { school, learner: visit });
    await act(task, handOver(task, "instructor"));
    await judge(task, { criteria: ["on-own", "on-own", "not-yet"], now: visit.now() });
  }
  visit.wait(60);
  await visit.practise("basics/cells/practice-2", { isRight: true });
  return visit;
}

async function questionOf(publicationId: string, id = question) {
  const found = await readQuestion(db, publicationId, id);
  if (!found) throw new Error(`The sample has no ${id}`);
  return found.question;
}

async function raise({ learnerId }: Visit) {
  const row = await db
    .selectFrom("answers")
    .selectAll()
    .where("learner_id", "=", learnerId)
    .where("question_id", "=", question)
    .executeTakeFirstOrThrow();
  const [was, now] = [await questionOf(world.publication.id), await questionOf(newer.id)];
  const answer = { ...row, learner_name: "Test learner", purpose: "practice" as const };
  await inTransaction(db, (trx) =>
    regrade(trx, {
      ...{ questionId: question, toPublication: newer.id, mode: "up", reason: "A wrong key" },
      ...{ actorId: school.instructorId, organisationId: school.organisationId, now: testNow },
      proposals: [proposeRegrade(answer, { was, now, isSafety: false })],
      readCatalogue,
      readQuestion: questionOf,
    }),
  );
}

describe("a regrade after a judged task", () => {
  it("tells answers and judgements in the order in which they came", async () => {
    const [wrong, right, plain] = [
      await story({ isRight: false }),
      await story({ isRight: true }),
      await story({ isRight: true }, false),
    ];
    const before = await cellsOf(wrong);
    await raise(wrong);
    const after = await cellsOf(wrong);
    expect(after).toEqual(await cellsOf(right));
    expect(after?.known).toBeGreaterThan(before?.known ?? 1);
    expect(after?.known).not.toBeCloseTo((await cellsOf(plain))?.known ?? 0, 4);
    const { mismatches } = await replayLearner(db, { learnerId: wrong.learnerId, readCatalogue });
    expect(mismatches).toEqual([]);
  });
});
