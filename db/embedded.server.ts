// A real PostgreSQL from node_modules, for development, demos and tests. It runs detached under pg_ctl, so that
// Ctrl+C in a terminal reaches the app first and the app stops the database last.
import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { exists, findPlace, makeWhole, type Place } from "./postgres-place.server";

const run = promisify(execFile);

/** How long a start goes on trying: a server that was killed may take seconds to leave, and to recover. */
const startLimitMs = 60_000;
/** How long closed connections may take to leave the server's list. */
const leaveLimitMs = 1_000;
/** Connections under this name do not keep a server running. */
const leaving = "akkupolku-leaving";

export type EmbeddedPostgres = {
  /** Connection string of the maintenance database, with password. */
  adminUrl: string;
  /** Connection string of another database of the same server. */
  urlOf: (database: string) => string;
  /** Leaves the server; the last one to leave stops it. */
  stop: () => Promise<void>;
};

/** Starts the server that lives in `folder`, making it first where needed, or joins it where it already runs. */
export async function startEmbeddedPostgres(
  folder: string,
  options: { settings?: string[] } = {},
): Promise<EmbeddedPostgres> {
  const place = await findPlace(resolve(folder));
  if (!(await exists(place.data))) {
    await makeWhole(place.data, (draft) => initialise({ ...place, data: draft }));
  }
  const password = (await readFile(passwordFile(place), "utf8")).trim();
  const { port, holder } = await startOrJoin(place, password, options.settings ?? []);
  const urlOf = (database: string) => urlAt(port, password, database);
  return {
    adminUrl: urlOf("postgres"),
    urlOf,
    stop: async () => {
      await holder.end();
      await stopUnlessUsed(place, urlOf("postgres"));
    },
  };
}

function urlAt(port: number, password: string, database: string): string {
  return `postgres://akkupolku:${password}@127.0.0.1:${port}/${database}`;
}

function passwordFile(place: Place): string {
  return join(place.data, "akkupolku-password");
}

async function initialise(place: Place): Promise<void> {
  const { data, account, binaries } = place;
  const password = `${data}.password`;
  await mkdir(data, { mode: 0o700 });
  await writeFile(password, randomBytes(24).toString("hex"), { mode: 0o600 });
  if (account) {
    await chown(data, account.uid, account.gid);
    await chown(password, account.uid, account.gid);
  }
  const flags = ["-D", data, "--auth=scram-sha-256", "--username=akkupolku", "--encoding=UTF8"];
  const initdb = (locale: string) =>
    run(binaries.initdb, [...flags, `--pwfile=${password}`, `--locale=${locale}`], {
      ...account,
      cwd: data,
    });
  // Some systems have no C.UTF-8; plain C sorts the same for our keys.
  await initdb("C.UTF-8").catch(() => initdb("C"));
  await rename(password, passwordFile(place));
}

// Two processes may start at once: PostgreSQL lets one of them win, the other joins it. The connection that proves
// that the server answers is kept: it tells others that somebody still needs it.
async function startOrJoin(
  place: Place,
  password: string,
  settings: string[],
): Promise<{ port: number; holder: pg.Client }> {
  const end = Date.now() + startLimitMs;
  for (;;) {
    try {
      const port = (await runningPort(place)) ?? (await start(place, settings));
      const holder = await connect(urlAt(port, password, "postgres"), "akkupolku-holder");
      return { port, holder };
    } catch (error) {
      if (Date.now() > end || !(await isPassing(place, error))) throw error;
      await setTimeout(100);
    }
  }
}

// Another process may be starting or stopping the same server, or a killed one has not quite left its memory.
async function isPassing(place: Place, error: unknown): Promise<boolean> {
  const message = error instanceof Error ? error.message : "";
  const isServers = error instanceof pg.DatabaseError && /^(57P|53)/.test(error.code ?? "");
  const isRefused = (error as NodeJS.ErrnoException).code === "ECONNREFUSED";
  return (
    isServers ||
    isRefused ||
    /pre-existing shared memory|already exists|any TCP.IP sockets|Connection terminated/.test(
      message,
    ) ||
    (await readLock(place)) !== undefined
  );
}

async function connect(url: string, name: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: name });
  // Without a listener the loss of the server would end this process.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

async function start(place: Place, settings: string[]): Promise<number> {
  await removeStaleLock(place);
  const port = await freePort(await lastPort(place));
  const flags = ["listen_addresses=127.0.0.1", "unix_socket_directories=", ...settings]
    .map((setting) => `-c ${setting}`)
    .join(" ");
  const log = `${place.data}.log`;
  await pgCtl(place, ["start", "-w", "-t", "60", "-l", log, "-o", `-p ${port} ${flags}`]);
  return port;
}

// The server inherits nothing of ours: an open pipe would keep pg_ctl's caller waiting for ever.
async function pgCtl(place: Place, args: string[]): Promise<void> {
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
    throw new Error(`PostgreSQL did not ${args[0]} (${place.data}).\n${log.slice(-2000)}`);
  }
}

async function stopUnlessUsed(place: Place, adminUrl: string): Promise<void> {
  const end = Date.now() + leaveLimitMs;
  while (await hasClients(adminUrl)) {
    if (Date.now() > end) return;
    await setTimeout(50);
  }
  if ((await runningPort(place)) === undefined) return;
  await pgCtl(place, ["stop", "-m", "fast", "-w", "-t", "30"]).catch(async (error: unknown) => {
    // Two that leave at once both stop it.
    if ((await runningPort(place)) !== undefined) throw error;
  });
}

async function hasClients(adminUrl: string): Promise<boolean> {
  const client = await connect(adminUrl, leaving).catch(() => undefined);
  if (!client) return false;
  const found = await client
    .query(
      "select 1 from pg_stat_activity where backend_type = 'client backend' and application_name <> $1",
      [leaving],
    )
    .catch(() => ({ rowCount: 0 }));
  await client.end().catch(() => undefined);
  return !!found.rowCount;
}

/** The port of a live server on this data, or undefined. */
async function runningPort(place: Place): Promise<number | undefined> {
  for (let tries = 0; tries < 100; tries += 1) {
    const lock = await readLock(place);
    if (!lock || !(await isOurServer(place, lock.pid))) return undefined;
    if (lock.isReady) return lock.port;
    await setTimeout(100);
  }
  return undefined;
}

// After kill -9 the lock stays behind and its process number may now belong to somebody else.
async function removeStaleLock(place: Place): Promise<void> {
  const lock = await readLock(place);
  if (lock && !(await isOurServer(place, lock.pid)))
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

/** Whether a process is a server on this very data; /proc answers where there is no `ps`, as in small images. */
async function isOurServer(place: Place, pid: number): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() =>
    run("ps", ["-o", "args=", "-p", String(pid)]).then(
      ({ stdout }) => stdout,
      () => "",
    ),
  );
  return command.includes("postgres") && command.includes(place.data);
}

/** The port that this data was served at last: whoever is still connected finds the server there again. */
async function lastPort(place: Place): Promise<number> {
  const options = await readFile(join(place.data, "postmaster.opts"), "utf8").catch(() => "");
  return Number(/"-p" "(\d+)"/.exec(options)?.[1] ?? 0);
}

async function freePort(wanted: number): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((done, fail) => {
    server.once("error", fail);
    server.listen(wanted, "127.0.0.1", () => {
      const address = server.address();
      done(typeof address === "object" && address ? address.port : 0);
    });
  }).catch(() => undefined);
  if (port === undefined) return freePort(0);
  await new Promise((done) => server.close(done));
  return port;
}
