// Many pages one after the other, each as narrow and as wide as screens are.
import type { Page } from "@playwright/test";
import { type Locale, locales } from "~/i18n/locale";
import { expectAccessible, expectWellFormed } from "./page-checks";

const narrow = { width: 360, height: 740 };
const wide = { width: 1440, height: 900 };

/** Looks at those pages alone whose turn it is in this language, with axe. */
export async function lookInTurn(page: Page, locale: Locale, paths: string[]): Promise<void> {
  for (const path of inTurn(locale, paths)) {
    await page.setViewportSize(wide);
    await page.goto(`/${locale}${path}`);
    await expectWellFormed(page, locale);
    await page.setViewportSize(narrow);
    await expectWellFormed(page, locale);
    await expectAccessible(page);
  }
}

/** Each page in one of the languages alone, the next one in the next. */
function inTurn(locale: Locale, paths: string[]): string[] {
  return paths.filter((_, index) => index % locales.length === locales.indexOf(locale));
}

/** Looks at each page at both widths; at those whose turn it is with axe, at every sixth with the wide one too. */
export async function look(page: Page, locale: Locale, paths: string[]): Promise<void> {
  const turns = inTurn(locale, paths);
  for (const [index, path] of paths.entries()) {
    await page.setViewportSize(narrow);
    await page.goto(`/${locale}${path}`);
    await expectWellFormed(page, locale);
    const hasTurn = turns.includes(path);
    if (hasTurn) await expectAccessible(page);
    await page.setViewportSize(wide);
    await expectWellFormed(page, locale);
    if (hasTurn && index % 2 === 0) await expectAccessible(page);
  }
}
