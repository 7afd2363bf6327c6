import { decodeTable } from "~/http/decode-table.server";
import type { Upload } from "~/http/read-upload.server";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";

const megabyte = 1024 * 1024;
/** Megabytes of a table, which comes back as text of the form. Our choice: a thousand offerings, told at length. */
const largest = 1;

export type ImportText = { ok: true; text: string } | { ok: false; notice: string };

/** The text of a table that was given as a file, or pasted; otherwise what to do about it. */
export function importText({ file, isTooLarge }: Upload, pasted: string): ImportText {
  if (isTooLarge) return tooLarge();
  const decoded = decodeTable(file?.bytes ?? new TextEncoder().encode(pasted));
  if (!decoded.ok) {
    const notices = {
      empty: m.region_import_empty,
      workbook: m.region_import_workbook,
      "not-text": m.region_import_not_text,
    };
    return { ok: false, notice: notices[decoded.reason]() };
  }
  // A browser sends a text back with other line ends: what could be looked at can then be confirmed.
  const text = decoded.text.replace(/\r\n?/g, "\n");
  return Buffer.byteLength(text) > largest * megabyte ? tooLarge() : { ok: true, text };
}

function tooLarge(): ImportText {
  return { ok: false, notice: m.region_import_large({ most: formatNumber(largest) }) };
}
