import { describe, expect, it } from "vitest";
import { largestFile, readUpload } from "./read-upload.server";
import { multipart, pdf } from "./test-files";

const story = { name: "story", value: "Kuusi vuotta paperikoneella, å ä ö" };

function asked(...parts: Parameters<typeof multipart>[0]): Request {
  const { body, contentType } = multipart(parts);
  return requestOf(new Uint8Array(body), contentType);
}

type Body = NonNullable<RequestInit["body"]>;

function requestOf(body: Body, contentType: string): Request {
  const init = { method: "POST", body, headers: { "content-type": contentType } };
  return new Request("https://akkupolku.test/", { ...init, duplex: "half" } as RequestInit);
}

const file = (fileName: string, bytes: Uint8Array = pdf()) => ({ name: "file", fileName, bytes });

describe("readUpload: text and one file", () => {
  it("reads both, and a field that was sent twice as a list", async () => {
    const skill = (value: string) => ({ name: "skill", value });
    const read = await readUpload(asked(story, skill("a"), skill("b"), file("todistus.pdf")));
    expect(read?.fields).toEqual({ story: story.value, skill: ["a", "b"] });
    expect(read?.file?.name).toBe("todistus.pdf");
    expect(Buffer.from(read?.file?.bytes ?? [])).toEqual(pdf());
  });

  it("knows that no file was chosen", async () => {
    expect(await readUpload(asked(story, file("", new Uint8Array())))).toMatchObject({
      file: undefined,
      isTooLarge: false,
    });
  });

  it("keeps a file without a byte, so that its person is told", async () => {
    expect((await readUpload(asked(file("empty.pdf", new Uint8Array()))))?.file?.bytes.length).toBe(
      0,
    );
  });

  it("reads a form without a file as well", async () => {
    const read = await readUpload(requestOf("a=1", "application/x-www-form-urlencoded"));
    expect(read).toMatchObject({ fields: { a: "1" }, file: undefined });
  });

  it.each([
    ["../../etc/passwd.pdf", "passwd.pdf"],
    ["C:\\temp\\työ; 2019=ok.pdf", "työ; 2019=ok.pdf"],
    ['say "hi".pdf', 'say "hi".pdf'],
    ["a\u202Efdp.exe", "afdp.exe"],
    ["a\0b.pdf", "ab.pdf"],
    ["..", ".."],
    [`${"x".repeat(500)}.pdf`, `${"x".repeat(196)}.pdf`],
    ["/", "document"],
  ])("v5.0.0-5.3.2 takes of the name %j the text alone", async (given, kept) => {
    expect((await readUpload(asked(file(given))))?.file?.name).toBe(kept);
  });
});

describe("v5.0.0-5.2.1 nothing larger than 10 MB is kept", () => {
  it("takes a file of exactly 10 MB", async () => {
    const read = await readUpload(asked(story, file("a.pdf", new Uint8Array(largestFile))));
    expect(read?.file?.bytes.length).toBe(largestFile);
  });

  it.each([1, 1024 * 1024, 15 * 1024 * 1024])(
    "refuses one that is %i bytes larger, and gives back what was typed",
    async (more) => {
      const bytes = new Uint8Array(largestFile + more);
      const read = await readUpload(asked(story, file("a.pdf", bytes)));
      expect(read).toEqual({ fields: { story: story.value }, file: undefined, isTooLarge: true });
    },
  );

  it("stops reading a body without end, having kept little of it", async () => {
    const { body, contentType } = multipart([story, file("a.pdf")]);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        const part = sent === 0 ? body.slice(0, -60) : new Uint8Array(1024 * 1024);
        sent += part.length;
        controller.enqueue(part);
      },
    });
    const read = await readUpload(requestOf(endless, contentType));
    expect(read).toMatchObject({ fields: { story: story.value }, isTooLarge: true });
    expect(sent).toBeLessThan(36 * 1024 * 1024);
  });

  it("reads nothing of what is no form, and nothing of text beyond all measure", async () => {
    expect(await readUpload(requestOf("{}", "application/json"))).toBeUndefined();
    expect(await readUpload(requestOf("--x", "multipart/form-data; boundary=y"))).toBeUndefined();
  });
});
