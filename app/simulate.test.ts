import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);
const command = fileURLToPath(new URL("./simulate.ts", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "simulate-"));

/** Runs the command as npm would. */
async function simulate(...args: string[]) {
  return run(process.execPath, ["--import", "tsx", command, ...args]).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout, errors: stderr }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, output: "", errors: stderr }),
  );
}

const world = `export default {
  id: "gifted",
  start: () => ({
    chance: () => 1, recall() {}, learn() {}, forget() {}, trueP: () => 1, isMastered: () => true,
  }),
};`;

test("the same seed gives the same figures, with a world of one's own beside the others", async () => {
  const file = join(folder, "gifted.mjs");
  await writeFile(file, world);
  const report = async (name: string) => {
    const json = join(folder, `${name}.json`);
    const plot = join(folder, `${name}.svg`);
    const few = ["--learners", "2", "--seed", "5", "--profile", "retrainee", "--world", file];
    const { code, output, errors } = await simulate(...few, "--json", json, "--plot", plot);
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(output).toContain("World gifted: minutes / false mastery");
    expect(await readFile(plot, "utf8")).toContain("retrainee, world gifted");
    const { timing, ...figures } = JSON.parse(await readFile(json, "utf8"));
    expect(timing.walks).toBe(4 * 6 * 2);
    return figures;
  };
  const first = await report("first");
  expect(first.cells).toHaveLength(4);
  expect(first.cells[3].policies.ours).toMatchObject({ deadEnds: 0, falseMastery: 0 });
  expect(await report("second")).toEqual(first);
}, 120_000);

test.each([
  [["--learners", "none"], "--learners must be a whole number from 1 up, not “none”"],
  [["--course", "nowhere"], "--course nowhere is none of: cell-basics"],
  [["--track", "operator", "--framework"], "Choose one of --track, --course and --framework"],
  [["--world", "./missing.ts"], "./missing.ts cannot be loaded"],
])(
  "%j is told, and nothing is walked",
  async (args, message) => {
    const { code, errors } = await simulate(...args);
    expect(code).toBe(1);
    expect(errors).toContain(message);
  },
  60_000,
);
