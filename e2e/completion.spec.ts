// A whole path on a phone: the first check and what it believes, one lesson, and the pack when all of it is charged.
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { newestStrategy } from "~/domain/path/strategy";
import { formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { answer, askedQuestion, sayNotLearned } from "./answer-question";
import { expect, inFi, test } from "./fixtures";
import { beginRetrainee } from "./learner";
import { answerToTheEnd, askedForm, lessonPath, takeCheck } from "./lesson-walk";
import { expectSound } from "./page-checks";
import { letFade } from "./path-rows";
import { assign, cellBasics, makeGroup, makeSchool } from "./school";
import { practiseUnseen, takeCheckUnseen } from "./study";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const brought = "electrical-basics-dc";
const fading = "cell-formats";
const others = [
  "parts-of-a-cell",
  "capacity-and-c-rate",
  "charge-health-ageing",
  "cell-formats",
  "choose-a-chemistry",
];
const most = newestStrategy("retrainee").placement.cap;

test("from the first check to a full pack, on a phone, in Finnish", async ({
  page,
  db,
  signInAs,
  openFor,
}) => {
  const school = await makeSchool(db);
  const { organisationId } = school;
  const learner = await beginRetrainee(db, { name: "Ahkera Oppija", organisationId });
  const group = await makeGroup(db, school, [learner]);
  await assign(db, school, group, { goal: cellBasics, strategy: "retrainee", eqf: 4 });
  const { catalogue } = await newestCatalogue(db);
  const titles = titlesIn(catalogue, "fi");
  const skill = titles.skill(brought);
  const title = (name: string) => page.getByRole("heading", { level: 1, name });
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const form = askedForm(page);
  const row = page.locator(`#skill-${brought}`);
  await signInAs(learner);

  await test.step("tells of the old trade", async () => {
    await page.goto(`/fi/learn/paths/${learner.pathId}/start`);
    await page.getByRole("radio", { name: m.learn_trade_electrician({}, inFi) }).check();
    await page.getByLabel(m.learn_intake_hours({}, inFi)).fill("5");
    await button(m.learn_intake_continue({}, inFi)).click();
    await expect(title(m.learn_start_placement_title({}, inFi))).toBeVisible();
  });

  await test.step("knows one thing, and says of the rest that it was not learned", async () => {
    let given = 0;
    while ((await form.count()) > 0) {
      const { question } = await askedQuestion(form, db, learner.id);
      if (question.skill === brought) await answer(form, db, learner.id, "right");
      else await sayNotLearned(form);
      given += 1;
    }
    expect(given).toBeLessThanOrEqual(most);
    await expect(title(m.learn_start_recognising_title({}, inFi))).toBeVisible();
    await expect(row).toContainText(m.placement_follows_drops({}, inFi));
    await expectSound(page, "fi");
  });

  await test.step("contests the picture one way: the skill goes on the path", async () => {
    await button(`${m.placement_put_on_path({}, inFi)}: ${skill}`).click();
    await expect(row).toContainText(m.placement_said_unknown({}, inFi));
    await expect(row).toContainText(m.placement_follows_path({}, inFi));
  });

  await test.step("and the other way: two questions show that it is there", async () => {
    await button(`${m.placement_know_this({}, inFi)}: ${skill}`).click();
    const asked = m.placement_proof_question({ skill, number: 1, count: 2 }, inFi);
    await expect(form.getByText(asked, { exact: true })).toBeVisible();
    await expectSound(page, "fi");
    expect(await answerToTheEnd(page, db, learner.id, "right")).toBe(2);
    await expect(row).toContainText(m.placement_said_known({}, inFi));
    await expect(row).toContainText(m.placement_follows_drops({}, inFi));
    await expectSound(page, "fi");
  });

  await test.step("accepts the path, and passes a first lesson", async () => {
    await button(m.learn_believed_accept({}, inFi)).click();
    await expect(title(m.learn_hello_charging({}, inFi))).toBeVisible();
    await takeCheck(page, db, learner.id, { locale: "fi", lesson: "value-chain", manner: "right" });
    await expect(page).toHaveURL(lessonPath("fi", "value-chain", "/result"));
  });

  await test.step("goes on, day after day, and practises what was passed", async () => {
    for (const lesson of others) await takeCheckUnseen(db, learner, lesson, "right");
    for (const lesson of ["value-chain", ...others]) {
      await practiseUnseen(db, learner, lesson, "right");
    }
  });

  await test.step("finds the pack full, and nothing left to do", async () => {
    await page.goto("/fi/learn");
    await expect(title(m.learn_hello_completed({}, inFi))).toBeVisible();
    await expect(page.locator(".page__lead")).toContainText(m.learn_remaining_none({}, inFi));
    await expect(
      page.getByText(m.learn_skills_charged({ charged: 7, count: 7 }, inFi)),
    ).toBeVisible();
    await expectSound(page, "fi");
    await page.goto("/fi/learn/courses/cell-basics");
    const status = (name: string) => page.getByText(name, { exact: true });
    await expect(status(m.learn_status_passed({}, inFi))).toHaveCount(6);
    await expect(status(m.learn_status_brought({}, inFi))).toHaveCount(1);
    await page.goto("/fi/learn");
    await page.getByRole("link", { name: m.learn_act_record({}, inFi), exact: true }).click();
    await expect(title(m.learn_record_title({}, inFi))).toBeVisible();
    const [completed = ""] = m.learn_record_completed({ date: "|" }, inFi).split("|");
    await expect(page.getByText(completed)).toBeVisible();
  });

  await test.step("and the instructor reads 100 %", async () => {
    const guide = await openFor(school.instructor);
    await guide.goto(`/fi/guide/groups/${group.id}/learners/${learner.id}`);
    await expect(guide.getByText(`${formatPercent(1)} (7/7)`)).toBeVisible();
  });

  await test.step("a month later one skill has faded, and one answer recharges it", async () => {
    await letFade(db, learner.id, fading);
    await page.goto("/fi/learn");
    await expect(title(m.learn_hello_completed({}, inFi))).toBeVisible();
    await page.getByRole("link", { name: m.review_act_start({}, inFi), exact: true }).click();
    await expect(title(m.review_title({}, inFi))).toBeVisible();
    await expectSound(page, "fi");
    await answer(form, db, learner.id, "right");
    const recharged = { skill: titles.skill(fading), date: "|" };
    const [told = ""] = m.review_recharged_until(recharged, inFi).split("|");
    await expect(page.getByText(told)).toBeVisible();
    await expectSound(page, "fi");
  });
});
