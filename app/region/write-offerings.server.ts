// Offerings as files: a table that a spreadsheet opens and our import reads again, and the same as JSON.
import { stringify } from "csv-stringify/sync";
import { offeringCells, offeringColumns, toldColumns } from "~/domain/offering/offering-table";
import { attachment } from "~/http/download";
import type { Locale } from "~/i18n/locale";
import type { Offering } from "~db/queries/offerings.server";
import { bodyOf } from "./offering-text.server";

type Written = {
  /** Read page by page. */
  offerings: readonly Offering[];
  kind: "csv" | "json";
  locale: Locale;
  origin: string;
};

/** The kind of file that the address names; undefined for any other. */
export function fileKind(name: string | undefined): "csv" | "json" | undefined {
  return name === "offerings.csv" ? "csv" : name === "offerings.json" ? "json" : undefined;
}

/** UTF-8 with its mark and text made safe for formulas, or JSON with lists as lists. */
export function offeringsFile({ kind, ...written }: Written): Response {
  const isCsv = kind === "csv";
  return new Response(isCsv ? csvOf(written) : jsonOf(written), {
    headers: {
      "Content-Type": isCsv ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "Content-Disposition": attachment(`offerings.${kind}`),
      "X-Content-Type-Options": "nosniff",
    },
  });
}

function csvOf({ offerings, locale, origin }: Omit<Written, "kind">): string {
  return stringify(
    offerings.map((offering) => ({
      ...offeringCells(offering.ref, bodyOf(offering)),
      ...toldCells(offering, { locale, origin }),
    })),
    {
      bom: true,
      // Excel in Finland and Sweden expects a semicolon.
      delimiter: locale === "en" ? "," : ";",
      record_delimiter: "windows",
      escape_formulas: true,
      header: true,
      columns: [...offeringColumns, ...toldColumns],
    },
  );
}

function jsonOf({ offerings, locale, origin }: Omit<Written, "kind">): string {
  const rows = offerings.map((offering) => ({
    ...offeringCells(offering.ref, bodyOf(offering)),
    languages: offering.languages,
    skills: offering.skills,
    eqf: offering.eqf,
    hours: offering.hours,
    seats: offering.seats,
    fee: offering.fee,
    starts_on: offering.startsOn,
    ...toldCells(offering, { locale, origin }),
  }));
  return JSON.stringify({ offerings: rows }, null, 2);
}

function toldCells(
  { id, organisationName, state, country }: Offering,
  { locale, origin }: { locale: Locale; origin: string },
): Record<(typeof toldColumns)[number], string> {
  return {
    id,
    provider: organisationName ?? "Akkupolku",
    state,
    country: country ?? "",
    link: `${origin}/${locale}/region/offerings/${id}`,
  };
}
