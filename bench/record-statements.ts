// Every statement that the app sends to PostgreSQL while it answers one request, recorded in this process: the real
// web app on the real build, with a pool that writes down what goes through it.
import { once } from "node:events";
import type pg from "pg";
import { pino } from "pino";
import { readSettings } from "~/settings";
import { createWebApp } from "~/web-app";
import { openDatabase } from "~db/client.server";

export type Statement = { text: string; values: unknown[] };

export async function recordStatements(
  url: string,
  ask: (origin: string) => Promise<void>,
): Promise<Statement[]> {
  const client = openDatabase(url);
  const record = listenTo(client.pool);
  const settings = readSettings({ NODE_ENV: "production" });
  const web = await createWebApp(settings, client, pino({ level: "silent" }));
  const server = web.app.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  try {
    // Once for what is read only the first time, such as the publication; then for good.
    await ask(origin);
    record.splice(0);
    await ask(origin);
  } finally {
    server.close();
    server.closeAllConnections();
    await client.close();
  }
  return record;
}

function listenTo(pool: pg.Pool): Statement[] {
  const record: Statement[] = [];
  pool.on("connect", (connection) => {
    const query = connection.query.bind(connection) as (...args: unknown[]) => unknown;
    Object.assign(connection, {
      query: (text: unknown, values: unknown[] = []) => {
        if (typeof text !== "string")
          throw new Error("A statement came in another shape than text");
        record.push({ text, values });
        return query(text, values);
      },
    });
  });
  return record;
}
