// npm run check                  everything that can be known without a browser
// npm test (--with-browser)      the same, and then the journeys in a real browser
import { mkdir, readFile, rm } from "node:fs/promises";
import { run, runSteps, say } from "./steps.mjs";

// The messages come first and alone: every other step reads them.
const first = { words: "tsx app/build.ts --messages" };
const others = {
  build: "tsx app/build.ts",
  types: "tsc --noEmit -p .",
  content: "tsx app/publish-content.ts --check",
  imports: "depcruise app db bench e2e --config .dependency-cruiser.cjs --output-type err-long",
  schema: "tsx db/generate-schema.ts --check",
  lint: "biome ci --colors=off --error-on-warnings",
  messages: "tsx app/i18n/check-messages.ts",
};
const reports = { unit: "test-results/vitest.json", browser: "test-results/e2e.json" };

await rm("test-results", { recursive: true, force: true });
await mkdir("test-results");
const failed = [...(await runSteps(first)), ...(await runSteps(others))];
const results = [await unitTests()];
if (process.argv.includes("--with-browser")) results.push(await browserTests());
if (failed.length > 0) say(`Failed: ${failed.join(", ")}`);
const sum = (count) => results.reduce((total, result) => total + result[count], 0);
say(`${sum("passed")} passed, ${failed.length + sum("failed")} failed`);
process.exitCode = failed.length + sum("failed") > 0 ? 1 : 0;

async function unitTests() {
  const flags = `--reporter=default --reporter=json --outputFile.json=${reports.unit}`;
  const { isGood } = await run(`vitest run ${flags}`, { isShown: true });
  const { numPassedTests: passed = 0, numFailedTests = 0 } = await readReport(reports.unit);
  return { passed, failed: atLeastOne(numFailedTests, isGood) };
}

async function browserTests() {
  const { isGood } = await run("playwright test", { isShown: true });
  const { stats = {} } = await readReport(reports.browser);
  const { expected = 0, flaky = 0, unexpected = 0 } = stats;
  return { passed: expected + flaky, failed: atLeastOne(unexpected, isGood) };
}

// A run that failed before or beside its tests is one failure more than none.
function atLeastOne(count, isGood) {
  return isGood ? count : Math.max(1, count);
}

async function readReport(file) {
  return JSON.parse(await readFile(file, "utf8").catch(() => "{}"));
}
