// What every page owes every reader, whatever it is about.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import type { Locale } from "~/i18n/locale";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Well formed, and without a finding of axe. */
export async function expectSound(page: Page, locale: Locale): Promise<void> {
  await expectWellFormed(page, locale);
  await expectAccessible(page);
}

/** One heading, the right language, a name of its own, nothing that sticks out, and links that keep the language. */
export async function expectWellFormed(page: Page, locale: Locale): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page).toHaveTitle(/Akkupolku/);
  await expectFits(page);
  const links = await page.locator('main a[href^="/"]').evaluateAll(hrefsOf);
  const strayed = links.filter((href) => !new RegExp(`^/${locale}(?=[/?#]|$)`).test(href));
  expect.soft(strayed, `links of ${page.url()} that leave its language`).toEqual([]);
}

function hrefsOf(links: Element[]): string[] {
  return links.map((link) => link.getAttribute("href") ?? "");
}

/** No finding of axe on the page as it stands, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await repainted(page);
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    const findings = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary}`),
    );
    expect.soft(findings, `${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

// The new colours stand after the next frame, and where they change slowly after that; read before, one element has
// the old and its ground the new.
async function repainted(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
    await nextFrame();
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    await nextFrame();
  });
}

/** Nothing has to be scrolled sideways. */
export async function expectFits(page: Page): Promise<void> {
  const { room, width } = await page.evaluate(() => ({
    room: window.innerWidth,
    width: document.documentElement.scrollWidth,
  }));
  expect.soft(width, `width of ${page.url()}`).toBeLessThanOrEqual(room);
}
