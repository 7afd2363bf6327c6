import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { lesson, sampleContent, writeContent } from "./curriculum/test-content";

const run = promisify(execFile);
const command = fileURLToPath(new URL("./publish-content.ts", import.meta.url));

/** Runs the command as npm would, without a database. */
async function publishContent(...args: string[]) {
  return run(process.execPath, ["--import", "tsx", command, ...args]).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, output: stderr }),
  );
}

test("--check names what is wrong and fails, --stamp mends the stamps, --check then passes", async () => {
  const folder = await writeContent(sampleContent());
  const failed = await publishContent("--check", "--content", folder);
  expect(failed.code).toBe(1);
  expect(failed.output).toContain(`${lesson}/fi.mdx:2  Nobody has said`);
  expect(failed.output).toContain("24 problems in 6 files.");

  const stamped = await publishContent("--stamp", "--content", folder);
  expect(stamped.output).toContain(`${lesson}/questions.yaml`);
  expect(await readFile(join(folder, lesson, "fi.mdx"), "utf8")).toMatch(/translated: "\w{12}"/);

  const passed = await publishContent("--check", "--content", folder);
  expect(passed).toMatchObject({ code: 0 });
  expect(passed.output).toContain("Fit to publish: 2 lessons");
}, 60_000);

test("an unknown option is told, and nothing is done", async () => {
  const { code, output } = await publishContent("--chekc");
  expect(code).toBe(1);
  expect(output).toContain("--chekc");
});
