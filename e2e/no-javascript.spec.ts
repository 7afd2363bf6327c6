// An old phone behind a factory's proxy: no script runs, and everything still works.
import { m } from "~/i18n/messages";
import { answer, answerButton, askedQuestion, fieldsOf, fillIn } from "./answer-question";
import { expect, inFi, test } from "./fixtures";
import { answerToTheEnd, askedForm, lessonPath, nextSection } from "./lesson-walk";
import { expectFits } from "./page-checks";
import { makePerson, password } from "./people";

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

test("a lesson, its questions and its check work without JavaScript", async ({
  page,
  db,
  faults,
}) => {
  const reader = await makePerson(db, { name: "Öinen Oppija" });
  const title = (name: string) => page.getByRole("heading", { level: 1, name });
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const link = (name: string) => page.getByRole("link", { name, exact: true });
  const lesson = "parts-of-a-cell";

  await test.step("signs in with the form", async () => {
    await page.goto("/fi/sign-in");
    await page.getByLabel(m.account_email({}, inFi)).fill(reader.email);
    await page.getByLabel(m.account_password({}, inFi)).fill(password);
    await button(m.account_sign_in({}, inFi)).click();
    await expect(title(m.learn_hello_empty({}, inFi))).toBeVisible();
  });

  await test.step("begins a path; a form that is refused keeps what was typed", async () => {
    await page.goto("/fi/learn/courses/cell-basics");
    await page.getByRole("button", { name: m.learn_begin_retrainee_title({}, inFi) }).click();
    await page.getByLabel(m.learn_trade_paper({}, inFi)).check();
    await page.getByLabel(m.learn_intake_hours({}, inFi)).fill("paljon");
    faults.announce(400);
    await button(m.learn_intake_continue({}, inFi)).click();
    const hours = page.getByLabel(m.learn_intake_hours({}, inFi));
    await expect(hours).toHaveValue("paljon");
    await expect(hours).toHaveAccessibleDescription(
      new RegExp(m.learn_intake_hours_error({}, inFi)),
    );
    await expect(page.getByLabel(m.learn_trade_paper({}, inFi))).toBeChecked();
    await hours.fill("4");
    await button(m.learn_intake_continue({}, inFi)).click();
    await button(m.learn_placement_skip({}, inFi)).click();
    await button(m.learn_believed_accept({}, inFi)).click();
    await expect(title(m.learn_hello_charging({}, inFi))).toBeVisible();
  });

  await test.step("reads a section with a model, and its numbers as a table", async () => {
    await page.goto(lessonPath("fi", lesson));
    const model = page.locator("section.model");
    while ((await model.count()) === 0) await nextSection(page);
    await expect(model.locator("noscript p")).toBeVisible();
    await expect(model.getByRole("table")).toBeHidden();
    await model.getByText(m.models_as_table({}, inFi)).click();
    await expect(model.getByRole("table")).toBeVisible();
    expect(await model.getByRole("row").count()).toBeGreaterThan(3);
    await expectFits(page);
  });

  await test.step("answers in the text: empty, wrong, right", async () => {
    const question = page.locator("section.question").first();
    while ((await question.count()) === 0) await nextSection(page);
    const { question: asked } = await askedQuestion(question, db, reader.id);
    await answerButton(question, "fi").click();
    await expect(question.getByRole("alert")).toHaveText(m.learn_answer_empty({}, inFi));

    const wrong = await answer(question, db, reader.id, "wrong");
    expect(wrong.question.id).toBe(asked.id);
    await expect(question.getByText(m.learn_try_again({}, inFi))).toBeVisible();
    await expect(question.getByText(wrong.misconceptions[0] ?? "")).toBeVisible();
    expect(await fieldsOf(question)).toBe(wrong.fields);

    await answer(question, db, reader.id, "right");
    await expect(question.getByText(m.learn_right({}, inFi))).toBeVisible();
  });

  await test.step("keeps the half of an answer that was given", async () => {
    await page.goto(lessonPath("fi", lesson, "/practice"));
    const matching = page.locator("section.question").filter({ has: page.locator("select") });
    await fillIn(matching, db, reader.id, "right");
    await matching.locator("select").first().selectOption("");
    const typed = await fieldsOf(matching);
    await answerButton(matching, "fi").click();
    await expect(matching.getByRole("alert")).toHaveText(m.learn_answer_match_incomplete({}, inFi));
    expect(await fieldsOf(matching)).toBe(typed);
  });

  await test.step("takes the check to its result", async () => {
    await link(m.learn_act_check({}, inFi)).click();
    await button(m.learn_act_check({}, inFi)).click();
    await answerButton(askedForm(page), "fi").click();
    await expect(askedForm(page).getByRole("alert")).toBeVisible();
    await answerToTheEnd(page, db, reader.id, "right");
    await expect(page).toHaveURL(lessonPath("fi", lesson, "/result"));
    await expect(page.getByText(m.learn_result_changed({}, inFi))).toBeVisible();
    await expectFits(page);
  });
});
