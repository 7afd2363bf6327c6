import type { RouteConfigEntry } from "@remix-run/route-config";
import { beforeAll, describe, expect, it } from "vitest";
import { type PageVisit, pageArgs, statusOf } from "~/auth/test-page";
import { runInLocale } from "~/i18n/request-locale.server";
import { testDatabase } from "~db/test-database";
import routes from "./routes";
import { formFor, namesIn, pageOf, paramsFor, visitTo } from "./test-rights-address";
import { type Allowed, addressesOf, readRights } from "./test-rights-table";
import { countRows, makeRightsWorld, type RightsWorld } from "./test-rights-world";

const db = await testDatabase();
const rights = await readRights();
const named = addressesOf((await routes) as RouteConfigEntry[])
  .map(({ address, file }) => ({
    ...{ address, file, names: namesIn(address).filter((name) => name !== "locale") },
    right: rights.find((one) => one.address === address),
  }))
  .filter(({ right }) => right && right.reads !== "nobody");
let world: RightsWorld;

beforeAll(async () => {
  world = await makeRightsWorld(db);
});

/** What nobody's row is called: no id, what a database cannot store, an id of nobody, more than anybody types. */
const wrong = ["0", "\0", "%00", "-1", "' or 1=1 --", "../../etc", "x".repeat(3000)].concat(
  "00000000-0000-4000-8000-000000000000",
);

/** Whatever any page reads from behind the `?`, with a value that no link of ours has. */
const asked =
  "after at before case criterion done from goal group idea judged key kind lacks learner learners level lines list next order page path period q question range reason seen sent show skill skills sort state step take to until way week what who";
const searches = ["\0", "-1", "1e99", "' or 1=1 --", "x".repeat(3000)].map((value) =>
  new URLSearchParams(asked.split(" ").map((name) => [name, value])).toString(),
);

/** Somebody of the own school whom the address lets in. */
function insider(allowed: Allowed): string {
  const role = Array.isArray(allowed) ? (allowed[0] ?? "learner") : "learner";
  return world.own.people[role];
}

type Visit = ReturnType<typeof visitTo> & Pick<PageVisit, "form" | "upload">;

/** With which status a page answers somebody who may open it. */
async function answer(file: string, allowed: Allowed, visit: Visit): Promise<number> {
  const page = await pageOf(file);
  const run = visit.form || visit.upload ? page?.action : page?.loader;
  if (!run) return 404;
  const { dataFolder } = world;
  const args = await pageArgs(db, insider(allowed), { ...visit, dataFolder });
  const given = await statusOf(runInLocale("fi", async () => run(args)));
  if (typeof given === "number") return given;
  return (given as { init?: ResponseInit } | undefined)?.init?.status ?? 200;
}

const withNames = named.filter(({ names }) => names.length > 0);

describe.each(withNames)("v5.0.0-16.5.3 $address of nothing", ({ address, file, names, right }) => {
  const one = (name: string, value: string) =>
    visitTo(address, { ...paramsFor(world, address), [name]: value });

  it.each(names)("there is no page where %s is nobody's", async (name) => {
    for (const value of wrong) {
      const status = await answer(file, right?.reads ?? "nobody", one(name, value));
      expect([value, status]).toEqual([value, expect.toSatisfy(isRefusal)]);
    }
  });

  it.each(names)("takes no form where %s is nobody's", async (name) => {
    const before = await countRows(db);
    for (const value of wrong) {
      const visit = { ...one(name, value), form: formFor(world, address) };
      const status = await answer(file, right?.acts ?? "nobody", visit);
      // A link that is over sends its visitor to the page that says so.
      const isTold = right?.whose === "link" && status === 303;
      expect([value, status]).toEqual([value, isTold ? 303 : expect.toSatisfy(isRefusal)]);
    }
    expect(await countRows(db)).toEqual(before);
  });
});

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500;
}

/** Bodies that no form of ours sends. */
const bodies = [
  { contentType: "application/json", body: '{"intent":{"$ne":1}}' },
  { contentType: "multipart/form-data", body: "no boundary" },
  { contentType: "multipart/form-data; boundary=x", body: "--x\r\nContent-Dispo" },
  { contentType: "application/x-www-form-urlencoded", body: "intent=%00&key=%FF%FE&path=%00" },
  { contentType: "application/octet-stream", body: "\0\xff" },
].map(({ contentType, body }) => ({ contentType, body: Buffer.from(body, "latin1") }));

describe.each(named)("v5.0.0-16.5.3 $address", ({ address, file, right }) => {
  it.each(bodies)("takes nothing that is no form: $contentType", async (upload) => {
    const before = await countRows(db);
    const visit = { ...visitTo(address, paramsFor(world, address)), upload };
    expect(await answer(file, right?.acts ?? "nobody", visit)).toBeLessThan(500);
    // Mail programs stop letters by whatever they send to the link: RFC 8058.
    if (right?.whose !== "link") expect(await countRows(db)).toEqual(before);
  });

  it.each(searches)(
    "with a search that no link of ours has (%#): is no failure",
    async (search) => {
      const { path, params } = visitTo(address, paramsFor(world, address));
      const visit = { path: `${path}${path.includes("?") ? "&" : "?"}${search}`, params };
      expect(await answer(file, right?.reads ?? "nobody", visit)).toBeLessThan(500);
    },
  );
});
