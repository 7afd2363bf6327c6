// The process: settings, database, migrations, publication, pages, and a stop that finishes what was begun.
import type { Server } from "node:http";
import { type Logger, pino } from "pino";
import type { DatabaseClient } from "~db/client.server";
import { migrateToLatest } from "~db/migrate";
import { openOwnDatabase } from "~db/own-database.server";
import { seedDemo } from "~db/seed";
import { seedDemoAssignments } from "~db/seed-assignments";
import { forgetExpired } from "./auth/forget-expired.server";
import { newestPublication, readCatalogue } from "./curriculum/current-publication.server";
import { publishContent } from "./curriculum/publish.server";
import { readSettings, type Settings } from "./settings";
import { createWebApp } from "./web-app";

/** Sessions and counts of tries that are over are swept away this often. */
const sweepMs = 60 * 60 * 1000;

/** How long a stop waits for requests that are still being answered. */
const drainMs = 10_000;

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = createLogger(settings);
  const database = await openOwnDatabase(settings, {
    max: settings.databasePool,
    whenUnavailable: serviceUnavailable,
  });
  const migrations = await migrateToLatest(database.client.db);
  if (migrations.length) log.info({ migrations }, "database migrated");
  const publication = await publishContent(database.client.db);
  log.info({ publication }, "content published");
  if (settings.isDemo) await seedAndAnnounce(database.client, settings);

  const web = await createWebApp(settings, database.client, log);
  const server = web.app.listen(settings.port, settings.host, () => {
    process.stdout.write(`Akkupolku: ${addressOf(settings, server)}\n`);
  });
  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE") {
      fail(new Error(`Port ${settings.port} is taken. Choose another: PORT=3001 npm start`));
    } else fail(error);
  });
  const sweep = setInterval(() => {
    forgetExpired(database.client.db, new Date()).catch((error) =>
      log.warn({ err: error }, "sweep failed"),
    );
  }, sweepMs);
  onStopSignal(() =>
    stop(server, log, async () => {
      clearInterval(sweep);
      await web.close();
      await database.close();
    }),
  );
}

function createLogger(settings: Settings): Logger {
  return pino({
    level: settings.logLevel,
    redact: ["req.headers.cookie", "req.headers.authorization", 'res.headers["set-cookie"]'],
  });
}

function serviceUnavailable(): Response {
  return new Response(null, { status: 503, headers: { "Retry-After": "5" } });
}

async function seedAndAnnounce({ db }: DatabaseClient, settings: Settings): Promise<void> {
  const now = new Date();
  const accounts = await seedDemo(db, { password: settings.demoPassword, now });
  const newest = await newestPublication(db);
  const catalogue = newest && (await readCatalogue(db, newest.id));
  if (newest && catalogue) {
    await seedDemoAssignments(db, { publication: { id: newest.id, catalogue }, now });
  }
  const lines = accounts.map((account) => `  ${account.email.padEnd(28)} ${account.name}`);
  process.stdout.write(`Demo accounts, password ${settings.demoPassword}\n${lines.join("\n")}\n`);
}

function addressOf(settings: Settings, server: Server): string {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : settings.port;
  return settings.origin ?? `http://localhost:${port}`;
}

function onStopSignal(work: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      work().then(() => process.exit(0), fail);
    });
  }
}

// New connections are refused at once; begun requests are answered; then the rest is closed, the database last.
async function stop(server: Server, log: Logger, closeRest: () => Promise<void>): Promise<void> {
  log.info("stopping");
  const drained = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), drainMs);
  await drained;
  clearTimeout(timer);
  await closeRest();
  log.info("stopped");
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.LOG_LEVEL === "debug" && error instanceof Error)
    process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}

main().catch(fail);
