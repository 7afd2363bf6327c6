import { beforeAll, describe, expect, it } from "vitest";
import { pageArgs, statusOf } from "~/auth/test-page";
import { makeWorld } from "~/progress/test-world";
import { testDatabase } from "~db/test-database";
import { makeUser } from "~db/test-school";
import { action, loader } from "./courses.page";

const db = await testDatabase();

beforeAll(async () => {
  await makeWorld(db);
});

async function argsFor(form?: Record<string, string>) {
  const { id } = await makeUser(db);
  return pageArgs(db, id, { path: "/fi/learn/courses", form });
}

describe("a track", () => {
  it("is offered where something of it is written", async () => {
    const { tracks } = await loader(await argsFor());
    expect(tracks.map(({ id, isWritten }) => [id, isWritten])).toEqual([
      ["operator", true],
      ["later", false],
    ]);
  });

  it("of which nothing is written is refused with words, one that is nowhere is not found", async () => {
    const begin = async (id: string) =>
      action(await argsFor({ kind: "track", id, strategy: "degree" }));
    expect(await begin("later")).toMatchObject({
      data: { errors: [expect.stringContaining(".")] },
      init: { status: 400 },
    });
    expect(await statusOf(begin("nowhere"))).toBe(404);
    expect(await statusOf(begin("operator"))).toBe(303);
  });
});
