import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import type { PathEvent } from "~/domain/path/event";
import { runInLocale } from "~/i18n/request-locale.server";
import { movePath } from "~/progress/move-path.server";
import { makeWorld, type World } from "~/progress/test-world";
import { inTransaction } from "~db/queries/connection.server";
import { testDatabase } from "~db/test-database";
import { makeUser } from "~db/test-school";
import { OverrulesCard } from "./overrules-card";
import { loader } from "./pack.page";
import { makeVisit, type Visit } from "./test-visit";

const db = await testDatabase();
let world: World;
let visit: Visit;

beforeAll(async () => {
  world = await makeWorld(db);
  visit = await makeVisit(world, "degree");
  const instructor = await makeUser(db, { name: "Test instructor" });
  const now = visit.now().toISOString();
  const events: PathEvent[] = [
    { type: "LESSON_GRANTED", lesson: "basics/volts", reason: "You asked for it.", now },
    { type: "STEP_OVERRULED", lesson: "basics/volts", reason: "Volts are needed first.", now },
    { type: "TIME_EXTENDED", dueOn: "2027-03-01", reason: "You were away.", now },
    { type: "LESSON_GRANTED", lesson: "basics/fire", reason: "<b>Fire</b> next.", now },
  ];
  await inTransaction(db, (trx) =>
    movePath(trx, {
      pathId: visit.pathId,
      readCatalogue: () => Promise.resolve(world.publication.catalogue),
      actorId: instructor.id,
      now: visit.now(),
      events,
    }),
  );
});

async function readPack(who: string, search = "") {
  const args = await pageArgs(db, who, { path: `/en/learn${search}` });
  return runInLocale("en", () => loader({ ...args, context: { ...args.context, locale: "en" } }));
}

describe("the pack", () => {
  it("tells the newest three decisions with reason and name, and that there are more", async () => {
    const { pack } = await readPack(visit.learnerId);
    expect(pack?.hasMoreOverrules).toBe(true);
    expect(pack?.overrules.map(({ text, reason, by }) => [text, reason, by])).toEqual([
      [
        "The lesson “Lesson fire en” was opened ahead of its turn.",
        "<b>Fire</b> next.",
        "Test instructor",
      ],
      ["There is now time until 1 Mar 2027.", "You were away.", "Test instructor"],
      [
        "The lesson “Lesson volts en” now comes first.",
        "Volts are needed first.",
        "Test instructor",
      ],
    ]);
  });

  it("shows the day that was granted", async () => {
    expect((await readPack(visit.learnerId)).pack?.due?.endsOn).toBe("2027-03-01");
  });

  it("row 12: shows a reason as text", async () => {
    const { pack } = await readPack(visit.learnerId);
    const shown = runInLocale("en", () =>
      renderToStaticMarkup(createElement(OverrulesCard, { overrules: pack?.overrules ?? [] })),
    );
    expect(shown).toContain("&lt;b&gt;Fire&lt;/b&gt; next.");
    expect(shown).toContain("Test instructor");
  });

  it("v5.0.0-8.2.2 tells nobody else", async () => {
    const stranger = await makeUser(db);
    expect((await readPack(stranger.id)).pack).toBeNull();
    expect(
      await statusOf(
        readPack((await makeVisit(world, "degree")).learnerId, `?path=${visit.pathId}`),
      ),
    ).toBe(404);
  });
});

describe("OverrulesCard", () => {
  it("is not there where people have decided nothing", () => {
    expect(renderToStaticMarkup(createElement(OverrulesCard, { overrules: [] }))).toBe("");
  });
});
