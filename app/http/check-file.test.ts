import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { checkFile } from "./check-file.server";
import { longestSide } from "./clean-photo.server";
import { jpeg, pdf, png } from "./test-files";

type Size = { width: number; height: number };

/** A photo as a phone takes it: turned by its EXIF, and telling where it was taken. */
function phonePhoto({ width, height }: Size, orientation = 1): Promise<Buffer> {
  const create = { width, height, channels: 3 as const, background: "#2f8a73" };
  return sharp({ create })
    .withExif({
      IFD0: { Make: "Phone", Copyright: "Demo learner" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "63/1 5/1 0/1", GPSMapDatum: "Near home" },
    })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
}

const checked = async (name: string, bytes: Uint8Array) => {
  const found = await checkFile({ name, bytes });
  if (!found.ok) throw new Error(`Refused: ${found.reason}`);
  return found.file;
};

describe("v5.0.0-14.2.8 a photo carries nothing but what was to be seen", () => {
  it("where it was taken goes in and does not come out", async () => {
    const given = await phonePhoto({ width: 60, height: 40 });
    const told = ["Near home", "Demo learner", "Phone"];
    expect(told.filter((words) => given.includes(words))).toEqual(told);
    const file = await checked("kuva.JPG", given);
    const { exif, xmp, iptc, icc, format } = await sharp(file.bytes).metadata();
    expect({ exif, xmp, iptc, icc, format }).toEqual({ format: "jpeg" });
    expect(told.filter((words) => Buffer.from(file.bytes).includes(words))).toEqual([]);
    expect(file).toMatchObject({ name: "kuva.jpg", kind: "jpeg" });
  });

  it("a photo that EXIF turns is turned for good", async () => {
    const given = await phonePhoto({ width: 60, height: 40 }, 6);
    const { width, height } = await sharp((await checked("a.jpg", given)).bytes).metadata();
    expect({ width, height }).toEqual({ width: 40, height: 60 });
  });

  it("what stands behind the picture does not come along", async () => {
    const given = Buffer.concat([
      await phonePhoto({ width: 60, height: 40 }),
      Buffer.from("hidden words"),
    ]);
    expect(Buffer.from((await checked("a.jpg", given)).bytes).includes("hidden words")).toBe(false);
  });
});

describe("checkFile: the size of photos", () => {
  it(`the longer side is at most ${longestSide} pixels, and small ones stay as they are`, async () => {
    const sizeOf = async (size: Size) => {
      const { bytes } = await checked("a.jpg", await phonePhoto(size));
      const { width, height } = await sharp(bytes).metadata();
      return { width, height };
    };
    expect(await sizeOf({ width: 4000, height: 1000 })).toEqual({ width: 2000, height: 500 });
    expect(await sizeOf({ width: 90, height: 120 })).toEqual({ width: 90, height: 120 });
  });

  it("v5.0.0-5.2.6 a pixel bomb is refused before it is decoded", async () => {
    for (const bytes of [png(65_535, 65_535), jpeg(60_000, 60_000)]) {
      const begun = performance.now();
      expect(await checkFile({ name: "a", bytes })).toEqual({
        ok: false,
        reason: "too-many-pixels",
      });
      expect(performance.now() - begun).toBeLessThan(200);
    }
  });

  it("a picture that only begins like one is broken", async () => {
    expect(await checkFile({ name: "a.png", bytes: png() })).toEqual({
      ok: false,
      reason: "broken",
    });
  });
});

describe("checkFile: other kinds", () => {
  it("a screenshot becomes a photo, white where it was transparent", async () => {
    const create = { width: 4, height: 4, channels: 4 as const, background: "#00000000" };
    const file = await checked("näyttö.png", await sharp({ create }).png().toBuffer());
    expect(file).toMatchObject({ name: "näyttö.jpg", kind: "jpeg" });
    const { dominant } = await sharp(file.bytes).stats();
    expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240);
  });

  it("a PDF stays as it was given", async () => {
    expect(await checked("todistus.pdf", pdf("x"))).toEqual({
      name: "todistus.pdf",
      kind: "pdf",
      bytes: pdf("x"),
    });
  });
});
