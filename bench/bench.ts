// npm run bench                          all of it, in about two minutes
// npm run bench -- --only lesson         one of: path, placement, simulate, publish, weight, lesson, answer, region
// npm run bench -- --only people --load SMALL,LARGE   over two loads that npm run seed-load has made
// npm run bench -- --json FILE           also as JSON
// npm run bench -- --seconds 10          longer runs
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { publishContent } from "~/curriculum/publish.server";
import { startSite } from "~/test-process";
import { benchAnswer } from "./answer";
import { benchLesson, readLessonPage } from "./lesson";
import { benchPath } from "./path";
import { benchPeople } from "./people";
import { benchPlacement } from "./placement";
import { benchPublish } from "./publish";
import { benchRegion } from "./region";
import { printTable, type Row } from "./row";
import { benchSimulate } from "./simulate";
import { benchWeight } from "./weight";
import { makeLearners, openBenchDatabase, readBenchQuestion } from "./world";

const connections = [1, 8, 32];
const learnersEach = 160;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      load: { type: "string" },
      json: { type: "string" },
      seconds: { type: "string", default: "2" },
    },
  });
  const rounds = { seconds: Number(values.seconds), runs: 3 };
  const isWanted = (name: string) => !values.only || values.only === name;
  const rows: Row[] = [];
  if (values.load) rows.push(...(await benchPeople(values.load.split(","))));
  if (values.only === "people") return finish(rows, values.json);
  if (isWanted("path")) rows.push(...benchPath());
  if (isWanted("placement")) rows.push(...(await benchPlacement()));
  if (isWanted("simulate")) rows.push(...(await benchSimulate()));
  const database = await openBenchDatabase();
  try {
    if (isWanted("publish")) rows.push(...(await benchPublish(database.db)));
    else await publishContent(database.db);
    const site = await startSite({ DATABASE_URL: database.url, LOG_LEVEL: "info" });
    try {
      const { origin } = site;
      const isReading = isWanted("weight") || isWanted("lesson");
      const readers = isReading ? await makeLearners(database.db, origin, learnersEach) : [];
      if (isWanted("weight"))
        rows.push(...(await benchWeight(origin, await readLessonPage(origin, readers))));
      if (isWanted("lesson"))
        rows.push(...(await benchLesson(origin, readers, connections, rounds)));
      if (isWanted("answer")) {
        const answering = await makeLearners(database.db, origin, 2 * learnersEach + 1);
        const question = await readBenchQuestion(database.db);
        rows.push(
          ...(await benchAnswer(database, origin, question, answering, connections, rounds)),
        );
      }
      // Last: what it loads would weigh on everything after it.
      if (isWanted("region")) rows.push(...(await benchRegion(database.db, origin)));
    } finally {
      await site.stop();
    }
  } finally {
    await database.close();
  }
  await finish(rows, values.json);
}

async function finish(rows: Row[], json: string | undefined): Promise<void> {
  printTable(rows);
  if (json) await writeFile(json, `${JSON.stringify(rows, null, 2)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
