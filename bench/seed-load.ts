// npm run seed-load -- --into FOLDER                    10,000,000 answers in an embedded database of that folder
// npm run seed-load -- --url postgres://… --answers N   another number, in an empty database of one's own
import { parseArgs } from "node:util";
import { SingleBar } from "cli-progress";
import type { PoolClient } from "pg";
import { newestCatalogue } from "~/curriculum/current-publication.server";
import { folderBuildStore, ownBuildFolder } from "~/curriculum/folder-build-store.server";
import { publishContent } from "~/curriculum/publish.server";
import { openDatabase } from "~db/client.server";
import { migrateToLatest } from "~db/migrate";
import { openOwnDatabase } from "~db/own-database.server";
import type { Db } from "~db/queries/connection.server";
import { type Copy, copyTable, loadTables } from "./copy-learners";
import { copyPeople, insertSchools } from "./load-schools";
import { type Template, walkLongStory, walkTemplate } from "./load-templates";

export type Load = {
  answers: number;
  /** Learners of one group. */
  learners: number;
  templates: number;
  /** Events of the long story. */
  events: number;
  now: Date;
};

const whole: Omit<Load, "now"> = {
  answers: 10_000_000,
  learners: 2_000,
  templates: 8,
  events: 5_000,
};

type Say = (what: string, done: number, of: number) => void;

/** Fills an empty, migrated database. The first group's first learner has the long story. */
export async function seedLoad(db: Db, client: PoolClient, load: Load, say: Say): Promise<void> {
  await publishContent(db, { cache: folderBuildStore(ownBuildFolder) });
  const publication = await newestCatalogue(db);
  const templates: Template[] = [];
  for (let number = 1; number <= load.templates; number += 1) {
    templates.push(await walkTemplate(db, publication, number, load.now));
    say("walks", number, load.templates);
  }
  const long = await walkLongStory(db, publication, load, (events) =>
    say("long story", events, load.events),
  );
  const copies = copiesFor(templates, long, load);
  await insertSchools(db, copies.length, load);
  // What the copies refer to is there: asking for it ten million times would be most of the work.
  await client.query("set session_replication_role = replica");
  await copyPeople(client, copies.length, load.learners);
  const tables = await loadTables(client);
  for (const table of tables) {
    let people = 0;
    await copyTable(client, table, copies, () => {
      people += 1;
      say(table.name, people, copies.length);
    });
  }
  await client.query("set session_replication_role = default");
  const times = Math.round(copies.length / templates.length);
  await client.query(`update question_counts set answers = answers * ${times},
    right_answers = right_answers * ${times}, sum_ability = sum_ability * ${times},
    sum_ability_squared = sum_ability_squared * ${times},
    sum_ability_right = sum_ability_right * ${times}`);
  await client.query(`update idea_counts set answers = answers * ${times},
    sum_ability = sum_ability * ${times}`);
  await client.query("analyze");
}

/** As many people as it takes, template after template. */
function copiesFor(templates: readonly Template[], long: Template, load: Load): Copy[] {
  const copies: Copy[] = [{ template: long, number: 1 }];
  for (let answers = long.answers; answers < load.answers || copies.length < load.learners; ) {
    const template = templates[copies.length % templates.length];
    if (!template || template.answers === 0) throw new Error("A template has learned nothing");
    copies.push({ template, number: copies.length + 1 });
    answers += template.answers;
  }
  return copies;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      into: { type: "string" },
      url: { type: "string" },
      answers: { type: "string", default: String(whole.answers) },
      learners: { type: "string", default: String(whole.learners) },
    },
  });
  if (!values.into && !values.url) {
    throw new Error(
      "Say where to: --into FOLDER, or --url of an empty database. Never the product's own.",
    );
  }
  const own = await openOwnDatabase({ databaseUrl: values.url, dataFolder: values.into ?? "" });
  const database = openDatabase(own.url, { max: 4 });
  const bar = new SingleBar({
    noTTYOutput: true,
    notTTYSchedule: 5_000,
    format: "{what} {bar} {percentage}% | {value} of {total} | {eta_formatted}",
  });
  let current = "";
  try {
    const { db } = database;
    await migrateToLatest(db);
    const isUsed = await db.selectFrom("users").select("id").limit(1).executeTakeFirst();
    if (isUsed)
      throw new Error("The database has people already. Give another folder, or an empty one.");
    const load = { ...whole, answers: Number(values.answers), learners: Number(values.learners) };
    const client = await database.pool.connect();
    try {
      await client.query("set statement_timeout = 0");
      await seedLoad(db, client, { ...load, now: new Date() }, (what, done, of) => {
        if (what !== current) {
          bar.stop();
          bar.start(of, 0, { what: what.padEnd(18) });
          current = what;
        }
        bar.update(done);
      });
    } finally {
      client.release(true);
    }
  } finally {
    bar.stop();
    await database.close();
    await own.close();
  }
}

if (process.argv[1]?.endsWith("seed-load.ts")) await main();
