import { describe, expect, it } from "vitest";
import { fileKindOf, mostPixels } from "./file-kind.server";
import { html, jpeg, pdf, png, svg, zip } from "./test-files";

const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const refused = (reason: string) => ({ ok: false, reason });

describe("v5.0.0-5.2.2 a file is what its content says, and only PDF, JPEG and PNG are taken", () => {
  it.each([
    ["a PDF", pdf(), "pdf"],
    ["a PNG", png(), "png"],
    ["a JPEG", jpeg(), "jpeg"],
    ["a PDF whose end is padded", join(pdf(), Buffer.from("\r\n\0")), "pdf"],
  ])("takes %s", async (_name, bytes, kind) => {
    expect(await fileKindOf(bytes)).toEqual({ ok: true, kind });
  });

  it.each([
    ["an SVG", svg, "other-kind"],
    ["a page of HTML", html, "other-kind"],
    ["an archive", zip, "other-kind"],
    ["plain text", Buffer.from("Worked there"), "other-kind"],
    ["a GIF", Buffer.from("GIF89a0000000000"), "other-kind"],
    ["an executable", Buffer.from("MZ\x90\0\x03\0\0\0"), "other-kind"],
    ["zero bytes", Buffer.alloc(0), "empty"],
    ["a PDF that was cut off", pdf().subarray(0, 20), "broken"],
    ["a PNG that was cut off", png().subarray(0, 12), "other-kind"],
    ["a JPEG without a picture", Buffer.from("ffd8ffe0", "hex"), "broken"],
  ])("refuses %s", async (_name, bytes, reason) => {
    expect(await fileKindOf(bytes)).toEqual(refused(reason));
  });

  it.each([
    ["a PDF that is an archive too", join(pdf(), zip)],
    ["a JPEG that is an archive too", join(jpeg(), zip)],
    ["a PNG that is an archive too", join(png(), zip)],
    ["a PNG with a page behind it", join(png(), html)],
    ["a JPEG with a page behind it", join(jpeg(), html)],
    ["a PNG with anything behind it", join(png(), Buffer.from("more"))],
    ["a JPEG that is a PDF too", join(jpeg().subarray(0, 20), pdf(), jpeg().subarray(20))],
    ["a PDF that begins with a page", join(Buffer.from("%PDF-1.4\n<script>1</script>"), pdf())],
  ])("refuses %s", async (_name, bytes) => {
    expect(await fileKindOf(bytes)).toEqual(refused("several-kinds"));
  });

  it("refuses a PDF that does not begin at its first byte", async () => {
    expect(await fileKindOf(join(Buffer.from("\n<html>"), pdf()))).toMatchObject({ ok: false });
  });
});

describe("v5.0.0-5.2.6 a picture has at most 40 megapixels", () => {
  it("takes one at the limit and refuses one above it", async () => {
    expect(await fileKindOf(png(8000, mostPixels / 8000))).toMatchObject({ ok: true });
    expect(await fileKindOf(png(8000, mostPixels / 8000 + 1))).toEqual(refused("too-many-pixels"));
    expect(await fileKindOf(png(65_500, 65_500))).toEqual(refused("too-many-pixels"));
    expect(await fileKindOf(jpeg(65_500, 65_500))).toEqual(refused("too-many-pixels"));
    expect(await fileKindOf(png(0, 10))).toEqual(refused("broken"));
  });
});
