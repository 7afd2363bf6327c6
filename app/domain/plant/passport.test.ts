import { describe, expect, it } from "vitest";
import { isOpenTo, passportDrawers, passportReaders, seenBy } from "./passport";

describe("isOpenTo", () => {
  it("opens the public drawer to all, and to the public no other", () => {
    for (const reader of passportReaders) expect(isOpenTo("public", reader)).toBe(true);
    expect(passportDrawers.filter((drawer) => isOpenTo(drawer, "public"))).toEqual(["public"]);
  });

  it("follows Art. 77(2): points 2 and 4 for a legitimate interest, 2 and 3 for an authority", () => {
    const openTo = (reader: (typeof passportReaders)[number]) =>
      passportDrawers.filter((drawer) => isOpenTo(drawer, reader));
    expect(openTo("legitimate-interest")).toEqual(["public", "model", "individual"]);
    expect(openTo("authority")).toEqual(["public", "model", "tests"]);
  });
});

describe("seenBy", () => {
  it("counts groups of data", () => {
    expect(passportReaders.map(seenBy)).toEqual([
      { open: 6, all: 13 },
      { open: 12, all: 13 },
      { open: 10, all: 13 },
    ]);
  });
});
