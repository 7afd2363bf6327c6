// A battery passport is one record with four drawers, and who you are decides which of them open.
// Source: Regulation (EU) 2023/1542, Art. 77(2) and Annex XIII; brief.md C09-11 [S32].

export const passportReaders = ["public", "legitimate-interest", "authority"] as const;
export type PassportReader = (typeof passportReaders)[number];

/** Points 1–4 of Annex XIII. */
export const passportDrawers = ["public", "model", "tests", "individual"] as const;
export type PassportDrawer = (typeof passportDrawers)[number];

/** What each drawer holds, by example; the annex lists more. */
export const drawerContents = {
  public: ["maker", "chemistry", "footprint", "recycled", "ratings", "declaration"],
  model: ["composition", "spares", "dismantling"],
  tests: ["reports"],
  individual: ["health", "status", "history"],
} as const satisfies Record<PassportDrawer, readonly string[]>;

export type PassportData = (typeof drawerContents)[PassportDrawer][number];

/** Art. 77(2): points 2 and 4 for a legitimate interest, points 2 and 3 for authorities and notified bodies. */
const keys: Record<PassportReader, readonly PassportDrawer[]> = {
  public: ["public"],
  "legitimate-interest": ["public", "model", "individual"],
  authority: ["public", "model", "tests"],
};

/** Whether a drawer of the passport opens to a reader. */
export function isOpenTo(drawer: PassportDrawer, reader: PassportReader): boolean {
  return keys[reader].includes(drawer);
}

/** How many groups of data a reader sees, and of how many. */
export function seenBy(reader: PassportReader): { open: number; all: number } {
  const count = (drawers: readonly PassportDrawer[]) =>
    drawers.reduce((sum, drawer) => sum + drawerContents[drawer].length, 0);
  return { open: count(keys[reader]), all: count(passportDrawers) };
}
