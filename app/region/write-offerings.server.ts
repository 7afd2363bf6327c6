// Offerings as files: a table that a spreadsheet opens and our import reads again, and the same as JSON. They are written
// as they are read, page by page, so that the whole catalogue never stands in memory.
import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { stringify } from "csv-stringify/sync";
import { offeringCells, offeringColumns, toldColumns } from "~/domain/offering/offering-table";
import { attachment } from "~/http/download";
import type { Locale } from "~/i18n/locale";
import type { Offering, OfferingsAfter } from "~db/queries/offerings.server";
import { bodyOf } from "./offering-text.server";

type Written = {
  /** The next offerings in the order of their ids. */
  read: (page: OfferingsAfter) => Promise<Offering[]>;
  /** What the file is called, without its ending. */
  name: string;
  kind: "csv" | "json";
  locale: Locale;
  origin: string;
  /** Offerings that are read at once. */
  limit?: number;
};

/** The kind of file that the address names; undefined for any other. */
export function fileKind(name: string | undefined): "csv" | "json" | undefined {
  return name === "offerings.csv" ? "csv" : name === "offerings.json" ? "json" : undefined;
}

/** UTF-8 with its mark and text made safe for formulas, or JSON with lists as lists. */
export function offeringsFile(written: Written): Response {
  const { name, kind } = written;
  const isCsv = kind === "csv";
  const text = Readable.from(isCsv ? csvOf(written) : jsonOf(written), { objectMode: false });
  return new Response(createReadableStreamFromReadable(text), {
    headers: {
      "Content-Type": isCsv ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "Content-Disposition": attachment(`${name}.${kind}`),
      "X-Content-Type-Options": "nosniff",
    },
  });
}

async function* pagesOf({ read, limit = 500 }: Written): AsyncGenerator<Offering[]> {
  let after: string | null = null;
  do {
    const page: Offering[] = await read({ after, limit });
    if (page.length > 0) yield page;
    after = page.length < limit ? null : (page.at(-1)?.id ?? null);
  } while (after !== null);
}

async function* csvOf(written: Written): AsyncGenerator<string> {
  const { locale, origin } = written;
  const columns = [...offeringColumns, ...toldColumns];
  const options = {
    // Excel in Finland and Sweden expects a semicolon.
    delimiter: locale === "en" ? "," : ";",
    record_delimiter: "windows",
    escape_formulas: true,
    columns,
  } as const;
  yield stringify([columns], { ...options, bom: true });
  for await (const page of pagesOf(written)) {
    const rows = page.map((offering) => ({
      ...offeringCells(offering.ref, bodyOf(offering)),
      ...toldCells(offering, { locale, origin }),
    }));
    yield stringify(rows, options);
  }
}

async function* jsonOf(written: Written): AsyncGenerator<string> {
  let before = '{ "offerings": [';
  for await (const page of pagesOf(written)) {
    for (const offering of page) {
      yield `${before}\n${JSON.stringify(jsonRow(offering, written))}`;
      before = ",";
    }
  }
  yield before === "," ? "\n] }\n" : `${before}] }\n`;
}

function jsonRow(offering: Offering, frame: Pick<Written, "locale" | "origin">) {
  return {
    ...offeringCells(offering.ref, bodyOf(offering)),
    languages: offering.languages,
    skills: offering.skills,
    eqf: offering.eqf,
    hours: offering.hours,
    seats: offering.seats,
    fee: offering.fee,
    starts_on: offering.startsOn,
    ...toldCells(offering, frame),
  };
}

function toldCells(
  { id, organisationName, state, country }: Offering,
  { locale, origin }: Pick<Written, "locale" | "origin">,
): Record<(typeof toldColumns)[number], string> {
  return {
    id,
    provider: organisationName ?? "Akkupolku",
    state,
    country: country ?? "",
    link: `${origin}/${locale}/region/offerings/${id}`,
  };
}
