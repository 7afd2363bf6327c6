// A cell needs a road for ions, a road for electrons, a wall between them and a wall around them.

export const parts = [
  "positive-electrode",
  "negative-electrode",
  "separator",
  "electrolyte",
  "collectors",
  "casing",
] as const;
export type Part = (typeof parts)[number];

/**
 * `no-store` an electrode is missing, lithium has nowhere to go · `short-circuit` the electrodes touch ·
 * `no-ion-road` nothing carries ions · `no-electron-road` nothing carries electrons to the terminals ·
 * `air-and-moisture` nothing keeps them out.
 */
export type Failure =
  | "no-store"
  | "short-circuit"
  | "no-ion-road"
  | "no-electron-road"
  | "air-and-moisture";

/**
 * What a cell of these parts does.
 * @returns every failure, the one that shows first at the front; a cell works when there is none
 * Source: Linden's Handbook of Batteries; brief.md C01-11.
 */
export function judgeCell(present: ReadonlySet<Part>): { works: boolean; failures: Failure[] } {
  const lacks = (part: Part) => !present.has(part);
  const isStoreMissing = lacks("positive-electrode") || lacks("negative-electrode");
  const failures: Failure[] = [];
  // Without a separator only two electrodes can touch.
  if (!isStoreMissing && lacks("separator")) failures.push("short-circuit");
  if (isStoreMissing) failures.push("no-store");
  if (lacks("electrolyte")) failures.push("no-ion-road");
  if (lacks("collectors")) failures.push("no-electron-road");
  if (lacks("casing")) failures.push("air-and-moisture");
  const works = parts.every((part) => present.has(part));
  return { works, failures };
}
