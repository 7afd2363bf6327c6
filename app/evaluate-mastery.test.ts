import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { fileOf } from "./evaluation/test-files";
import { asTable, makeLog } from "./evaluation/test-log";

const command = fileURLToPath(new URL("./evaluate-mastery.ts", import.meta.url));

async function run(...args: string[]) {
  return promisify(execFile)(process.execPath, ["--import", "tsx", command, ...args]).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  );
}

describe("npm run evaluate-mastery", () => {
  it("prints what it found and writes the same as numbers", async () => {
    const rows = makeLog({ learners: 60, items: 100, skills: 5, seed: 3 });
    const half = (rest: number) => fileOf(asTable(rows.filter(({ user }) => user % 2 === rest)));
    const json = await fileOf("", "out.json");
    const files = ["--train", await half(0), "--test", await half(1)];
    const { code, stdout } = await run(...files, "--json", json);
    expect(code).toBe(0);
    const written = JSON.parse(await readFile(json, "utf8"));
    expect(written.test).toMatchObject({ learners: 30 });
    for (const name of ["elo", "predictor"]) {
      const { auc, rmse, ece, microsecondsPerAnswer } = written[name];
      for (const one of [auc, rmse, ece]) expect(stdout).toContain(one.toFixed(4));
      expect(stdout).toContain(microsecondsPerAnswer.toFixed(2));
    }
  }, 60_000);

  it("tells how it is used", async () => {
    expect(await run("--help")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("--train FILE"),
    });
    const { code, stderr } = await run("--train", "a.tsv");
    expect(code).toBe(1);
    expect(stderr).toContain("--train and --test are needed");
  }, 60_000);

  it("fails with file and line, without a stack", async () => {
    const file = await fileOf(
      "user_id\titem_id\ttimestamp\tcorrect\tskill_id\n1\t2\t0\tmaybe\t3\n",
    );
    const { code, stderr } = await run("--train", file, "--test", file);
    expect(code).toBe(1);
    expect(stderr.trim()).toBe(`${file}, line 2: correct is "maybe", not a number from 0 to 1.`);
  }, 60_000);
});
