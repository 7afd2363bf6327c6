import type { LoaderFunctionArgs } from "@remix-run/node";
import { deny } from "~/auth/deny.server";
import { isEvidenceOpenTo } from "~/domain/exchange/exchange-memory";
import { download } from "~/http/download";
import { uuidParam } from "~/http/params";
import { readEvidence } from "~/progress/evidence-store.server";
import { listExchangeFiles } from "~db/queries/exchange-files.server";
import { requireExchange } from "./exchange-asker.server";

/** A document of the host, to keep: for every party of the exchange, once the host has handed it over. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { user, exchange, party } = await requireExchange(request, context, params);
  const fileId = uuidParam(params.file);
  const files = await listExchangeFiles(context.db, { caseId: exchange.row.id });
  const isOpen = isEvidenceOpenTo(exchange.memory, party);
  const file = isOpen ? files.find(({ id }) => id === fileId) : undefined;
  const bytes = file && (await readEvidence(context.dataFolder, file));
  return bytes ? download({ ...file, bytes }) : deny(context, user, `evidence:${fileId}`);
}
