// An instructor's ten minutes: who is stuck, why, a decision with its reason, and what the learner sees of it.
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { m } from "~/i18n/messages";
import { expect, inFi, inSv, test } from "./fixtures";
import { makeRetrainee } from "./learner";
import { course } from "./lesson-walk";
import { expectSound } from "./page-checks";
import { endCoolDown } from "./path-rows";
import { assign, cellBasics, makeGroup, makeSchool } from "./school";
import { takeCheckUnseen } from "./study";

const lesson = "value-chain";
const named = `${course}/${lesson}`;
const reason = "Vi går igenom det vid linjen i morgon, ta det sedan direkt.";

test("an instructor finds who is stuck, decides, the learner sees it, and the list lets go", async ({
  page,
  db,
  signInAs,
  openFor,
}) => {
  const school = await makeSchool(db);
  const { organisationId } = school;
  const learner = await makeRetrainee(db, { name: "Jumiutunut Oppija", organisationId });
  const group = await makeGroup(db, school, [learner]);
  await assign(db, school, group, { goal: cellBasics, strategy: "retrainee", eqf: 4 });
  for (let tries = 0; tries < 3; tries += 1) {
    await takeCheckUnseen(db, learner, lesson, "wrong");
    await endCoolDown(db, learner.id, named);
  }
  const title = titlesIn((await newestCatalogue(db)).catalogue, "sv").lesson(named);
  const needs = page.locator(".needs-person").filter({ hasText: learner.name });
  await signInAs(school.instructor);

  await test.step("who needs me: one person, why, and what to do", async () => {
    await page.goto("/sv/guide/needs");
    await expect(needs).toHaveCount(1);
    await expect(needs).toContainText(m.needs_stuck_lesson({ lesson: title }, inSv));
    await expectSound(page, "sv");
    await page.setViewportSize({ width: 390, height: 844 });
    await expectSound(page, "sv");
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  await test.step("the story, and a decision in place with its reason", async () => {
    await needs.getByRole("link", { name: learner.name, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: learner.name })).toBeVisible();
    await page.locator("#overrule > summary").click();
    const act = m.overrule_act_step({}, inSv);
    await page.locator("#overrule summary").getByText(act, { exact: true }).click();
    const form = page.locator("#overrule-step");
    await form.getByLabel(m.overrule_which_lesson({}, inSv)).selectOption({ label: title });
    await form.getByLabel(m.overrule_reason({}, inSv)).fill(reason);
    await expectSound(page, "sv");
    await form.getByRole("button", { name: act, exact: true }).click();
    await expect(page.getByText(m.overrule_done({}, inSv))).toBeVisible();
    await expectSound(page, "sv");
  });

  const pack = await openFor(learner, { viewport: { width: 390, height: 844 } });
  await test.step("the learner sees who decided what, and why", async () => {
    await pack.goto("/fi/learn");
    const decided = pack.getByRole("region", { name: m.overrule_own_title({}, inFi) });
    await expect(decided).toContainText(reason);
    await expect(decided).toContainText(school.instructor.name);
    await expectSound(pack, "fi");
  });

  await test.step("success takes the learner off the list", async () => {
    await takeCheckUnseen(db, learner, lesson, "right");
    await page.goto("/sv/guide/needs");
    await expect(page.getByText(m.needs_empty({}, inSv))).toBeVisible();
    await expect(needs).toHaveCount(0);
    await expectSound(page, "sv");
  });
});
