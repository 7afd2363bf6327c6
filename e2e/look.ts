// Many pages one after the other, each as narrow and as wide as screens are.
import type { Page } from "@playwright/test";
import { type Locale, locales } from "~/i18n/locale";
import { expectAccessible, expectWellFormed } from "./page-checks";

const narrow = { width: 360, height: 740 };
const wide = { width: 1440, height: 900 };

/** Looks at the page at both widths; at every third one with axe, at every sixth with the wide one too. */
export async function look(page: Page, locale: Locale, paths: string[]): Promise<void> {
  for (const [index, path] of paths.entries()) {
    await page.setViewportSize(narrow);
    await page.goto(`/${locale}${path}`);
    await expectWellFormed(page, locale);
    const hasTurn = index % locales.length === locales.indexOf(locale);
    if (hasTurn) await expectAccessible(page);
    await page.setViewportSize(wide);
    await expectWellFormed(page, locale);
    if (hasTurn && index % 2 === 0) await expectAccessible(page);
  }
}
