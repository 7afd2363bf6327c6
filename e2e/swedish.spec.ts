// Swedish of two countries: both words, until a reader says whose law is theirs. No script is needed for it.
import { m } from "~/i18n/messages";
import { expect, inSv, test } from "./fixtures";
import { expectFits } from "./page-checks";
import { makePerson } from "./people";

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

test("a reader of Swedish chooses whose words of law to read", async ({ page, db, signInAs }) => {
  await signInAs(await makePerson(db, { name: "Demo learner" }));
  const lesson = "/sv/learn/courses/working-in-a-gigafactory/rights-and-safety-culture?section=1";
  await page.goto(lesson);
  const ofFinland = page.locator(".variant-finland").first();
  const ofSweden = page.locator(".variant-sweden").first();
  const choose = (name: string) => page.getByRole("button", { name, exact: true }).click();

  await expect(ofFinland).toBeVisible();
  await expect(ofSweden).toBeVisible();
  await expect(ofFinland).toHaveAttribute("lang", "sv-FI");

  await choose(m.site_swedish_finland({}, inSv));
  await expect(page).toHaveURL(/section=1$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "sv-FI");
  await expect(ofFinland).toBeVisible();
  await expect(ofSweden).toBeHidden();

  await choose(m.site_swedish_sweden({}, inSv));
  await expect(ofFinland).toBeHidden();
  await expect(ofSweden).toBeVisible();
  await expectFits(page);

  await choose(m.site_swedish_both({}, inSv));
  await expect(page.locator("html")).toHaveAttribute("lang", "sv");
  await expect(ofFinland).toBeVisible();
});
