// Every interactive model where a lesson places it: it answers to the keyboard, has its table, and is sound at 360 pixels.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ownContentDir } from "~/curriculum/publish.server";
import { models } from "~/domain/course/lesson-models";
import { locales } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import { expect, test } from "./fixtures";
import { expectSound } from "./page-checks";
import { makePerson } from "./people";

type Place = { model: string; lesson: string; section: number };

/** Where each model stands first, in the order of the courses. */
async function placesOfModels(): Promise<Place[]> {
  const places = new Map<string, Place>();
  const courses = join(ownContentDir, "courses");
  const files = (await readdir(courses, { recursive: true }))
    .filter((file) => file.endsWith("en.mdx"))
    .sort();
  for (const file of files) {
    const sections = (await readFile(join(courses, file), "utf8")).split(/^## /m);
    for (const [section, text] of sections.entries()) {
      for (const [, model = ""] of text.matchAll(/<Model name="([a-z-]+)"/g)) {
        const lesson = file.replace(/\/en\.mdx$/, "");
        if (!places.has(model)) places.set(model, { model, lesson, section });
      }
    }
  }
  return [...places.values()];
}

const firstControl =
  "input[type=range], input[type=radio]:checked, input[type=checkbox], button:not([aria-pressed=true])";

/** What a person presses on a control to change something. Runs in the browser. */
function keyThatChanges(control: Element): string {
  if (!(control instanceof HTMLInputElement) || control.type === "checkbox") return "Space";
  return control.type === "range" && control.value === control.max ? "ArrowLeft" : "ArrowRight";
}

const places = await placesOfModels();

test("every model has a lesson", () => {
  expect(places.map(({ model }) => model).sort()).toEqual([...models].sort());
});

for (const [turn, locale] of locales.entries()) {
  test(`every third model is sound and answers to the keyboard, in ${locale}`, async ({
    page,
    db,
    signInAs,
  }) => {
    await signInAs(await makePerson(db, { name: "Demo learner" }));
    await page.setViewportSize({ width: 360, height: 740 });
    for (const { model, lesson, section } of places.filter((_, index) => index % 3 === turn)) {
      await test.step(model, async () => {
        await page.goto(`/${locale}/learn/courses/${lesson}?section=${section}`);
        const frame = page.locator("section.model").first();
        await expect(frame.getByText(m.models_tag({}, { locale }), { exact: true })).toBeVisible();
        const control = frame.locator(firstControl).first();
        const before = await frame.innerHTML();
        // A key before the page has its script moves the control alone: the next one moves the model.
        await expect(async () => {
          await control.focus();
          await control.press(await control.evaluate(keyThatChanges));
          expect(await frame.innerHTML(), `${model} answers`).not.toBe(before);
        }).toPass({ timeout: 10_000 });
        await frame.getByText(m.models_as_table({}, { locale })).click();
        await expect(frame.getByRole("table")).toBeVisible();
        await expectSound(page, locale);
      });
    }
  });
}
