// Answers the question on the page, rightly or wrongly, as a person would: radio buttons, boxes, selects, typed words.
// The page must not tell the key, so question and seed are read from the database, and graded by the app's own rules.
import { expect, type Locator, type Page } from "@playwright/test";
import { explainGrade } from "~/domain/assessment/explain";
import { grade } from "~/domain/assessment/grade";
import type { QuestionResponse } from "~/domain/assessment/response";
import { rightResponse } from "~/domain/assessment/right-response";
import { wrongResponse } from "~/domain/assessment/wrong-response";
import type { Question } from "~/domain/course/question";
import type { Memory } from "~/domain/path/memory";
import { isLocale, type Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { responseFields } from "~/learn/response-fields";
import type { Db } from "~db/queries/connection.server";
import { readMemory, readServed, type Served } from "./path-rows";
import { typedResponse } from "./typed-response";

export type Manner = "right" | "wrong";

export type AskedQuestion = { question: Question; seed: number; locale: Locale };

/** What the person was told should follow: the texts for what their answer mixes up. */
export type Given = AskedQuestion & {
  /** The form as it was sent. */
  fields: string;
  misconceptions: string[];
};

/** Fills in the form, sends it, and waits until the page has moved on. */
export async function answer(
  form: Locator,
  db: Db,
  learnerId: string,
  manner: Manner,
): Promise<Given> {
  const given = await fillIn(form, db, learnerId, manner);
  await send(form, answerButton(form, given.locale));
  return given;
}

/** "I have not learned this": an answer of its own. */
export async function sayNotLearned(form: Locator): Promise<void> {
  const locale = await localeOf(form.page());
  await send(form, form.getByRole("button", { name: m.learn_not_learned({}, { locale }) }));
}

export async function fillIn(
  form: Locator,
  db: Db,
  learnerId: string,
  manner: Manner,
): Promise<Given> {
  const asked = await askedQuestion(form, db, learnerId);
  const { question, seed, locale } = asked;
  const meant = manner === "right" ? rightResponse(question, seed) : wrongResponse(question, seed);
  const response = typedResponse(question, meant, seed, locale);
  const graded = grade(question, response, seed);
  expect(graded.isRight, `${question.id} is meant to be answered ${manner}`).toBe(
    manner === "right",
  );
  await fillFields(form, question, response, locale);
  const { misconceptions } = explainGrade(question, graded, seed, locale);
  return { ...asked, fields: await fieldsOf(form), misconceptions };
}

/** What stands in the form, its hidden fields left out. */
export function fieldsOf(form: Locator): Promise<string> {
  return form.locator("form").evaluate((element: HTMLFormElement) => {
    const hidden = [...element.querySelectorAll<HTMLInputElement>('input[type="hidden"]')];
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(element)) {
      if (!hidden.some((field) => field.name === name)) fields.append(name, String(value));
    }
    return fields.toString();
  });
}

export function answerButton(form: Locator, locale: Locale): Locator {
  const again = m.learn_answer_again({}, { locale });
  const first = m.learn_answer({}, { locale });
  return form.getByRole("button", { name: new RegExp(`^(${first}|${again})$`) });
}

// Every page that the server makes gives its form a new key: the old one goes when the answer is in.
async function send(form: Locator, button: Locator): Promise<void> {
  const page = form.page();
  const key = await form.locator('input[name="key"]').inputValue();
  await button.click();
  await expect(page.locator(`input[name="key"][value="${key}"]`)).toHaveCount(0);
}

async function fillFields(
  form: Locator,
  question: Question,
  response: QuestionResponse,
  locale: Locale,
): Promise<void> {
  const fields = responseFields(question, response, locale);
  if (question.kind === "single" || question.kind === "multiple") {
    const picked = [fields.answer ?? []].flat();
    for (const { key } of question.options) {
      const option = form.locator(`input[name="answer"][value="${key}"]`);
      if (picked.includes(key)) await option.check();
      else if (question.kind === "multiple") await option.uncheck();
    }
    return;
  }
  for (const [name, value] of Object.entries(fields)) {
    const control = form.locator(`[name="${name}"]`);
    if (name === "answer") await control.fill(String(value));
    else await control.selectOption(String(value));
  }
}

/** The question that a form asks, with its key. */
export async function askedQuestion(
  form: Locator,
  db: Db,
  learnerId: string,
): Promise<AskedQuestion> {
  await expect(form.locator('input[name="key"]')).toHaveCount(1);
  const served = await servedIn(form, db, learnerId);
  const question = await readServed(db, learnerId, served);
  return { question, seed: served.seed, locale: await localeOf(form.page()) };
}

/** Practice carries question and seed in its form; the others are fixed in the memory of the path. */
async function servedIn(form: Locator, db: Db, learnerId: string): Promise<Served> {
  const hidden = async (name: string) => {
    const field = form.locator(`input[type="hidden"][name="${name}"]`);
    return (await field.count()) > 0 ? field.inputValue() : undefined;
  };
  const seed = await hidden("seed");
  if (seed !== undefined) return { question: (await hidden("question")) ?? "", seed: Number(seed) };
  const memory = await readMemory(db, learnerId);
  const { pathname } = new URL(form.page().url());
  const drawn = drawnFor(memory, pathname);
  const serving = drawn ? drawn.questions[Number(await hidden("index"))] : memory.placement.serving;
  if (!serving) throw new Error(`Nothing is asked on ${pathname}`);
  return { ...serving, pinnedTo: (drawn ?? memory.placement).pinnedTo };
}

/** The questions of the check, probe or exam of an address; undefined where it is none of them. */
function drawnFor({ lessons, modules, probe }: Memory, pathname: string) {
  const [, lesson = "", part] = /\/courses\/([^/]+\/[^/]+)\/(check|probe)$/.exec(pathname) ?? [];
  const [, module = ""] = /\/exams\/([^/]+\/[^/]+)$/.exec(pathname) ?? [];
  const drawn = part === "probe" ? probe : (lessons[lesson]?.check ?? modules[module]?.sitting);
  return drawn ?? undefined;
}

async function localeOf(page: Page): Promise<Locale> {
  const lang = await page.locator("html").getAttribute("lang");
  if (!isLocale(lang)) throw new Error(`The page says that its language is ${lang}`);
  return lang;
}
