// An electrician on a night shift, with a phone: from no account to a first module, in Finnish.
import type { Page } from "@playwright/test";
import { m } from "~/i18n/messages";
import { answer, sayNotLearned } from "./answer-question";
import { expect, inFi, inSv, test } from "./fixtures";
import { answerToTheEnd, askedForm, lessonPath, readToTheEnd, takeCheck } from "./lesson-walk";
import { expectAccessible, expectWellFormed } from "./page-checks";
import { freshEmail, password } from "./people";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

async function expectSound(page: Page): Promise<void> {
  await expectWellFormed(page, "fi");
  await expectAccessible(page);
}

test("a retrainee charges a first module on a phone, in Finnish", async ({ page, db }) => {
  const email = freshEmail();
  const heading = (name: string) => page.getByRole("heading", { level: 1, name });
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const link = (name: string) => page.getByRole("link", { name, exact: true });

  await test.step("makes an account", async () => {
    await page.goto("/fi");
    await link(m.account_register({}, inFi)).click();
    await page.getByLabel(m.account_name({}, inFi)).fill("Sähkö-Sanna Koski");
    await page.getByLabel(m.account_email({}, inFi)).fill(email);
    await page.getByLabel(m.account_password({}, inFi), { exact: true }).fill(password);
    await button(m.account_register({}, inFi)).click();
    await expect(heading(m.learn_hello_empty({}, inFi))).toBeVisible();
    await expectSound(page);
  });
  const { id: learnerId } = await db
    .selectFrom("users")
    .select("id")
    .where("email", "=", email)
    .executeTakeFirstOrThrow();

  await test.step("chooses the course", async () => {
    await link(m.learn_empty_choose({}, inFi)).click();
    await expect(heading(m.learn_courses_title({}, inFi))).toBeVisible();
    await expectSound(page);
    await link("Akkukennon perusteet").click();
    await expect(heading("Akkukennon perusteet")).toBeVisible();
    await expectSound(page);
    await page.getByRole("button", { name: m.learn_begin_retrainee_title({}, inFi) }).click();
  });

  await test.step("tells of the old trade", async () => {
    await expect(heading(m.learn_start_intake_title({}, inFi))).toBeVisible();
    await expectSound(page);
    await page.getByLabel(m.learn_trade_electrician({}, inFi)).check();
    await page.getByLabel(m.learn_intake_hours({}, inFi)).fill("3,5");
    await button(m.learn_intake_continue({}, inFi)).click();
    await expect(heading(m.learn_start_placement_title({}, inFi))).toBeVisible();
    await expectSound(page);
  });

  await test.step("takes the first check", async () => {
    const form = askedForm(page);
    let asked = 0;
    while ((await form.count()) > 0) {
      asked += 1;
      console.log(await form.locator("h3").textContent());
      if (asked % 2) await answer(form, db, learnerId, "right");
      else await sayNotLearned(form);
    }
    await expect(heading(m.learn_start_recognising_title({}, inFi))).toBeVisible();
    await expectSound(page);
    await page.screenshot({ path: "/tmp/shots/recognising.png", fullPage: true });
    await button(m.learn_believed_accept({}, inFi)).click();
    await expect(heading(m.learn_hello_charging({}, inFi))).toBeVisible();
    await expectSound(page);
    await page.screenshot({ path: "/tmp/shots/pack.png", fullPage: true });
  });
});
