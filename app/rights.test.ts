import type { RouteConfigEntry } from "@remix-run/route-config";
import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { runInLocale } from "~/i18n/request-locale.server";
import { testDatabase } from "~db/test-database";
import routes from "./routes";
import { formFor, pageOf, paramsFor, visitTo } from "./test-rights-address";
import { addressesOf, type Right, readRights, roles } from "./test-rights-table";
import { countRows, makeRightsWorld, type RightsWorld } from "./test-rights-world";

const addresses = addressesOf((await routes) as RouteConfigEntry[]);
const rights = await readRights();
const db = await testDatabase();
let world: RightsWorld;

beforeAll(async () => {
  world = await makeRightsWorld(db);
});

/** Nobody, and each role in the school of the rows and in another one. */
const askers = [
  { who: "nobody", role: null, school: null },
  ...(["own", "other"] as const).flatMap((school) =>
    roles.map((role) => ({ who: `${role} of the ${school} school`, role, school })),
  ),
];
type Asker = (typeof askers)[number];

type How = "loader" | "action";
type Answer = "in" | "sign-in" | "refused" | "not there";

/** A page without a name in its address lists what is the asker's; only its form names rows. */
const namesRows = ({ address }: Right) => /:(?!locale)/.test(address);

/** What an asker has to be met with. `refused` is 403; a page may hide as well that it is there, by 404. */
function expected(right: Right, how: How, { role, school }: Asker): Answer {
  const isForm = how === "action";
  const may = isForm ? right.acts : right.reads;
  const whose = isForm || namesRows(right) ? right.whose : "nobody";
  if (may === "nobody") return "not there";
  if (may === "everyone") return whose === "device" ? "not there" : "in";
  if (!role) return "sign-in";
  if (may !== "signed in" && !may.includes(role)) return "refused";
  if (whose === "own" && !(school === "own" && role === "learner")) return "not there";
  if (whose === "school" && school === "other") return "not there";
  return "in";
}

/** Rows of somebody else, asked for by an id: what the audit log is to tell of. */
function isProbe(right: Right, asker: Asker): boolean {
  const isOfRows = right.whose === "own" || right.whose === "school";
  return isOfRows && namesRows(right) && expected(right, "loader", asker) === "not there";
}

async function countDenied(): Promise<number> {
  const { count } = await db
    .selectFrom("audit_log")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("action", "=", "denied")
    .executeTakeFirstOrThrow();
  return count;
}

function met(status: unknown): Answer | `failed with ${string}` {
  if (typeof status !== "number") return "in";
  if (status === 403) return "refused";
  if (status === 404) return "not there";
  return status >= 500 ? `failed with ${status}` : "in";
}

async function ask(right: Right, file: string, asker: Asker, how: How) {
  const page = await pageOf(file);
  const run = page?.[how];
  if (!run) return { answer: "not there", given: null };
  const userId = asker.role && asker.school ? world[asker.school].people[asker.role] : null;
  const args = await pageArgs(db, userId, {
    ...visitTo(right.address, paramsFor(world, right.address)),
    dataFolder: world.dataFolder,
    ...(how === "action" && { form: formFor(world, right.address) }),
  });
  let isSentToSignIn = false;
  const answering = runInLocale("fi", async () => run(args)).catch((refusal: unknown) => {
    isSentToSignIn =
      refusal instanceof Response &&
      refusal.status === 302 &&
      !!refusal.headers.get("location")?.startsWith("/fi/sign-in");
    throw refusal;
  });
  const given = await statusOf(answering);
  return { answer: isSentToSignIn ? "sign-in" : met(given), given };
}

/** What is in the address stands on the page whoever asks; nothing else of the own school is shown to the other one. */
function expectNothingOfOwn({ address, whose }: Right, given: unknown): void {
  if (whose === "link") return;
  const text = JSON.stringify(given) ?? "";
  const asked = Object.values(paramsFor(world, address));
  const shown = Object.values(world.own.rows).filter((id) => text.includes(id));
  expect(shown.filter((id) => !asked.includes(id))).toEqual([]);
}

/** A page that is not for a role may say so, or not be there for it; one of a course is there at its time. */
function expectMet(right: Right, how: How, asker: Asker, answer: string): void {
  const wanted = expected(right, how, asker);
  const isHidden = wanted === "refused" || (wanted === "in" && right.whose === "course");
  expect(isHidden ? [wanted, "not there"] : [wanted]).toContain(answer);
}

describe("docs/rights.md", () => {
  it("names every address of the site once, in the order of routes.ts", () => {
    expect(rights.map(({ address }) => address)).toEqual(addresses.map(({ address }) => address));
  });

  it("says of every page whether it takes a form", async () => {
    for (const { address, reads, acts } of rights) {
      const file = addresses.find((one) => one.address === address)?.file ?? "";
      const page = await pageOf(file);
      const isPlace = reads !== "nobody";
      if (isPlace) expect([address, !!page?.action]).toEqual([address, acts !== "nobody"]);
    }
  });
});

describe.each(rights)("v5.0.0-8.2.2 $address", (right) => {
  const file = addresses.find(({ address }) => address === right.address)?.file ?? "";

  it.each(askers)("is read as it says by: $who", async (asker) => {
    if (right.reads === "nobody") return;
    const noted = await countDenied();
    const { answer, given } = await ask(right, file, asker, "loader");
    const page = await pageOf(file);
    if (!page?.loader) return;
    expectMet(right, "loader", asker, answer);
    if (isProbe(right, asker)) expect(await countDenied()).toBe(noted + 1);
    if (asker.school === "other") expectNothingOfOwn(right, given);
  });

  it.each(askers)("takes a form as it says from: $who", async (asker) => {
    if (right.acts === "nobody") return;
    const before = await countRows(db);
    const { answer, given } = await ask(right, file, asker, "action");
    expectMet(right, "action", asker, answer);
    if (asker.school === "other") expectNothingOfOwn(right, given);
    if (answer !== "in") expect(await countRows(db)).toEqual(before);
  });
});
