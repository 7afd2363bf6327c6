import type { Logger } from "pino";
import type { Db } from "~db/queries/connection.server";
import type { Locale } from "./i18n/locale";

declare module "@remix-run/node" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with Remix's own
  interface AppLoadContext {
    db: Db;
    log: Logger;
    locale: Locale;
    /** For the one script tag that Content-Security-Policy lets run. */
    nonce: string;
    requestId: string;
    /** Canonical origin of this site, scheme and port included. */
    origin: string;
    /** The client's address, as far as the configured proxies can be trusted. */
    ip: string;
    isDemo: boolean;
    /** Folder of what is stored beside the database: documents that people gave. */
    dataFolder: string;
  }

  // Loaders hand their values over as they are, dates included: see `v3_singleFetch` in vite.config.ts.
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with Remix's own
  interface Future {
    v3_singleFetch: true;
  }
}
