import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cached } from "./build-cache.server";
import type { LessonBuild } from "./build-lessons.server";
import { folderBuildStore } from "./folder-build-store.server";

const build: LessonBuild = { hash: "abc", sections: [], minutes: 3 };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "akkupolku-cache-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("what one store has compiled and proven, the next one takes from the cache", async () => {
  const cache = folderBuildStore(join(folder, "cache"));
  const first = cached(folderBuildStore(join(folder, "one")), cache);
  expect(await first.has("abc")).toBe(false);
  expect(await first.hasProof("p")).toBe(false);
  await first.put(build);
  await first.putProof("p");

  const own = folderBuildStore(join(folder, "two"));
  const second = cached(own, cache);
  expect(await second.has("abc")).toBe(true);
  expect(await own.get("abc")).toEqual(build);
  expect(await second.hasProof("p")).toBe(true);
  expect(await own.hasProof("p")).toBe(true);
});

test("a cache that cannot be written is no reason not to publish", async () => {
  const own = folderBuildStore(join(folder, "own"));
  await writeFile(join(folder, "file"), "");
  const store = cached(own, folderBuildStore(join(folder, "file/in-a-file")));
  await store.put(build);
  await store.putProof("p");
  expect(await own.has("abc")).toBe(true);
  expect(await own.hasProof("p")).toBe(true);
});
