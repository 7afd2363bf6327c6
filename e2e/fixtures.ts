// What every journey starts from: the database, a browser that reports each fault, and people who are signed in.
import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import type { Locale } from "~/i18n/locale";
import { openDatabase } from "~db/client.server";
import type { Db } from "~db/queries/connection.server";
import { type Faults, watchFaults } from "./faults";
import { type Person, signIn } from "./people";

type PerTest = {
  faults: Faults;
  /** Signs the browser of this test in, without the form. */
  signInAs: (person: Person) => Promise<void>;
  /** Somebody else's browser, signed in where a person is given. */
  openFor: (person: Person | null, options?: BrowserContextOptions) => Promise<Page>;
};

type PerWorker = { db: Db };

export const test = base.extend<PerTest, PerWorker>({
  db: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    async ({}, use) => {
      const client = openDatabase(siteDatabase(), { max: 4 });
      await use(client.db);
      await client.close();
    },
    { scope: "worker" },
  ],
  faults: [
    async ({ context, javaScriptEnabled }, use) => {
      const faults = watchFaults({ runsScript: javaScriptEnabled !== false });
      faults.watch(context);
      await use(faults);
      expect(faults.found()).toEqual([]);
    },
    { auto: true },
  ],
  signInAs: async ({ db, context }, use) => {
    await use((person) => signIn(db, context, person, siteOrigin()));
  },
  openFor: async ({ db, browser, contextOptions, faults }, use) => {
    const opened: Page[] = [];
    await use(async (person, options = {}) => {
      const context = await browser.newContext({
        baseURL: siteOrigin(),
        ...contextOptions,
        ...options,
      });
      faults.watch(context);
      if (person) await signIn(db, context, person, siteOrigin());
      const page = await context.newPage();
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});

export { expect };

/** Words as the page of that language says them: `{ locale: "fi" }` for a message's second argument. */
export const inFi = { locale: "fi" as const };
export const inSv = { locale: "sv" as const };
export const inEn = { locale: "en" as const };

export function siteOrigin(): string {
  return fromEnvironment("E2E_ORIGIN");
}

/** The address of the database that the site works on. */
export function siteDatabase(): string {
  return fromEnvironment("E2E_DATABASE_URL");
}

/** An address of the site in a language. */
export function address(locale: Locale, path = ""): string {
  return `/${locale}${path}`;
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: the tests are started by Playwright alone`);
  return value;
}
