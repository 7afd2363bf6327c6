// Newer content comes out while a learner sits in a check: nothing is lost, nothing is asked otherwise, and it is told.
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { titlesIn } from "~/domain/course/titles";
import { locales } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { answer, askedQuestion } from "./answer-question";
import { publishChanged } from "./author";
import { expect, inFi, siteDatabase, test } from "./fixtures";
import { makeRetrainee } from "./learner";
import { answerToTheEnd, askedForm, course, lessonPath } from "./lesson-walk";
import { expectSound } from "./page-checks";
import { readPathRow } from "./path-rows";
import { assign, cellBasics, makeGroup, makeSchool } from "./school";
import { practiseOneUnseen, takeCheckUnseen } from "./study";

const passed = "value-chain";
const inHand = "parts-of-a-cell";
const corrected = "station-from-shift-report";
const sentence = "Tämä lause on uusi.";
const words = "(Tarkennettu.)";

// Other journeys meet this publication too: it changes nothing that they look at.
test("a revision while the learner sits in a check", async ({ page, db, signInAs, openFor }) => {
  const school = await makeSchool(db);
  const { organisationId } = school;
  const learner = await makeRetrainee(db, { name: "Keskellä Koetta", organisationId });
  const group = await makeGroup(db, school, [learner]);
  await assign(db, school, group, { goal: cellBasics, strategy: "retrainee", eqf: 4 });
  const titles = titlesIn((await newestCatalogue(db)).catalogue, "fi");
  const before = await readPathRow(db, learner.id);
  const form = askedForm(page);
  const prompt = page.locator(".question__prompt");
  await practiseOneUnseen(db, learner, `${course}/${passed}/${corrected}`, "wrong");
  await takeCheckUnseen(db, learner, passed, "right");
  await signInAs(learner);

  await test.step("the learner has answered one question, and sees the next", async () => {
    await page.goto(lessonPath("fi", inHand, "/check"));
    await page.getByRole("button", { name: m.learn_act_check({}, inFi) }).click();
    await answer(form, db, learner.id, "right");
    await expect(page.getByText(m.learn_check_question({ number: 2 }, inFi))).toBeVisible();
  });
  const { question } = await askedQuestion(form, db, learner.id);
  const asked = (await prompt.textContent()) ?? "";

  await test.step("the author rewords that very question, adds to a text, and corrects a key", async () => {
    await publishChanged(siteDatabase(), async (desk) => {
      await desk.addToPrompt(inHand, question.id, "fi", words);
      await desk.addSentence(passed, "fi", sentence);
      await desk.correctKey(passed, corrected);
    });
    expect((await newestCatalogue(db)).id).not.toBe(before.publicationId);
  });

  const guide = await openFor(school.instructor);
  await test.step("the instructor sees what changed and who would go on where, and moves them", async () => {
    await guide.goto("/fi/guide/revision");
    for (const change of [
      m.revision_lesson_text({}, inFi),
      m.revision_question_wording({}, inFi),
      m.revision_question_key({}, inFi),
    ]) {
      await expect(guide.getByText(change)).toBeVisible();
    }
    const figures = guide.getByRole("row", { name: titles.lesson(`${course}/${passed}`) });
    await expect(figures.getByRole("cell")).toHaveText(["0", "1"]);
    await expect(guide.getByRole("checkbox", { name: new RegExp(learner.name) })).toBeChecked();
    await expectSound(guide, "fi");
    await guide.getByRole("button", { name: m.revision_move({}, inFi) }).click();
    await expect(guide.getByText(m.revision_moved({ count: 1 }, inFi))).toBeVisible();
    await expectSound(guide, "fi");
    expect((await readPathRow(db, learner.id)).publicationId).not.toBe(before.publicationId);
  });

  await test.step("the learner answers on: the same questions, and all of them count", async () => {
    await answer(form, db, learner.id, "right");
    await expect(page.getByText(m.learn_check_question({ number: 3 }, inFi))).toBeVisible();
    await page.reload();
    await expect(page.getByText(m.learn_check_question({ number: 3 }, inFi))).toBeVisible();
    const given = 2 + (await answerToTheEnd(page, db, learner.id, "right"));
    await expect(page).toHaveURL(lessonPath("fi", inHand, "/result"));
    await expect(
      page.getByText(m.learn_result_count({ right: given, count: given }, inFi)),
    ).toBeVisible();
    await expect(page.getByText(asked)).toBeVisible();
    await expect(page.getByText(words)).toHaveCount(0);
    await expectSound(page, "fi");
  });

  await test.step("what was passed before stays passed, and says that it has changed", async () => {
    await page.goto(`${lessonPath("fi", passed)}?section=1`);
    await expect(page.getByText(m.study_changed_title({}, inFi))).toBeVisible();
    await expect(page.getByText(sentence)).toBeVisible();
    await expectSound(page, "fi");
    await page.goto("/fi/learn/courses/cell-basics");
    await expect(page.getByText(m.learn_status_passed({}, inFi), { exact: true })).toHaveCount(2);
  });

  await test.step("the corrected key is a proposal, until the instructor decides", async () => {
    const proposal = `/guide/regrade/${course}/${passed}/${corrected}`;
    for (const locale of locales) {
      await guide.goto(`/${locale}${proposal}`);
      await expectSound(guide, locale);
    }
    await guide.goto(`/fi${proposal}`);
    await expect(guide.getByText(learner.name)).toContainText(m.revision_rises({}, inFi));
    await guide.getByLabel(m.revision_reason({}, inFi)).fill("Kaksi vastausta oli vaihtunut.");
    await guide.getByRole("button", { name: m.revision_regrade({}, inFi), exact: true }).click();
    await expect(guide.getByText(m.revision_regraded({}, inFi))).toBeVisible();
    await expectSound(guide, "fi");
    await page.goto("/fi/learn/record");
    await expect(page.getByText("Kaksi vastausta oli vaihtunut.")).toBeVisible();
    await expectSound(page, "fi");
  });
});
