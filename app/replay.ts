// npm run replay               folds every path's events and mends what is stored otherwise
// npm run replay -- --check    only compares; prints JSON, and fails where something differs
import { parseArgs } from "node:util";
import { openOwnDatabase } from "~db/own-database.server";
import { readCatalogue } from "./curriculum/current-publication.server";
import { replayAll } from "./progress/replay.server";
import { readSettings } from "./settings";

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  const database = await openOwnDatabase(readSettings(process.env));
  const { db } = database.client;
  try {
    const replayed = await replayAll(db, {
      isRepair: !values.check,
      readCatalogue: async (publicationId) => {
        const catalogue = await readCatalogue(db, publicationId);
        if (!catalogue) throw new Error(`Publication ${publicationId} is gone`);
        return catalogue;
      },
    });
    process.stdout.write(`${JSON.stringify(replayed)}\n`);
    if (values.check && replayed.mismatches.length > 0) process.exitCode = 1;
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
