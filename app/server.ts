// The process: settings, database, migrations, publication, pages, and a stop that finishes what was begun.
import { once } from "node:events";
import type { Server } from "node:http";
import type { Express } from "express";
import { type Logger, pino } from "pino";
import { type DatabaseClient, openDatabase } from "~db/client.server";
import { migrateToLatest } from "~db/migrate";
import { openOwnDatabase } from "~db/own-database.server";
import { seedDemo } from "~db/seed";
import { seedDemoAssignments } from "~db/seed-assignments";
import { seedInterest } from "~db/seed-gap-case";
import { seedDemoLearners } from "~db/seed-learners";
import { seedRegion } from "~db/seed-region";
import { seedRegionCases } from "~db/seed-region-cases";
import { forgetExpired } from "./auth/forget-expired.server";
import { hashPassword } from "./auth/password.server";
import {
  catalogueOf,
  newestCatalogue,
  newestPublication,
  readCatalogue,
} from "./curriculum/current-publication.server";
import { folderBuildStore, ownBuildFolder } from "./curriculum/folder-build-store.server";
import { publishContent } from "./curriculum/publish.server";
import { inboxPost, type Post, smtpPost } from "./mail/post.server";
import { startMailWorker, workerConnections } from "./mail/worker.server";
import { sweepEvidence } from "./progress/evidence-store.server";
import { noteMissingNeeds } from "./progress/note-missing-needs.server";
import { countAllHolders } from "./region/count-holders.server";
import { followPublication } from "./region/follow-publication.server";
import { readSettings, type Settings } from "./settings";
import { createWebApp } from "./web-app";

/** Sessions, counts of tries and documents that are over are swept away this often. */
const sweepMs = 60 * 60 * 1000;

/** How long a stop waits for requests that are still being answered. */
const drainMs = 10_000;

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = createLogger(settings);
  const opening = openOwnDatabase(settings, {
    max: settings.databasePool,
    whenUnavailable: serviceUnavailable,
  });
  closers.push(() => opening.then(({ close }) => close(), ignore));
  const database = await opening;
  const migrations = await migrateToLatest(database.client.db);
  if (migrations.length) log.info({ migrations }, "database migrated");
  const publication = await publishContent(database.client.db, {
    cache: folderBuildStore(ownBuildFolder),
  });
  log.info({ publication }, "content published");
  await followPublication(database.client.db, new Date());
  const noted = await noteMissingNeeds(database.client.db, (publicationId) =>
    catalogueOf(database.client.db, publicationId),
  );
  if (noted > 0) log.info({ paths: noted }, "needs of earlier paths noted");
  if (settings.isDemo) await seedAndAnnounce(database.client, settings);
  await countAllHolders(database.client.db);

  const web = await createWebApp(settings, database.client, log);
  closers.push(web.close);
  const server = await listen(web.app, settings);
  closers.push(() => drain(server, log));
  const sweep = setInterval(() => {
    const now = new Date();
    Promise.all([
      forgetExpired(database.client.db, now),
      sweepEvidence(database.client.db, settings.dataFolder, now),
      countAllHolders(database.client.db),
    ]).catch((error) => log.warn({ err: error }, "sweep failed"));
  }, sweepMs);
  closers.push(async () => clearInterval(sweep));
  startMail(settings, { databaseUrl: database.url, origin: addressOf(settings, server), log });
  process.stdout.write(`Akkupolku: ${addressOf(settings, server)}\n`);
  if (settings.isDemo && settings.hasDemoWeeks) fillDemoGroup(database.client, settings, log);
}

// Weeks of twelve learners take a minute of work: the site serves meanwhile, and a stop waits for one act alone.
function fillDemoGroup({ db }: DatabaseClient, settings: Settings, log: Logger): void {
  const filling = newestCatalogue(db)
    .then(async (publication) => {
      const passwordHash = await hashPassword(settings.demoPassword);
      const demo = { publication, passwordHash, now: new Date() };
      await seedDemoLearners(db, demo, () => isEnding);
      if (isEnding) return;
      await seedInterest(db, demo.now);
      await countAllHolders(db);
    })
    .catch((error: unknown) => log.warn({ err: error }, "the demo group was not filled"));
  closers.push(() => filling);
}

type MailPlace = { databaseUrl: string; origin: string; log: Logger };

// Letters have connections of their own: however slow a mail server is, no page waits for it.
function startMail(settings: Settings, { databaseUrl, origin, log }: MailPlace): void {
  const post = postOf(settings);
  if (!post) {
    log.warn("SMTP_URL is not set: letters stay in the box, nobody is sent an invitation or news");
  }
  const { db, pool, close } = openDatabase(databaseUrl, { max: workerConnections });
  closers.push(close);
  closers.push(startMailWorker({ db, pool, post, origin, log }).stop);
}

function postOf({ smtp, isDemo }: Settings): Post | null {
  if (smtp) return smtpPost(smtp);
  return isDemo ? inboxPost : null;
}

/** What has to be closed at the end, in the order in which it was opened. */
const closers: (() => Promise<void>)[] = [];
let isEnding = false;

/** Closes what is open, the newest first: requests, pages, and the database last. */
async function end(exitCode: number): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  for (const close of closers.reverse()) {
    await close().catch((error: unknown) => {
      exitCode = 1;
      complain(error);
    });
  }
  process.exit(exitCode);
}

async function listen(app: Express, { port, host }: Settings): Promise<Server> {
  const server = app.listen(port, host);
  await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    throw new Error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`);
  });
  return server;
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
    await seedRegion(db, { now });
    await seedRegionCases(db, { catalogue, now });
  }
  const lines = accounts.map((account) => `  ${account.email.padEnd(28)} ${account.name}`);
  process.stdout.write(`Demo accounts, password ${settings.demoPassword}\n${lines.join("\n")}\n`);
}

function addressOf(settings: Settings, server: Server): string {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : settings.port;
  return settings.origin ?? `http://localhost:${port}`;
}

// New connections are refused at once, begun requests are answered.
async function drain(server: Server, log: Logger): Promise<void> {
  log.info("stopping");
  const drained = new Promise<void>((done) => server.close(() => done()));
  // A connection that is kept open for a next request becomes idle when its answer is out.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), drainMs);
  await drained;
  clearInterval(idle);
  clearTimeout(late);
  log.info("stopped");
}

function ignore(): void {}

function complain(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env.LOG_LEVEL === "debug" && error instanceof Error)
    process.stderr.write(`${error.stack}\n`);
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end(0));
main().catch((error: unknown) => {
  // A start that is stopped halfway stumbles over what was closed under it.
  if (isEnding) return;
  complain(error);
  void end(1);
});
