import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { publishContent } from "~/curriculum/publish.server";
import { runInLocale } from "~/i18n/request-locale.server";
import { makeLearners, openBenchDatabase, lessonPath } from "./world";
import { openDatabase } from "~db/client.server";
import { pino } from "pino";
const build = await import("../build/server/index.js" as string) as ServerBuild;
const d = await openBenchDatabase();
const client = openDatabase(d.url, { whenUnavailable: (x) => x });
try {
await publishContent(d.db);
const ls = await makeLearners(d.db, "http://localhost", 8);
const handle = createRequestHandler(build, "production");
const log = pino({ level: "silent" });
const ask = (path: string) => runInLocale("fi", async () => { const r = await handle(new Request("http://localhost" + path, { headers: { cookie: ls[0]!.cookie } }), { db: client.db, log, locale: "fi", nonce: "x", requestId: "1", origin: "http://localhost", ip: "1", isDemo: false } as never); return (await r.text()); });
async function time(name: string, work: () => Promise<unknown>, n = 600) {
  for (let i = 0; i < n / 2; i++) await work();
  let best = Infinity; 
  for (let k = 0; k < 3; k++) { const c = process.cpuUsage(), t = performance.now(); for (let i = 0; i < n; i++) await work(); const u = process.cpuUsage(c); best = Math.min(best, (u.user + u.system) / 1000 / n); }
  console.log(name.padEnd(30), best.toFixed(2), "ms cpu", JSON.stringify(await work()).length);
}
await time("page", () => ask(lessonPath));
if (process.env.ONLY) { await client.close(); await d.close(); process.exit(0); }
await time("data", () => ask(lessonPath.replace("?", ".data?")));
await time("not found", () => ask("/fi/nowhere"));
await time("sign-in", () => ask("/fi/sign-in"));
await time("session query", () => client.db.selectFrom("users").selectAll().limit(1).execute());
await time("pool query", () => client.pool.query("select 1"));
} finally { await client.close(); await d.close(); }
