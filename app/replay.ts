// npm run replay               folds every path's events and mends what is stored otherwise
// npm run replay -- --check    only compares
// Both print one line of JSON, and fail where something differs that was not mended.
import { parseArgs } from "node:util";
import { openOwnDatabase } from "~db/own-database.server";
import { catalogueOf } from "./curriculum/current-publication.server";
import { replayAll } from "./progress/replay.server";
import { readSettings } from "./settings";

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  const database = await openOwnDatabase(readSettings(process.env));
  const { db } = database.client;
  try {
    const replayed = await replayAll(db, {
      isRepair: !values.check,
      readCatalogue: (publicationId) => catalogueOf(db, publicationId),
    });
    process.stdout.write(`${JSON.stringify(replayed)}\n`);
    const isLeft = replayed.questions.length > 0 && values.check;
    if (isLeft || replayed.mismatches.some(({ isMended }) => !isMended)) process.exitCode = 1;
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
