// Builds the site where its sources differ from those of the build that is there; otherwise does nothing.
import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { access, link, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** All that a build is made of, relative to the folder of the project. */
const sources = [
  ...["app", "db", "public", "content/region/boundaries", "docs/guides"],
  ...["package.json", "package-lock.json", "vite.config.ts"],
];
/** Written by the build itself; the server reads it besides the built pages. */
const messages = "app/i18n/paraglide";
const messageSources = [
  "app/i18n/messages",
  "app/i18n/project.inlang/settings.json",
  "package-lock.json",
];
const tests = /\.test\.tsx?$/;

/** Several processes may call this at once: one builds, the others wait for it. */
export async function ensureBuild(
  folder: string,
  build: (folder: string) => Promise<void> = buildSite,
): Promise<{ isNew: boolean }> {
  const stamp = join(folder, "build", "made-of");
  const wanted = await hashOf(folder, sources);
  const isThere = async () =>
    (await readText(stamp)) === wanted && (await isDone(access(join(folder, messages))));
  if (await isThere()) return { isNew: false };
  const release = await takeLock(join(folder, ".cache"));
  try {
    if (await isThere()) return { isNew: false };
    // A build that breaks off halfway must not pass for the one before it.
    await rm(stamp, { force: true });
    await build(folder);
    await writeFile(stamp, wanted);
    return { isNew: true };
  } finally {
    await release();
  }
}

/** Compiles the messages where they have changed: whoever reads them beside a build finds them in peace. */
export async function ensureMessages(folder: string): Promise<void> {
  const stamp = join(folder, messages, "made-of");
  const wanted = await hashOf(folder, messageSources);
  if ((await readText(stamp)) === wanted) return;
  await run("npm", ["run", "--silent", "i18n"], folder);
  await writeFile(stamp, wanted);
}

async function buildSite(folder: string): Promise<void> {
  process.stdout.write("Building the site …\n");
  await ensureMessages(folder);
  await run("npx", ["--no-install", "remix", "vite:build", "--logLevel", "error"], folder);
}

async function run(command: string, args: string[], cwd: string): Promise<void> {
  const env = { ...process.env, NODE_ENV: "production" as const };
  const child = spawn(command, args, { cwd, env, stdio: ["ignore", "inherit", "inherit"] });
  const forget = passOnSignals(child);
  const code = await new Promise<number | null>((done, fail) => {
    child.once("error", fail);
    child.once("exit", done);
  });
  forget();
  if (code !== 0) throw new Error(`The site could not be built: ${command} ${args.join(" ")}`);
}

// Whoever stops us while we build stops the build as well.
function passOnSignals(child: ChildProcess): () => void {
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal);
    process.exit(1);
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  return () => void process.off("SIGINT", stop).off("SIGTERM", stop);
}

async function hashOf(folder: string, paths: string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of await filesOf(folder, paths)) {
    const content = await readFile(join(folder, file)).catch(() => "");
    hash.update(`${file}\0`).update(content);
  }
  return hash.digest("hex");
}

async function filesOf(folder: string, paths: string[]): Promise<string[]> {
  const lists = await Promise.all(
    paths.map(async (source) => {
      const entries = await readdir(join(folder, source), {
        recursive: true,
        withFileTypes: true,
      }).catch(() => undefined);
      if (!entries) return [source];
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length));
    }),
  );
  return lists
    .flat()
    .filter((file) => !file.startsWith(messages) && !tests.test(file))
    .sort();
}

/** Holds a lock file until released; one whose process is gone is taken over. */
async function takeLock(cache: string): Promise<() => Promise<void>> {
  await mkdir(cache, { recursive: true });
  const lock = join(cache, "build.lock");
  const own = `${lock}.${randomUUID()}`;
  await writeFile(own, String(process.pid));
  let waitsFor = "";
  // Linking fails where the lock is held, and gives it its content in the same step.
  while (!(await isDone(link(own, lock)))) {
    const holder = await readText(lock);
    if (holder && !isAlive(Number(holder))) await rm(lock, { force: true });
    else if (holder && holder !== waitsFor) {
      process.stdout.write(`Waiting for the build of process ${holder} (${lock}) …\n`);
      waitsFor = holder;
    }
    await setTimeout(200);
  }
  await rm(own, { force: true });
  return () => rm(lock, { force: true });
}

function isDone(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readText(file: string): Promise<string> {
  return readFile(file, "utf8").catch(() => "");
}
