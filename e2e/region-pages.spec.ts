// Every page of the region, with the rows of the demo, at the narrowest and the widest screen; those that visitors come
// to first in all three languages.
import { locales } from "~/i18n/locale";
import type { Db } from "~db/queries/connection.server";
import { test } from "./fixtures";
import { look, lookInTurn } from "./look";
import type { Person } from "./people";

const ofEverybody = [
  "/region",
  "/region/offerings",
  "/region/needs",
  "/region/gap",
  "/region/regions/kymenlaakso",
  "/region/news",
  "/help/coordinator",
];

const besides = [
  "/region/offerings?q=kuivahuone&country=FI",
  "/region/gap?by=quarter",
  "/region/gap/figures/vasterbotten/A3",
  "/region/projects",
  "/region/partners",
  "/region/partners/demo-fi",
];

const ofCoordinators = [
  "/region/work",
  "/region/work/offerings",
  "/region/work/offerings/new",
  "/region/work/offerings/import",
  "/region/work/needs",
  "/region/work/needs/new",
  "/region/work/needs/import",
  "/region/work/needs/surveys",
  "/region/work/gaps",
  "/region/work/exchanges",
  "/region/work/news",
  "/region/work/news/new",
  "/region/work/organisation",
  "/teach/periods/overview",
];

/** Single rows of the demo, as their addresses. */
async function rowsOf(db: Db): Promise<{ open: string[]; own: string[] }> {
  const [need, offering, news, gap, exchange] = await Promise.all([
    db
      .selectFrom("needs")
      .select("id")
      .where("state", "=", "stated")
      .where("visibility", "=", "public")
      .executeTakeFirstOrThrow(),
    db
      .selectFrom("offerings")
      .select("id")
      .where("state", "=", "published")
      .where("organisation_id", "is not", null)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom("news_items")
      .select("id")
      .where("state", "=", "published")
      .where("kind", "=", "event")
      .executeTakeFirstOrThrow(),
    db.selectFrom("gaps").select("id").executeTakeFirstOrThrow(),
    db.selectFrom("exchange_cases").select("id").executeTakeFirstOrThrow(),
  ]);
  return {
    open: [
      `/region/needs/${need.id}`,
      `/region/offerings/${offering.id}`,
      `/region/news/${news.id}`,
      `/region/gap/lists/${gap.id}`,
    ],
    own: [`/region/work/gaps/${gap.id}`, `/region/exchange/${exchange.id}`],
  };
}

async function demoCoordinator(db: Db): Promise<Person> {
  return db
    .selectFrom("users")
    .select(["id", "email", "name", "locale"])
    .where("email", "=", "coordinator@demo.example")
    .executeTakeFirstOrThrow();
}

for (const locale of locales) {
  test(`every page of the region is sound in ${locale}`, async ({ page, db, signInAs }) => {
    const { open, own } = await rowsOf(db);
    await look(page, locale, ofEverybody);
    await lookInTurn(page, locale, [...besides, ...open]);
    await signInAs(await demoCoordinator(db));
    await lookInTurn(page, locale, [...ofCoordinators, ...own]);
  });
}
