import { type DatabaseClient, type DatabaseOptions, openDatabase } from "./client.server";
import { startEmbeddedPostgres } from "./embedded.server";

export type OwnDatabase = {
  client: DatabaseClient;
  /** Of the same database, for a pool beside it. */
  url: string;
  close: () => Promise<void>;
};

type Where = {
  /** A server of one's own; left out, the embedded one is started or joined. */
  databaseUrl: string | undefined;
  /** Folder of the embedded server. */
  dataFolder: string;
};

/** The database that the settings name. Closing it stops the embedded server too, unless others use it. */
export async function openOwnDatabase(
  { databaseUrl, dataFolder }: Where,
  options: DatabaseOptions = {},
): Promise<OwnDatabase> {
  if (databaseUrl) {
    const client = openDatabase(databaseUrl, options);
    return { client, url: databaseUrl, close: client.close };
  }
  const postgres = await startEmbeddedPostgres(dataFolder);
  const client = openDatabase(postgres.adminUrl, options);
  return {
    client,
    url: postgres.adminUrl,
    close: async () => {
      await client.close();
      await postgres.stop();
    },
  };
}
