import { m } from "~/i18n/messages";
import { expect, inFi, test } from "./fixtures";
import { expectAccessible, expectWellFormed } from "./page-checks";

test("probe", async ({ page }) => {
  let t = Date.now();
  await page.goto("/fi");
  console.log("goto", Date.now() - t); t = Date.now();
  await expect(page.getByRole("link", { name: m.account_register({}, inFi) })).toBeVisible();
  await expectWellFormed(page, "fi");
  console.log("wf", Date.now() - t); t = Date.now();
  await expectAccessible(page);
  console.log("axe", Date.now() - t); t = Date.now();
});
