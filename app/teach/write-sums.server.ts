import { stringify } from "csv-stringify/sync";
import type { Locale } from "~/i18n/locale";
import { m } from "~/i18n/messages";
import type { YearSums } from "~db/queries/period-sums.server";

/** Where the decimal sign is a comma, a comma cannot part the columns: Excel there expects a semicolon. */
const signs: Record<Locale, { delimiter: string; decimal: string }> = {
  fi: { delimiter: ";", decimal: "," },
  sv: { delimiter: ";", decimal: "," },
  en: { delimiter: ",", decimal: "." },
};

/** UTF-8 with its mark, text made safe for formulas, numbers as numbers. */
export function writeSums(rows: readonly YearSums[], locale: Locale): string {
  const { delimiter, decimal } = signs[locale];
  return stringify([...rows], {
    bom: true,
    delimiter,
    record_delimiter: "windows",
    escape_formulas: true,
    header: true,
    columns: [
      { key: "year", header: m.period_column_year() },
      { key: "organisationName", header: m.period_column_school() },
      { key: "periods", header: m.period_column_periods() },
      { key: "hours", header: m.period_column_hours() },
      { key: "skills", header: m.period_column_skills() },
      { key: "findings", header: m.period_column_findings() },
      { key: "lessons", header: m.period_column_lessons() },
    ],
    cast: { number: (value) => String(value).replace(".", decimal) },
  });
}
