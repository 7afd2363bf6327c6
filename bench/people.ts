// The instructor's pages over many people: the group picture, who needs me and a long story, in two loads of which one
// has a hundred times the history. Both are asked in turn, so that what else the machine does meets both.
import { startSession } from "~/auth/start-session.server";
import { requestFor, visit } from "~/auth/test-visit";
import { startSite } from "~/test-process";
import { migrateToLatest } from "~db/migrate";
import { openOwnDatabase } from "~db/own-database.server";
import { nameOf } from "./copy-learners";
import { loadInstructor, placeOf } from "./load-schools";
import { median, type Row } from "./row";

/** What a page over people may take on the server, milliseconds, and how much slower a long history may make it. */
const limitMs = 150;
const rounds = 21;

const group = placeOf("group", 1);
const longStory = nameOf("learner", 1);
const pages = {
  "group picture": `/fi/guide/groups/${group}`,
  "group picture by a skill": `/fi/guide/groups/${group}?sort=electrical-basics-dc`,
  "who needs me": "/fi/guide/needs",
  story: `/fi/guide/groups/${group}/learners/${longStory}`,
  "replay of a step": `/fi/guide/groups/${group}/learners/${longStory}/replay?step=4777`,
};

type Asking = {
  ask: (path: string) => Promise<number>;
  close: () => Promise<void>;
  answers: number;
};

/**
 * @param folders of two loads that `npm run seed-load` has made, the smaller one first; one alone has nothing to be
 * compared with but the limit
 */
export async function benchPeople(folders: readonly string[]): Promise<Row[]> {
  const loads: Asking[] = [];
  for (const folder of folders) loads.push(await openLoad(folder));
  const rows: Row[] = [];
  try {
    for (const [name, path] of Object.entries(pages)) {
      const times = loads.map((): number[] => []);
      for (let round = 0; round <= rounds; round += 1) {
        for (const [index, load] of loads.entries()) {
          const took = await load.ask(path);
          if (round > 0) times[index]?.push(took);
        }
      }
      const [least = 0, ...others] = times.map(median);
      rows.push(rowOf(`${name}, ${shown(loads[0])}`, least, limitMs, `${limitMs} ms`));
      for (const [index, more] of others.entries()) {
        const load = loads[index + 1];
        rows.push(rowOf(`${name}, ${shown(load)}`, more, limitMs, `${limitMs} ms`));
        rows.push(rowOf(`${name}, longer history`, more, least, `the same, ${shown(loads[0])}`));
      }
    }
  } finally {
    for (const load of loads) await load.close();
  }
  return rows;
}

function rowOf(name: string, time: number, limit: number, against: string): Row {
  return { name, connections: 1, median: time, unit: "ms", ratio: time / limit, against };
}

function shown(load: Asking | undefined): string {
  return `${((load?.answers ?? 0) / 1_000_000).toFixed(1)} million answers`;
}

async function openLoad(folder: string): Promise<Asking> {
  const own = await openOwnDatabase({ databaseUrl: undefined, dataFolder: folder });
  const { db } = own.client;
  await migrateToLatest(db);
  const { id } = await db
    .selectFrom("users")
    .select("id")
    .where("email", "=", loadInstructor)
    .executeTakeFirstOrThrow();
  const { answers } = await db
    .selectFrom("question_counts")
    .select((eb) => eb.fn.sum<number>("answers").as("answers"))
    .executeTakeFirstOrThrow();
  const site = await startSite({ DATABASE_URL: own.url, AKKUPOLKU_DATA: folder });
  const session = await startSession(requestFor("/"), visit(db, { origin: site.origin }), {
    userId: id,
    action: "sign-in",
  });
  const cookie = session.split(";")[0] ?? "";
  return {
    answers: Number(answers),
    ask: async (path) => {
      const start = performance.now();
      const answer = await fetch(`${site.origin}${path}`, {
        headers: { cookie },
        redirect: "manual",
      });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
      return performance.now() - start;
    },
    close: async () => {
      await site.stop();
      await own.close();
    },
  };
}
