import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs } from "~/auth/test-page";
import { catalogueOf, readQuestion } from "~/curriculum/current-publication.server";
import { regrade } from "~/progress/regrade.server";
import { proposeRegrade } from "~/progress/regrade-proposal";
import { makeWorld, type World } from "~/progress/test-world";
import { inTransaction } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { publishRevision, sampleQuestion } from "~db/test-publication";
import { makeSchool, testNow } from "~db/test-school";
import { practiceViews } from "./practice-view.server";
import * as record from "./record.page";
import { makeVisit, type Visit } from "./test-visit";

const db = await testDatabase();
const question = "basics/cells/practice-1";
let world: World;
let visit: Visit;
let newer: { id: string };

beforeAll(async () => {
  world = await makeWorld(db);
  visit = await makeVisit(world, "retrainee");
  expect(await visit.practise(question, { isRight: false })).toMatchObject({ ok: true });
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

async function questionOf(publicationId: string) {
  const found = await readQuestion(db, publicationId, question);
  if (!found) throw new Error("The sample has this question");
  return found.question;
}

const shown = async (publicationId: string) => {
  const views = await practiceViews(db, {
    lessonId: "basics/cells",
    publicationId,
    path: await visit.path(),
    locale: "en",
    questions: ["practice-1"],
    hintFor: null,
    renewed: null,
  });
  return views["practice-1"]?.feedback ?? null;
};

async function raise() {
  const { organisationId, instructorId } = await makeSchool(db, { learners: 0 });
  const row = await db
    .selectFrom("answers")
    .selectAll()
    .where("learner_id", "=", visit.learnerId)
    .where("question_id", "=", question)
    .executeTakeFirstOrThrow();
  const [was, now] = [await questionOf(world.publication.id), await questionOf(newer.id)];
  const answer = { ...row, learner_name: "Test learner", purpose: "practice" as const };
  await inTransaction(db, (trx) =>
    regrade(trx, {
      ...{ questionId: question, toPublication: newer.id, mode: "up", reason: "A wrong key" },
      ...{ actorId: instructorId, organisationId, now: testNow },
      proposals: [proposeRegrade(answer, { was, now, isSafety: false })],
      readCatalogue: (id) => catalogueOf(trx, id),
      readQuestion: async (id) => questionOf(id),
    }),
  );
}

describe("an answer to a question whose key was wrong", () => {
  it("is judged by the key of its time until somebody decides", async () => {
    expect(await shown(world.publication.id)).toMatchObject({ verdict: "wrong" });
  });

  it("is not held against the question as it reads now", async () => {
    expect(await shown(newer.id)).toBeNull();
  });

  it("counts as corrected once it is decided, and the record says so", async () => {
    await raise();
    expect(await shown(newer.id)).toMatchObject({ verdict: "right", misconceptions: [] });
    const args = await pageArgs(db, visit.learnerId, { path: "/en/learn/record" });
    const { corrected: told } = await record.loader(args);
    expect(told).toMatchObject([{ hasRisen: true, reason: "A wrong key" }]);
    expect(told[0]?.prompt).toContain("practice-1");
  });
});
