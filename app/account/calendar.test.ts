import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type PageVisit, pageArgs, statusOf } from "~/auth/test-page";
import type { Db } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { publishSample } from "~db/test-publication";
import { makeSchool, type School } from "~db/test-school";
import * as page from "./calendar.page";
import * as feed from "./calendar-feed";
import { writeCalendar } from "./write-calendar.server";

let db: Db;
let school: School;
let learnerId: string;
let publicationId: string;

beforeAll(async () => {
  db = await testDatabase();
  publicationId = (await publishSample(db)).id;
});
beforeEach(async () => {
  school = await makeSchool(db, { learners: 2 });
  learnerId = school.learnerIds[0] ?? "";
});

type Args = Awaited<ReturnType<typeof pageArgs>>;

async function open(of: (args: Args) => unknown, who: string | null, visit: PageVisit) {
  const args = await pageArgs(db, who, visit);
  return statusOf(Promise.resolve().then(() => of(args)));
}

const act = (who: string | null, intent: string) =>
  open(page.action, who, { path: "/fi/account/calendar", form: { intent } });

async function makeFeed(who: string): Promise<string> {
  const { address } = (await act(who, "make")) as { address: string };
  return new URL(address).pathname.split("/").at(-1) ?? "";
}

async function read(file: string) {
  const args = await pageArgs(db, null, { path: `/calendar/${file}`, params: { file } });
  try {
    const response = await feed.loader(args);
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (refusal) {
    return { status: await statusOf(Promise.reject(refusal)), headers: new Headers(), text: "" };
  }
}

/** What another program would read: the lines unfolded, one record for each event. */
function eventsIn(text: string): Record<string, string>[] {
  const unfolded = text.replace(/\r\n[ \t]/g, "");
  return unfolded
    .split("BEGIN:VEVENT\r\n")
    .slice(1)
    .map((event) =>
      Object.fromEntries(
        (event.split("\r\nEND:VEVENT")[0] ?? "").split("\r\n").map((line) => {
          const colon = line.indexOf(":");
          return [line.slice(0, colon), line.slice(colon + 1)];
        }),
      ),
    );
}

/** The course is due for the group, and one of its modules before. */
async function assign() {
  const { groupId, organisationId } = school;
  const goal = { goal_kind: "course", goal_id: "basics", strategy: "retrainee", eqf: 4 } as const;
  const { id } = await db
    .insertInto("assignments")
    .values({ ...goal, organisation_id: organisationId, group_id: groupId, due_on: "2099-05-31" })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db
    .insertInto("milestones")
    .values({ assignment_id: id, module_id: "basics/start", due_on: "2099-03-31" })
    .execute();
  await db
    .insertInto("enrolments")
    .values(
      school.learnerIds.map((learner_id) => ({
        ...goal,
        learner_id,
        strategy_version: 1,
        publication_id: publicationId,
      })),
    )
    .execute();
  return id;
}

const days = (text: string) => eventsIn(text).map((event) => event["DTSTART;VALUE=DATE"]);

describe("a calendar feed", () => {
  it("shows a learner their own days, with those that were moved for them alone", async () => {
    const id = await assign();
    const [, otherId = ""] = school.learnerIds;
    const exception = { assignment_id: id, learner_id: learnerId, reason: "Shifts" };
    await db
      .insertInto("assignment_exceptions")
      .values({ ...exception, module_id: null, due_on: "2099-06-30" })
      .execute();
    expect(days((await read(await makeFeed(learnerId))).text)).toContain("20990630");
    expect(days((await read(await makeFeed(otherId))).text)).toEqual(["20990331", "20990531"]);
  });

  it("shows a teacher the days of their groups, and none of a colleague's", async () => {
    const id = await assign();
    const events = eventsIn((await read(await makeFeed(school.teacherId))).text);
    expect(events).toMatchObject([
      { "DTSTART;VALUE=DATE": "20990331", SEQUENCE: "0" },
      { "DTSTART;VALUE=DATE": "20990531", SUMMARY: expect.stringMatching(/^Autumn: /) },
    ]);
    expect(events[1]?.UID).toBe(`teach-${school.groupId}-${id}-all@akkupolku`);
    expect((await read(await makeFeed(school.instructorId))).text).not.toContain("VEVENT");
  });

  it("moves an event instead of doubling it", async () => {
    const id = await assign();
    const file = await makeFeed(school.teacherId);
    const before = eventsIn((await read(file)).text)[1];
    const changedAt = new Date("2099-01-01T00:00:00Z");
    await db
      .updateTable("assignments")
      .set({ due_on: "2099-06-15", revision: 1, changed_at: changedAt })
      .where("id", "=", id)
      .execute();
    const after = eventsIn((await read(file)).text)[1];
    expect(after?.UID).toBe(before?.UID);
    expect(after).toMatchObject({
      "DTSTART;VALUE=DATE": "20990615",
      SEQUENCE: "1",
      "LAST-MODIFIED": "20990101T000000Z",
    });
  });

  it("lets withdrawn assignments and groups put away go", async () => {
    const id = await assign();
    const files = [await makeFeed(school.teacherId), await makeFeed(learnerId)];
    const change = (archived_at: Date | null) =>
      db.updateTable("groups").set({ archived_at }).where("id", "=", school.groupId).execute();
    await change(new Date());
    for (const file of files) expect(days((await read(file)).text)).toEqual([]);
    await change(null);
    await db
      .updateTable("assignments")
      .set({ withdrawn_at: new Date() })
      .where("id", "=", id)
      .execute();
    for (const file of files) expect(days((await read(file)).text)).toEqual([]);
  });

  it("is kept by nobody on the way and names nobody", async () => {
    await assign();
    const { headers, text } = await read(await makeFeed(school.teacherId));
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(text).not.toMatch(/Learner|@post\.test/);
  });
});

describe("a feed's address", () => {
  it("v5.0.0-14.2.1 is stored as a hash alone", async () => {
    const file = await makeFeed(learnerId);
    const rows = await db.selectFrom("calendar_feeds").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(file.replace(".ics", ""));
  });

  it("stops when a new one is made, and when the feed is closed", async () => {
    const first = await makeFeed(learnerId);
    const second = await makeFeed(learnerId);
    expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200]);
    expect(await act(learnerId, "close")).toBe(302);
    expect((await read(second)).status).toBe(404);
    expect(await act(learnerId, "close")).toBe(302);
  });

  it("stops with the account", async () => {
    const file = await makeFeed(learnerId);
    await db.updateTable("users").set({ state: "closed" }).where("id", "=", learnerId).execute();
    expect((await read(file)).status).toBe(404);
  });

  it("tells when it was last read", async () => {
    const file = await makeFeed(learnerId);
    const state = () => open(page.loader, learnerId, { path: "/fi/account/calendar" });
    expect(await state()).toMatchObject({ feed: { lastUsedAt: null } });
    await read(file);
    expect(await state()).toMatchObject({ feed: { lastUsedAt: expect.any(Date) } });
  });

  it.each(["", "x.ics", `${"a".repeat(43)}`, `${"a".repeat(43)}.ics`, "..%2f.ics", "\0.ics"])(
    "“%s” is no page",
    async (file) => expect((await read(file)).status).toBe(404),
  );

  it("is read sixty times an hour and no more", async () => {
    const file = await makeFeed(learnerId);
    const reads = await Promise.all(Array.from({ length: 65 }, () => read(file)));
    expect(reads.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it("is made by whoever is signed in, and by nobody else", async () => {
    expect(await act(null, "make")).toBe(302);
    expect(await act(learnerId, "steal")).toBe(400);
  });
});

it("v5.0.0-1.2.1 a title can add no line and no event of its own", () => {
  const changedAt = new Date("2026-11-22T09:00:00Z");
  const event = {
    uid: "a",
    day: "2026-12-01",
    text: "x",
    url: "https://a.fi",
    sequence: 2,
    changedAt,
  };
  const title = "A; b, c\\ “d”\r\nEND:VEVENT\r\nBEGIN:VEVENT\u2028ATTACH:x <script>å</script>";
  const text = writeCalendar([{ ...event, title }], { locale: "fi" });
  const [only, ...more] = eventsIn(text);
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    SUMMARY: "A\\; b\\, c\\\\ “d” END:VEVENT BEGIN:VEVENT ATTACH:x <script>å</script>",
    UID: "a@akkupolku",
    SEQUENCE: "2",
    "DTSTART;VALUE=DATE": "20261201",
  });
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});
