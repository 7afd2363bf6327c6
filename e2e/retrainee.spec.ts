// An electrician on a night shift, with a phone: from no account to a first module, in Finnish.
import { m } from "~/i18n/messages";
import { answer, askedQuestion, fieldsOf, sayNotLearned } from "./answer-question";
import { expect, inFi, inSv, test } from "./fixtures";
import {
  answerToTheEnd,
  askedForm,
  lessonPath,
  nextSection,
  readToTheEnd,
  takeCheck,
} from "./lesson-walk";
import { expectSound } from "./page-checks";
import { readPathRow } from "./path-rows";
import { freshEmail, password } from "./people";
import { practiseUnseen } from "./study";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test("a retrainee charges a first module on a phone, in Finnish", async ({ page, db }) => {
  const email = freshEmail();
  const newcomer = "Sähköalan Oppija";
  const title = (name: string) => page.getByRole("heading", { level: 1, name });
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const link = (name: string) => page.getByRole("link", { name, exact: true });
  const lesson = "value-chain";

  await test.step("makes an account", async () => {
    await page.goto("/fi");
    await link(m.account_register({}, inFi)).click();
    await page.getByLabel(m.account_name({}, inFi)).fill(newcomer);
    await page.getByLabel(m.account_email({}, inFi)).fill(email);
    await page.getByLabel(m.account_password({}, inFi), { exact: true }).fill(password);
    await button(m.account_register({}, inFi)).click();
    await expect(title(m.learn_hello_empty({}, inFi))).toBeVisible();
    await expectSound(page, "fi");
  });
  const { id: learnerId } = await db
    .selectFrom("users")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();

  await test.step("chooses the course, as somebody who changes trades", async () => {
    await link(m.learn_empty_choose({}, inFi)).click();
    await expect(title(m.learn_courses_title({}, inFi))).toBeVisible();
    await link("Akkukennon perusteet").click();
    await expect(title("Akkukennon perusteet")).toBeVisible();
    await page.getByRole("button", { name: m.learn_begin_retrainee_title({}, inFi) }).click();
  });

  await test.step("tells of the old trade", async () => {
    await expect(title(m.learn_start_intake_title({}, inFi))).toBeVisible();
    await expectSound(page, "fi");
    await page.getByRole("radio", { name: m.learn_trade_electrician({}, inFi) }).check();
    await page.getByLabel(m.learn_intake_hours({}, inFi)).fill("3,5");
    await button(m.learn_intake_continue({}, inFi)).click();
    await expect(title(m.learn_start_placement_title({}, inFi))).toBeVisible();
    await expectSound(page, "fi");
  });

  await test.step("shows in the first check what an electrician knows, and says the rest plainly", async () => {
    const form = askedForm(page);
    while ((await form.count()) > 0) {
      const { question } = await askedQuestion(form, db, learnerId);
      if (question.skill === "electrical-basics-dc") await answer(form, db, learnerId, "right");
      else await sayNotLearned(form);
    }
    await expect(title(m.learn_start_recognising_title({}, inFi))).toBeVisible();
    await expect(page.getByText(m.learn_believed_brought({ count: 1 }, inFi))).toBeVisible();
    await expectSound(page, "fi");
    await button(m.learn_believed_accept({}, inFi)).click();
  });

  await test.step("finds the next step with its reason", async () => {
    await expect(title(m.learn_hello_charging({}, inFi))).toBeVisible();
    await expect(
      page.getByText(m.learn_skills_charged({ charged: 1, count: 7 }, inFi)),
    ).toBeVisible();
    await expect(page.locator(".next-step").getByRole("link").first()).toBeVisible();
    await expectSound(page, "fi");
    await link(m.learn_why({}, inFi)).click();
    await expect(title(m.learn_why_title({}, inFi))).toBeVisible();
    await expectSound(page, "fi");
    await link("Akkukennon perusteet").click();
    await expect(title(m.learn_hello_charging({}, inFi))).toBeVisible();
  });

  const question = page.locator("section.question").first();
  await test.step("reads on to the first question of the text", async () => {
    await page.goto(lessonPath("fi", lesson));
    while ((await question.count()) === 0) await nextSection(page);
    await expectSound(page, "fi");
  });

  await test.step("answers wrong, is told what was mixed up, and loses nothing", async () => {
    const given = await answer(question, db, learnerId, "wrong");
    await expect(question.getByRole("status")).toContainText(m.learn_try_again({}, inFi));
    await expect(question.getByText(given.misconceptions[0] ?? "")).toBeVisible();
    expect(await fieldsOf(question)).toEqual(given.fields);
    await expectSound(page, "fi");
    await answer(question, db, learnerId, "right");
    await expect(question.getByRole("status")).toContainText(m.learn_right({}, inFi));
  });

  await test.step("reads the same place in Swedish, and comes back to it", async () => {
    const here = new URL(page.url());
    await page.locator("summary", { hasText: "Suomi" }).click();
    await link("Svenska").click();
    await expect(page.locator("html")).toHaveAttribute("lang", "sv");
    expect(new URL(page.url()).pathname).toBe(lessonPath("sv", lesson));
    expect(new URL(page.url()).search).toBe(here.search);
    await expect(question.getByRole("status")).toContainText(m.learn_right({}, inSv));
    await expectSound(page, "sv");
    await page.locator("summary", { hasText: "Svenska" }).click();
    await link("Suomi").click();
    await expect(page.locator("html")).toHaveAttribute("lang", "fi");
  });

  await test.step("leaves, and finds the lesson open where it was left", async () => {
    await nextSection(page);
    const section = (await page.locator(".lesson h2").first().textContent()) ?? "";
    await link(m.site_nav_courses({}, inFi)).click();
    await link("Akkukennon perusteet").click();
    await page.locator(`a[href="${lessonPath("fi", lesson)}"]`).click();
    await expect(page.locator(".lesson h2").first()).toHaveText(section);
  });

  await test.step("passes the check", async () => {
    await readToTheEnd(page, "fi");
    await expectSound(page, "fi");
    await link(m.learn_act_check({}, inFi)).click();
    await expect(page.getByText(m.learn_check_how_title({}, inFi))).toBeVisible();
    await expectSound(page, "fi");
    await button(m.learn_act_check({}, inFi)).click();
    await expect(askedForm(page)).toBeVisible();
    await expectSound(page, "fi");
    const given = await answerToTheEnd(page, db, learnerId, "right");
    await expect(page).toHaveURL(lessonPath("fi", lesson, "/result"));
    await expect(
      page.getByText(m.learn_result_count({ right: given, count: given }, inFi)),
    ).toBeVisible();
    await expectSound(page, "fi");
  });

  await test.step("charges the module by practice, and keeps a record of it", async () => {
    await takeCheck(page, db, learnerId, {
      locale: "fi",
      lesson: "parts-of-a-cell",
      manner: "right",
    });
    const { id: pathId } = await readPathRow(db, learnerId);
    const learner = { id: learnerId, email, name: newcomer, locale: "fi" as const, pathId };
    for (const passed of [lesson, "parts-of-a-cell"]) {
      await practiseUnseen(db, learner, passed, "right");
    }
    await link(m.site_nav_pack({}, inFi)).click();
    await expect(
      page.getByText(m.learn_skills_charged({ charged: 3, count: 7 }, inFi)),
    ).toBeVisible();
    await expectSound(page, "fi");
    await link("Akkukennon perusteet").click();
    const module = page.getByRole("region", { name: /^1\. / });
    await expect(module.getByText(m.learn_status_passed({}, inFi), { exact: true })).toHaveCount(2);
    await expect(module.getByText(m.learn_status_brought({}, inFi), { exact: true })).toHaveCount(
      1,
    );
    await expectSound(page, "fi");
    await link(m.site_nav_record({}, inFi)).click();
    await expect(title(m.learn_record_title({}, inFi))).toBeVisible();
    await expect(page.getByRole("table").getByRole("row")).toHaveCount(3);
    await expectSound(page, "fi");
  });
});
