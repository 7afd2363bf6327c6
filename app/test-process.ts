// For tests, end-to-end runs and benchmarks: the site as a process of its own, on a current build.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Publishing the whole content on a slow machine is the longest part of a start. */
const startLimitMs = 120_000;

export type SiteProcess = {
  child: ChildProcess;
  /** All that it has written so far. */
  said: () => string;
  /** Its address, as soon as it serves; fails where it ends before. */
  serving: Promise<string>;
  /** Sends a signal and waits for the end: the exit code, or null where the signal ended it. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

export type Site = SiteProcess & { origin: string };

/** Builds the site where its sources have changed. */
export async function buildSite(): Promise<void> {
  await promisify(execFile)(process.execPath, ["--import", "tsx", "app/build.ts"], {
    cwd: root,
    env: { ...outerEnvironment(), NODE_ENV: "production" },
  });
}

/** Starts a production server on a free port and waits until it serves. */
export async function startSite(
  settings: Record<string, string>,
  nodeFlags: string[] = [],
): Promise<Site> {
  const site = spawnSite(settings, nodeFlags);
  return { ...site, origin: await site.serving };
}

export function spawnSite(settings: Record<string, string>, nodeFlags: string[] = []): SiteProcess {
  const child = spawn(process.execPath, [...nodeFlags, "--import", "tsx", "app/server.ts"], {
    cwd: root,
    env: {
      ...outerEnvironment(),
      NODE_ENV: "production",
      PORT: "0",
      LOG_LEVEL: "warn",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "close");
  let said = "";
  const serving = new Promise<string>((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`No start:\n${said}`)), startLimitMs);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (text: Buffer) => {
        said += text;
        const address = /Akkupolku: (http\S+)/.exec(said)?.[1];
        if (address) done(address.replace("localhost", "127.0.0.1"));
      });
    }
    void ended.then(([code]) => fail(new Error(`Ended with ${code} before it served:\n${said}`)));
    void ended.finally(() => clearTimeout(timer));
  });
  return {
    child,
    said: () => said,
    serving,
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      const [code] = await ended;
      return code;
    },
  };
}

// What the surroundings say is meant for the test runner, not for the site.
function outerEnvironment(): Record<string, string | undefined> {
  const own = /^(AKKUPOLKU_|DATABASE_|VITEST|NODE_ENV$|PORT$|HOST$|LOG_LEVEL$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
