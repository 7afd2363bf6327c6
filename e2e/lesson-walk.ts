// The walks that every learner makes: through the sections of a lesson, through its check, through an exam.
import { expect, type Locator, type Page } from "@playwright/test";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import type { Db } from "~db/queries/connection.server";
import { answer, type Manner } from "./answer-question";

export const course = "cell-basics";

export function lessonPath(locale: Locale, lesson: string, part = ""): string {
  return `/${locale}/learn/courses/${course}/${lesson}${part}`;
}

/** The form of the question that is asked now, where a page asks one at a time. */
export function askedForm(page: Page): Locator {
  return page.locator("section.question").filter({ has: page.locator('input[name="key"]') });
}

/** From the section shown to the one after it. */
export async function nextSection(page: Page): Promise<void> {
  const title = page.locator(".lesson h2").first();
  const section = (await title.textContent()) ?? "";
  await page.locator(".lesson-nav").getByRole("button").click();
  await expect(title).not.toHaveText(section);
}

/** From the section shown to the last one, and on to the practice page. */
export async function readToTheEnd(page: Page, locale: Locale): Promise<void> {
  const toPractice = page.getByRole("button", { name: m.learn_to_practice({}, { locale }) });
  await expect(page.locator(".lesson-nav").getByRole("button")).toBeVisible();
  while ((await toPractice.count()) === 0) await nextSection(page);
  await toPractice.click();
  await expect(page).toHaveURL(/\/practice$/);
}

/** Begins the check of the lesson and answers until it ends; gives the number of answers. */
export async function takeCheck(
  page: Page,
  db: Db,
  learnerId: string,
  { locale, lesson, manner }: { locale: Locale; lesson: string; manner: Manner },
): Promise<number> {
  await page.goto(lessonPath(locale, lesson, "/check"));
  await page.getByRole("button", { name: m.learn_act_check({}, { locale }) }).click();
  return answerToTheEnd(page, db, learnerId, manner);
}

/** Answers question after question until the page asks no more. */
export async function answerToTheEnd(
  page: Page,
  db: Db,
  learnerId: string,
  manner: Manner,
): Promise<number> {
  const form = askedForm(page);
  await expect(form).toBeVisible();
  let given = 0;
  do {
    await answer(form, db, learnerId, manner);
    given += 1;
  } while ((await form.count()) > 0);
  return given;
}
