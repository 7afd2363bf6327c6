import type { Page } from "@playwright/test";

/** Counts how often somebody presses anything on the pages that this tab opens from now on. */
export async function countPresses(page: Page): Promise<() => Promise<number>> {
  let presses = 0;
  await page.exposeFunction("countPress", () => {
    presses += 1;
  });
  await page.addInitScript(() => {
    const count = () => Reflect.get(window, "countPress")();
    addEventListener("pointerdown", count, { capture: true });
  });
  return async () => presses;
}
