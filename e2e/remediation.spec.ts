// A lesson that does not work: another way in, a look at what it stands on, a visit there, a person, and success.
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { m } from "~/i18n/messages";
import { answer, askedQuestion, sayNotLearned } from "./answer-question";
import { expect, inFi, inSv, test } from "./fixtures";
import { makeRetrainee } from "./learner";
import { askedForm, course, lessonPath, takeCheck } from "./lesson-walk";
import { expectSound } from "./page-checks";
import { endCoolDown } from "./path-rows";
import { assign, cellBasics, makeGroup, makeSchool } from "./school";
import { takeCheckUnseen } from "./study";

const lesson = "capacity-and-c-rate";
/** Stands on the lesson. */
const above = "charge-health-ageing";
/** What the lesson stands on, and the part of it that turns out to be missing. */
const below = ["parts-of-a-cell", "electrical-refresher"] as const;
const missing = { lesson: below[1], skill: "electrical-basics-dc" };

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("a lesson that does not work is repaired from below, then by a person, and then it works", async ({
  page,
  db,
  signInAs,
  openFor,
}) => {
  const school = await makeSchool(db);
  const { organisationId } = school;
  const learner = await makeRetrainee(db, { name: "Sinnikäs Oppija", organisationId });
  const group = await makeGroup(db, school, [learner]);
  await assign(db, school, group, { goal: cellBasics, strategy: "retrainee", eqf: 4 });
  const { catalogue } = await newestCatalogue(db);
  const titles = { fi: titlesIn(catalogue, "fi"), sv: titlesIn(catalogue, "sv") };
  const named = `${course}/${lesson}`;
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const link = (name: string) => page.getByRole("link", { name, exact: true });
  const shut = page.getByText(m.learn_not_open_title({}, inFi));
  for (const one of below) await takeCheckUnseen(db, learner, one, "right");
  await signInAs(learner);

  await test.step("what stands on the lesson is shut", async () => {
    await page.goto(lessonPath("fi", above));
    await expect(shut).toBeVisible();
  });

  await test.step("four wrong answers bring the worked example", async () => {
    await page.goto(lessonPath("fi", lesson, "/practice"));
    const questions = page.locator("section.question");
    for (let place = 0; place < 4; place += 1) {
      await answer(questions.nth(place), db, learner.id, "wrong");
    }
    await expect(page.getByText(m.study_example_text({}, inFi))).toBeVisible();
    await expectSound(page, "fi");
    await link(m.study_act_example({}, inFi)).click();
    await expect(page.getByText(m.study_example_text({}, inFi))).toBeVisible();
    await expectSound(page, "fi");
    await button(m.study_read_try_again({}, inFi)).click();
    await expect(page).toHaveURL(lessonPath("fi", lesson, "/practice"));
    await expect(page.getByText(m.study_example_text({}, inFi))).toHaveCount(0);
  });

  await test.step("a check that does not work leads to what the lesson stands on", async () => {
    await takeCheck(page, db, learner.id, { locale: "fi", lesson, manner: "wrong" });
    await expect(page).toHaveURL(lessonPath("fi", lesson, "/result"));
    await link(m.study_act_probe({}, inFi)).click();
    await expect(
      page.getByRole("heading", { name: m.study_probe_how_title({}, inFi) }),
    ).toBeVisible();
    await expectSound(page, "fi");
    await button(m.study_act_probe({}, inFi)).click();
    const form = askedForm(page);
    await expect(form).toBeVisible();
    await expectSound(page, "fi");
    while ((await form.count()) > 0) {
      const { question } = await askedQuestion(form, db, learner.id);
      if (question.skill === missing.skill) await sayNotLearned(form);
      else await answer(form, db, learner.id, "right");
    }
    const seen = page.getByRole("region", { name: m.study_probe_done_title({}, inFi) });
    const found = seen.getByRole("listitem").filter({ hasText: titles.fi.skill(missing.skill) });
    await expect(found).toContainText(m.study_probe_visit({}, inFi));
    await expectSound(page, "fi");
  });

  await test.step("a visit to the lesson below ends with two right answers, and leads back", async () => {
    await link(m.study_act_visit({}, inFi)).click();
    await expect(page).toHaveURL(lessonPath("fi", missing.lesson, "/practice"));
    const skill = titles.fi.skill(missing.skill);
    const why = m.study_visit_text({ lesson: titles.fi.lesson(named), skill }, inFi);
    await expect(page.getByText(why)).toBeVisible();
    await expectSound(page, "fi");
    const extra = page.locator("#extra");
    await answer(extra, db, learner.id, "right");
    await expect(page.getByText(why)).toBeVisible();
    await answer(extra, db, learner.id, "right");
    await expect(page.getByText(m.study_visit_over_title({}, inFi))).toBeVisible();
    await expectSound(page, "fi");
    await link(m.learn_to_path({}, inFi)).click();
    await expect(page).toHaveURL(lessonPath("fi", lesson, "/practice"));
  });

  await test.step("after the third check a person is asked, and the rest of the path is open", async () => {
    await endCoolDown(db, learner.id, named);
    await takeCheckUnseen(db, learner, lesson, "wrong");
    await endCoolDown(db, learner.id, named);
    await takeCheck(page, db, learner.id, { locale: "fi", lesson, manner: "wrong" });
    await expect(page).toHaveURL(lessonPath("fi", lesson, "/result"));
    await expect(page.getByText(m.learn_person_title({}, inFi), { exact: true })).toBeVisible();
    await expect(page.getByText(m.learn_person_rest_open({}, inFi))).toBeVisible();
    await expectSound(page, "fi");
    await page.goto(lessonPath("fi", above));
    await expect(page.locator(".lesson .prose").first()).toBeVisible();
    await expect(shut).toHaveCount(0);
  });

  const guide = await openFor(school.instructor);
  const needsYou = guide.getByRole("region", { name: m.guide_needs_you({}, inSv) });
  await test.step("the instructor sees it", async () => {
    await guide.goto("/sv/guide");
    await expect(guide.getByRole("link", { name: new RegExp(learner.name) })).toBeVisible();
    await guide.goto(`/sv/guide/groups/${group.id}/learners/${learner.id}`);
    const help = m.guide_help_lesson({ lesson: titles.sv.lesson(named) }, inSv);
    await expect(needsYou.getByText(help)).toBeVisible();
    await expectSound(guide, "sv");
  });

  await test.step("success takes the flag down", async () => {
    await endCoolDown(db, learner.id, named);
    await takeCheck(page, db, learner.id, { locale: "fi", lesson, manner: "right" });
    await expect(
      page.getByRole("heading", {
        level: 1,
        name: m.learn_result_passed({ lesson: titles.fi.lesson(named) }, inFi),
      }),
    ).toBeVisible();
    await expect(page.getByText(m.learn_person_title({}, inFi), { exact: true })).toHaveCount(0);
    await guide.reload();
    await expect(guide.getByRole("heading", { level: 1, name: learner.name })).toBeVisible();
    await expect(needsYou).toHaveCount(0);
  });
});
