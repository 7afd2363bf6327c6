import { publishContent } from "~/curriculum/publish.server";
import { startSite } from "~/test-process";
import { recordStatements } from "./record-statements";
import { makeLearners, openBenchDatabase, readBenchQuestion, lessonPath, questionId } from "./world";
import { seedFrom } from "~/domain/assessment/draw";
import { solve } from "~/domain/assessment/solution";
import { randomUUID } from "node:crypto";
const d = await openBenchDatabase();
try {
await publishContent(d.db);
const q = await readBenchQuestion(d.db);
const [l, r] = await makeLearners(d.db, "http://localhost", 2);
const statements = await recordStatements(d.url, async (site) => {
  for (const one of [l!, r!]) for (let i = 0; i < 3; i++) {
    const p = await d.db.selectFrom("paths").select("revision").where("id","=",one.pathId).executeTakeFirstOrThrow();
    const a = await d.db.selectFrom("answers").selectAll().where("path_id","=",one.pathId).orderBy("event_seq","desc").execute();
    const seed = seedFrom(one.pathId, questionId, a.length ? p.revision : 0);
    const right = solve(q as never, seed).answer;
    const res = await fetch(site+lessonPath, { method:"POST", redirect:"manual", headers: { cookie: one.cookie, origin: site }, body: new URLSearchParams({intent:"answer",question:questionId,seed:String(seed),key:randomUUID(),answer:String(right)})});
    console.log(res.status, p.revision, a[0]?.event_seq, a[0]?.seed, seed, right);
  }
});
for (const s of statements.slice(-15)) console.log(s.text.slice(0,300), JSON.stringify(s.values).slice(0,300));
} finally { await d.close(); }
