import { stringify } from "csv-stringify/sync";
import { expect, it } from "vitest";
import { dayOfCell, nearestWord, unguardedCell } from "./table-cell";

it.each([
  "=1+1",
  "+358",
  "-2 shifts",
  "@home",
  "＝1",
  "＋1",
  "－1",
  "＠x",
  "plain",
  "'quoted'",
  "",
])("%j comes back from an export as it was", (text) => {
  const cell = stringify([[text]], { escape_formulas: true, eof: false });
  expect(unguardedCell(cell)).toBe(text);
});

it("reads a day as Excel of Finland rewrites it, and leaves what is no day to its field", () => {
  expect(dayOfCell("5.1.2027")).toBe("2027-01-05");
  expect(dayOfCell("2027-01-05")).toBe("2027-01-05");
  expect(dayOfCell("1/5/2027")).toBe("1/5/2027");
});

it("knows a word with few slips, and none that lies far", () => {
  const known = ["coating", "formation", "cells"];
  expect(nearestWord("Caoting", known)).toBe("coating");
  expect(nearestWord("juggling", known)).toBeNull();
  expect(nearestWord("x".repeat(200_000), known)).toBeNull();
});
