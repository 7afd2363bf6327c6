// Every page at the narrowest and the widest screen, in all three languages; each with axe, in one of them.
// A corrected question has a page only where somebody has answered it before: see revision.spec.ts.
import { randomUUID } from "node:crypto";
import { locales } from "~/i18n/locale";
import { makeClaim } from "~/learn/make-claim.server";
import type { Db } from "~db/queries/connection.server";
import { expect, test } from "./fixtures";
import { type Learner, makeRetrainee } from "./learner";
import { look } from "./look";
import { expectAccessible, expectWellFormed } from "./page-checks";
import type { Person } from "./people";
import { assign, cellBasics, makeGroup, makeSchool } from "./school";

const ofEverybody = ["", "/sign-in", "/register"];

/** What there is to see: the ids of rows, and a group's code. */
type Rows = { pathId: string; learner: string; group: string; joinCode: string; claim: string };

function ofLearners({ pathId, joinCode, claim }: Rows): string[] {
  const lesson = "/learn/courses/cell-basics/value-chain";
  return [
    "/learn",
    "/learn/record",
    "/learn/review",
    `/learn/paths/${pathId}/why`,
    `/learn/paths/${pathId}/change`,
    "/learn/courses",
    "/learn/courses/cell-basics",
    "/learn/courses/electrode-manufacturing",
    "/learn/courses/electrode-manufacturing/workplace/slurry-and-coating",
    "/learn/courses/packs-and-bms",
    `${lesson}?section=1`,
    `${lesson}/practice`,
    `${lesson}/check`,
    `${lesson}/probe`,
    `${lesson}/contest`,
    "/learn/prior-learning",
    "/learn/prior-learning/new",
    `/learn/prior-learning/${claim}`,
    "/join",
    `/join/${joinCode}`,
    "/account",
  ];
}

function ofStaff({ group, learner, claim }: Rows): string[] {
  return [
    "/teach",
    `/teach/groups/${group}`,
    `/teach/groups/${group}/assign`,
    `/teach/groups/${group}/assign?goal=course%3Acell-basics`,
    "/guide",
    `/guide/groups/${group}`,
    `/guide/groups/${group}?view=table`,
    `/guide/groups/${group}/learners/${learner}`,
    `/guide/groups/${group}/learners/${learner}/recognition`,
    "/guide/evidence",
    "/guide/needs",
    "/guide/misconceptions",
    "/guide/exams",
    `/guide/prior-learning/${claim}`,
    "/guide/revision",
  ];
}

/** A school with a learner on a path, who claims to have learned something before. */
async function makeRows(db: Db): Promise<{ teacher: Person; learner: Learner; rows: Rows }> {
  const school = await makeSchool(db);
  const { organisationId, teacher } = school;
  const learner = await makeRetrainee(db, {
    name: "Pitkäniminen-Öinen Kokeiluoppija",
    organisationId,
  });
  const group = await makeGroup(db, school, [learner]);
  await assign(db, school, group, { goal: cellBasics, strategy: "retrainee", eqf: 4 });
  const made = await makeClaim(db, {
    learnerId: learner.id,
    organisationId,
    skills: ["capacity-energy-crate"],
    source: "work",
    story: "Kuusi vuotta kunnossapitoa.",
    document: undefined,
    clientKey: randomUUID(),
    dataFolder: "",
    now: new Date(),
  });
  if (!made.ok) throw new Error(`The claim was refused: ${made.reason}`);
  const { joinCode, id } = group;
  const rows = { pathId: learner.pathId, learner: learner.id, group: id, joinCode };
  return { teacher, learner, rows: { ...rows, claim: made.caseId } };
}

for (const locale of locales) {
  test(`every page of a learner is sound in ${locale}`, async ({ page, db, signInAs }) => {
    const { learner, rows } = await makeRows(db);
    await look(page, locale, ofEverybody);
    await signInAs(learner);
    await look(page, locale, ofLearners(rows));
  });

  test(`every page of a school is sound in ${locale}`, async ({ page, db, signInAs, faults }) => {
    const { teacher, rows } = await makeRows(db);
    await signInAs(teacher);
    await look(page, locale, ofStaff(rows));

    faults.announce(404);
    const missing = await page.goto(`/${locale}/teach/groups/${randomUUID()}`);
    expect(missing?.status()).toBe(404);
    await expectWellFormed(page, locale);
    await expectAccessible(page);
  });
}
