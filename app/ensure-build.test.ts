import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ensureBuild } from "./ensure-build";

let folder: string;
let builds: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "akkupolku-build-"));
  await mkdir(join(folder, "app"));
  await writeFile(join(folder, "app/root.tsx"), "page");
  await writeFile(join(folder, "package-lock.json"), "{}");
  builds = 0;
});
afterEach(() => rm(folder, { recursive: true }));

async function build(): Promise<void> {
  builds += 1;
  await mkdir(join(folder, "build"), { recursive: true });
  await mkdir(join(folder, "app/i18n/paraglide"), { recursive: true });
  await writeFile(join(folder, "app/i18n/paraglide/messages.js"), String(builds));
  await setTimeout(50);
}
const ensure = () => ensureBuild(folder, build);

describe("the build", () => {
  it("is made once and stays while its sources do", async () => {
    expect(await ensure()).toEqual({ isNew: true });
    expect(await ensure()).toEqual({ isNew: false });
    expect(builds).toBe(1);
  });

  it.each(["app/root.tsx", "app/new.ts", "package-lock.json"])("follows %s", async (file) => {
    await ensure();
    await writeFile(join(folder, file), "changed");
    expect(await ensure()).toEqual({ isNew: true });
  });

  it("is made again where the messages are gone", async () => {
    await ensure();
    await rm(join(folder, "app/i18n"), { recursive: true });
    expect(await ensure()).toEqual({ isNew: true });
  });

  it("does not follow tests", async () => {
    await ensure();
    await writeFile(join(folder, "app/root.test.tsx"), "test");
    expect(await ensure()).toEqual({ isNew: false });
  });

  it("is made by one of many that ask at once", async () => {
    const all = await Promise.all([ensure(), ensure(), ensure(), ensure()]);
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(builds).toBe(1);
    expect(await readdir(join(folder, ".cache"))).toEqual([]);
  });

  it("is made again after one that broke off", async () => {
    await ensure();
    await writeFile(join(folder, "app/root.tsx"), "broken");
    await expect(ensureBuild(folder, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await writeFile(join(folder, "app/root.tsx"), "page");
    expect(await ensure()).toEqual({ isNew: true });
  });

  it("does not wait for a process that is gone", async () => {
    await mkdir(join(folder, ".cache"));
    await writeFile(join(folder, ".cache/build.lock"), "999999999");
    expect(await ensure()).toEqual({ isNew: true });
  });
});
