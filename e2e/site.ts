// Playwright's global set-up: one production server on a database of its own, which goes when the tests are done.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { copyTemplate, makeTemplate, startTestServer } from "~db/test-server";

/** Publishing the whole content on a slow machine is the longest part of a start. */
const startLimitMs = 120_000;

const root = fileURLToPath(new URL("..", import.meta.url));

export default async function startSite(): Promise<() => Promise<void>> {
  if (!existsSync(`${root}build/server/index.js`)) {
    throw new Error("There is no build. Run: npm run build");
  }
  const postgres = await startTestServer();
  const database = await copyTemplate(postgres.url, await makeTemplate(postgres.url));
  const server = spawn(process.execPath, ["--import", "tsx", "app/server.ts"], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: "0",
      DATABASE_URL: database.url,
      AKKUPOLKU_DEMO: "1",
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async () => {
    await stopped(server);
    await database.drop();
    await postgres.stop();
  };
  try {
    process.env.E2E_ORIGIN = await originOf(server);
    process.env.E2E_DATABASE_URL = database.url;
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function originOf(server: ChildProcess): Promise<string> {
  const { stdout } = server;
  if (!stdout) throw new Error("The server has no output");
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(
      () => reject(new Error(`The site did not start:\n${said}`)),
      startLimitMs,
    );
    server.once("exit", (code) => reject(new Error(`The site stopped with ${code}:\n${said}`)));
    stdout.on("data", (chunk: Buffer) => {
      said += chunk;
      const origin = /Akkupolku: (http:\S+)/.exec(said)?.[1];
      if (!origin) return;
      clearTimeout(timer);
      resolve(origin);
    });
  });
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const exit = once(server, "exit");
  server.kill("SIGTERM");
  await exit;
}
