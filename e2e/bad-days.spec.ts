// What goes wrong on an ordinary day, and what has to come of it: nothing lost, nothing doubled, and a plain word.
import { randomUUID } from "node:crypto";
import { m } from "~/i18n/messages";
import { answer, answerButton, fillIn } from "./answer-question";
import { expect, inEn, inFi, inSv, siteOrigin, test } from "./fixtures";
import { makeRetrainee } from "./learner";
import { askedForm, lessonPath } from "./lesson-walk";
import { expectSound } from "./page-checks";
import { countAnswers, readMemory } from "./path-rows";
import { makePerson, password } from "./people";
import { makeGroup, makeSchool } from "./school";

const lesson = "parts-of-a-cell";
const check = lessonPath("fi", lesson, "/check");
const startCheck = m.learn_act_check({}, inFi);

test("an impatient thumb answers once", async ({ page, db, signInAs }) => {
  const learner = await makeRetrainee(db);
  await signInAs(learner);
  await page.goto(check);
  await page.getByRole("button", { name: startCheck }).dblclick();
  const form = askedForm(page);
  const key = page.locator('input[name="key"]');

  await fillIn(form, db, learner.id, "right");
  const first = await key.inputValue();
  await answerButton(form, "fi").dblclick();
  await expect(key).not.toHaveValue(first);
  expect(await countAnswers(db, learner.id)).toBe(1);

  await fillIn(form, db, learner.id, "right");
  const second = await key.inputValue();
  await answerButton(form, "fi").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(key).not.toHaveValue(second);
  expect(await countAnswers(db, learner.id)).toBe(2);
  await expect(page.getByText(m.learn_check_question({ number: 3 }, inFi))).toBeVisible();
});

test("the back button brings back no old question", async ({ page, db, signInAs }) => {
  const learner = await makeRetrainee(db);
  await signInAs(learner);
  await page.goto(lessonPath("fi", lesson, "/practice"));
  await page.getByRole("link", { name: startCheck }).click();
  await page.getByRole("button", { name: startCheck }).click();
  await answer(askedForm(page), db, learner.id, "right");
  await page.goBack();
  await page.goForward();
  await expect(page.getByText(m.learn_check_question({ number: 2 }, inFi))).toBeVisible();
  await answer(askedForm(page), db, learner.id, "right");
  expect(await countAnswers(db, learner.id)).toBe(2);
});

test("two tabs on one question: the second is told", async ({
  page,
  db,
  context,
  signInAs,
  faults,
}) => {
  const learner = await makeRetrainee(db);
  await signInAs(learner);
  await page.goto(check);
  await page.getByRole("button", { name: startCheck }).click();
  await fillIn(askedForm(page), db, learner.id, "wrong");
  const other = await context.newPage();
  await other.goto(check);
  await answer(askedForm(other), db, learner.id, "right");
  const stored = await readMemory(db, learner.id);

  faults.announce(409);
  await answerButton(askedForm(page), "fi").click();
  await expect(
    page.getByRole("heading", { level: 1, name: m.site_error_409_title({}, inFi) }),
  ).toBeVisible();
  await expectSound(page, "fi");
  expect(await countAnswers(db, learner.id)).toBe(1);
  expect(await readMemory(db, learner.id)).toEqual(stored);

  await page.getByRole("link", { name: m.site_error_again({}, inFi) }).click();
  await expect(page.getByText(m.learn_check_question({ number: 2 }, inFi))).toBeVisible();
});

test("what belongs to somebody else is not there", async ({ page, db, signInAs, faults }) => {
  const school = await makeSchool(db);
  const { organisationId } = school;
  const owner = await makeRetrainee(db, { name: "Polun Omistaja", organisationId });
  const group = await makeGroup(db, school, [owner]);
  const story = `/guide/groups/${group.id}/learners/${owner.id}`;
  const own = `/learn/paths/${owner.pathId}`;

  await signInAs(await makeRetrainee(db));
  faults.announce(404);
  for (const path of [`${own}/start`, `${own}/why`, `/learn?path=${owner.pathId}`]) {
    expect((await page.goto(`/fi${path}`))?.status(), path).toBe(404);
    await expect(page.locator("h1")).toHaveText(m.site_error_404_title({}, inFi));
    await expect(page.getByText("Polun Omistaja")).toHaveCount(0);
  }
  const exam = await page.goto(`/fi${own}/exams/cell-basics/inside-the-cell`);
  expect(exam?.status()).toBe(404);
  faults.announce(403);
  expect((await page.goto(`/fi${story}`))?.status()).toBe(403);

  const elsewhere = await makeSchool(db);
  await signInAs(elsewhere.instructor);
  expect((await page.goto(`/sv${story}`))?.status()).toBe(404);
  await expect(page.locator("h1")).toHaveText(m.site_error_404_title({}, inSv));
  expect((await page.goto(`/sv/teach/groups/${group.id}`))?.status()).toBeGreaterThanOrEqual(403);
});

test("a session that ended comes back to the same place", async ({ page, db, signInAs }) => {
  const learner = await makeRetrainee(db);
  await signInAs(learner);
  await page.goto(check);
  await page.getByRole("button", { name: startCheck }).click();
  await answer(askedForm(page), db, learner.id, "right");
  await db.deleteFrom("sessions").where("user_id", "=", learner.id).execute();

  await fillIn(askedForm(page), db, learner.id, "right");
  await answerButton(askedForm(page), "fi").click();
  await expect(page).toHaveURL(/\/fi\/sign-in\?next=/);
  await page.getByLabel(m.account_email({}, inFi)).fill(learner.email);
  await page.getByLabel(m.account_password({}, inFi), { exact: true }).fill(password);
  await page.getByRole("button", { name: m.account_sign_in({}, inFi), exact: true }).click();
  await expect(page).toHaveURL(check);
  await expect(page.getByText(m.learn_check_question({ number: 2 }, inFi))).toBeVisible();
  expect(await countAnswers(db, learner.id)).toBe(1);
});

test("what does not exist is told in the reader's language", async ({
  page,
  db,
  signInAs,
  faults,
}) => {
  await signInAs(await makePerson(db));
  faults.announce(404);
  const told = [
    { path: "/fi/learn/courses/no-such-course", title: m.site_error_404_title({}, inFi) },
    { path: `/sv/learn/paths/${randomUUID()}/start`, title: m.site_error_404_title({}, inSv) },
    {
      path: "/en/learn/courses/cell-basics/no-such-lesson",
      title: m.site_error_404_title({}, inEn),
    },
    { path: "/en/learn/paths/not-an-id/why", title: m.site_error_404_title({}, inEn) },
    { path: "/sv/no/such/page", title: m.site_error_404_title({}, inSv) },
    { path: "/sv/join/ZZZZZZZZ", title: m.teach_join_unknown_title({}, inSv) },
  ];
  for (const { path, title } of told) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.locator("h1"), path).toHaveText(title);
  }
  await expectSound(page, "sv");
});

test("without a session a POST leads to the sign-in, from another site to a refusal", async ({
  request,
  db,
}) => {
  const learner = await makeRetrainee(db);
  const before = await readMemory(db, learner.id);
  const post = (origin: string) =>
    request.post(check, {
      form: { intent: "start" },
      headers: { origin },
      maxRedirects: 0,
      failOnStatusCode: false,
    });
  const answered = await post(siteOrigin());
  expect(answered.status()).toBe(302);
  expect(answered.headers().location).toBe(`/fi/sign-in?${new URLSearchParams({ next: check })}`);
  expect((await post("https://elsewhere.test")).status()).toBe(403);
  expect(await readMemory(db, learner.id)).toEqual(before);
});
