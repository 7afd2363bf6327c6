import { existsSync } from "node:fs";
import { chromium, defineConfig } from "@playwright/test";

// Playwright's own Chromium where it is installed, else the system's.
const own = chromium.executablePath();
const executablePath = existsSync(own) ? own : "/usr/bin/chromium";

export default defineConfig({
  testDir: "./e2e",
  globalSetup: "./e2e/site.ts",
  outputDir: "test-results/files",
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    baseURL: process.env.E2E_ORIGIN,
    locale: "en-GB",
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    // Recording costs a third of the time: E2E_TRACE=1 records, and keeps what failed.
    trace: process.env.E2E_TRACE ? "retain-on-first-failure" : "off",
    launchOptions: {
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
      ],
    },
  },
});
