import type { Db } from "~db/queries/connection.server";
import { hasPathProof, insertPathProof } from "~db/queries/publications.server";
import type { ProofStore } from "./prove-paths.server";

/** What has been proven, as the database keeps it. */
export function databaseProofs(db: Db): ProofStore {
  return {
    hasProof: (hash) => hasPathProof(db, hash),
    putProof: (hash) => insertPathProof(db, hash),
  };
}
