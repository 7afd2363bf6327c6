import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadWorld } from "./load-world.server";

const folder = await mkdtemp(join(tmpdir(), "world-"));

async function write(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

const mind = `{
  chance: () => 0.5, recall() {}, learn() {}, forget() {}, trueP: () => 0.5, isMastered: () => false,
}`;

describe("loadWorld", () => {
  it("takes a world that is exported as default or by its name", async () => {
    const own = await write("own.mjs", `export default { id: "own", start: () => (${mind}) };`);
    const named = await write(
      "named.mjs",
      `export const world = { id: "named", start: () => (${mind}) };`,
    );
    expect((await loadWorld(own)).id).toBe("own");
    expect((await loadWorld(named)).id).toBe("named");
  });

  it.each([
    ["no file", "missing.mjs", null, "cannot be loaded"],
    ["no export", "empty.mjs", "export const other = 1;", "exports no `default` and no `world`"],
    [
      "no id",
      "id.mjs",
      `export default { id: "My World", start() {} };`,
      "`id` must be lower case",
    ],
    ["no start", "start.mjs", `export default { id: "own" };`, "`start` must be a function"],
    [
      "a start that fails",
      "fails.mjs",
      `export default { id: "own", start() { throw new Error("no"); } };`,
      "`start` fails: no",
    ],
    [
      "half a mind",
      "half.mjs",
      `export default { id: "own", start: () => ({ chance() {} }) };`,
      "lacks recall, learn, forget, trueP, isMastered",
    ],
    [
      "no probability",
      "odd.mjs",
      `export default { id: "own", start: () => ({ ...${mind}, trueP: () => 2 }) };`,
      "`trueP` gives 2, which is no probability",
    ],
  ])("tells what is wrong: %s", async (_, name, text, message) => {
    const file = text === null ? join(folder, name) : await write(name, text);
    await expect(loadWorld(file)).rejects.toThrow(message);
    await expect(loadWorld(file)).rejects.toThrow(name);
  });
});
