import { mkdtemp, readdir, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "~db/test-database";
import {
  readEvidence,
  removeEvidence,
  sweepEvidence,
  writeEvidence,
} from "./evidence-store.server";

const db = await testDatabase();
const bytes = new TextEncoder().encode("%PDF-1.4 …");
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "evidence-"));
});

const stored = () => readdir(join(folder, "evidence"));

describe("v5.0.0-5.3.1 stored files are out of reach", () => {
  it("nobody but the account of the site can read them, and no name of theirs is used", async () => {
    const { storedAs } = await writeEvidence(folder, bytes);
    expect(storedAs).toMatch(/^[0-9a-f]{32}$/);
    expect((await stat(join(folder, "evidence"))).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, "evidence", storedAs))).mode & 0o777).toBe(0o600);
    expect(await writeEvidence(folder, bytes)).not.toMatchObject({ storedAs });
  });

  it("gives back what was stored, and nothing that was changed or is gone", async () => {
    const file = await writeEvidence(folder, bytes);
    expect(new Uint8Array((await readEvidence(folder, file)) ?? [])).toEqual(bytes);
    await writeFile(join(folder, "evidence", file.storedAs), "something else");
    expect(await readEvidence(folder, file)).toBeUndefined();
    await removeEvidence(folder, [file.storedAs]);
    expect(await stored()).toEqual([]);
    expect(await readEvidence(folder, file)).toBeUndefined();
  });

  it("v5.0.0-5.3.2 never leaves its folder", async () => {
    await writeFile(join(folder, "secret"), bytes);
    const { sha256 } = await writeEvidence(folder, bytes);
    expect(await readEvidence(folder, { storedAs: "../secret", sha256 })).toBeUndefined();
    await removeEvidence(folder, ["../secret"]);
    expect(await readdir(folder)).toContain("secret");
  });
});

describe("sweepEvidence: bytes without an owner go", () => {
  it("once they are not just being written, and nothing else does", async () => {
    const { storedAs } = await writeEvidence(folder, bytes);
    await writeFile(join(folder, "evidence", "notes.txt"), "not ours");
    expect(await sweepEvidence(db, folder, new Date())).toBe(0);
    const old = new Date(Date.now() - 2 * 60 * 60 * 1000);
    await utimes(join(folder, "evidence", storedAs), old, old);
    expect(await sweepEvidence(db, folder, new Date())).toBe(1);
    expect(await stored()).toEqual(["notes.txt"]);
  });

  it("has nothing to do where nothing was ever stored", async () => {
    expect(await sweepEvidence(db, join(folder, "nowhere"), new Date())).toBe(0);
  });
});
