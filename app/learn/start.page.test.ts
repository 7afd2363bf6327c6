import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { beginPath, makeWorld, type World } from "~/progress/test-world";
import { testDatabase } from "~db/test-database";
import { makeUser } from "~db/test-school";
import { action, loader } from "./start.page";
import { type Visit, visitOf } from "./test-visit";

const db = await testDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(db);
});

async function newVisit(strategy: "retrainee" | "degree" = "retrainee"): Promise<Visit> {
  return visitOf(world, await beginPath(world, { strategy }));
}

function argsOf({ pathId, learnerId }: Visit, form?: Record<string, string>, who = learnerId) {
  const path = `/fi/learn/paths/${pathId}/start`;
  return pageArgs(db, who, { path, params: { path: pathId }, form });
}

const intake = { intent: "intake", trade: "paper", certificate: "1", hours: "3,5" };

describe("the beginning of a path", () => {
  it("keeps what was told, and the language that it was told in", async () => {
    const visit = await newVisit();
    await db.updateTable("users").set({ locale: "en" }).where("id", "=", visit.learnerId).execute();
    expect(await statusOf(action(await argsOf(visit, intake)))).toBe(303);
    expect((await visit.memory()).intake).toEqual({
      trade: "paper",
      hasCertificate: true,
      hoursPerWeek: 3.5,
    });
    const user = await db
      .selectFrom("users")
      .select("locale")
      .where("id", "=", visit.learnerId)
      .executeTakeFirst();
    expect(user).toEqual({ locale: "fi" });
  });

  it("hours that are no number are asked again, with all that was typed", async () => {
    const visit = await newVisit();
    const refused = await action(await argsOf(visit, { ...intake, hours: "paljon" }));
    expect(refused).toMatchObject({
      data: { reason: "hours", fields: { trade: "paper", hours: "paljon" } },
      init: { status: 400 },
    });
  });

  it("the first check goes on at another device where it was left", async () => {
    const visit = await newVisit();
    await action(await argsOf(visit, intake));
    const first = await loader(await argsOf(visit));
    expect(first.asked).toMatchObject({ number: 1, most: 5, proof: null });
    const { id: question, clientKey: key } = first.asked ?? { id: "", clientKey: "" };
    const form = { intent: "answer", question, key, "not-learned": "1" };
    expect(await statusOf(action(await argsOf(visit, form)))).toBe(303);
    const elsewhere = await loader(await argsOf(visit));
    expect(elsewhere.asked).toMatchObject({ number: 2, most: 5 });
    expect(elsewhere.asked?.id).not.toBe(question);
  });

  it("the picture tells of every skill what is believed, and of safety that it is always checked", async () => {
    const visit = await newVisit();
    await action(await argsOf(visit, intake));
    await action(await argsOf(visit, { intent: "skip" }));
    const { picture } = await loader(await argsOf(visit));
    const skills = picture?.areas.flatMap((area) => area.skills) ?? [];
    expect(skills.map(({ id, follows, mayClaim }) => [id, follows, mayClaim])).toEqual([
      ["cells", "on-path", true],
      ["volts", "on-path", true],
      ["charge", "on-path", true],
      ["fire", "always-checked", false],
    ]);
    expect(picture).toMatchObject({ answered: 0, brought: 0, freed: [] });
  });

  it("a contested skill is asked about, and the number of its questions is told", async () => {
    const visit = await newVisit();
    await action(await argsOf(visit, intake));
    await action(await argsOf(visit, { intent: "skip" }));
    const contest = { intent: "contest", skill: "volts", claim: "known" };
    expect(await statusOf(action(await argsOf(visit, contest)))).toBe(303);
    expect((await loader(await argsOf(visit))).asked).toMatchObject({
      number: 1,
      most: 2,
      proof: "Skill volts fi",
    });
    await visit.placement();
    expect((await loader(await argsOf(visit))).asked).toMatchObject({ number: 2, most: 2 });
    await visit.placement();
    const { picture } = await loader(await argsOf(visit));
    expect(picture).toMatchObject({ brought: 1, freed: ["Lesson volts fi"] });
    const fire = { intent: "contest", skill: "fire", claim: "known" };
    expect(await statusOf(action(await argsOf(visit, fire)))).toBe(409);
  });

  it("a degree student who asks for it is asked first", async () => {
    const visit = await newVisit("degree");
    const form = { intent: "orientation", hours: "10", "first-check": "1" };
    expect(await statusOf(action(await argsOf(visit, form)))).toBe(303);
    expect((await loader(await argsOf(visit))).stage).toBe("placement");
  });

  it("of somebody else's path is not found", async () => {
    const visit = await newVisit();
    const { id: other } = await makeUser(db);
    expect(await statusOf(loader(await argsOf(visit, undefined, other)))).toBe(404);
    expect(await statusOf(action(await argsOf(visit, intake, other)))).toBe(404);
  });
});
