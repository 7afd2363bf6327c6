import { describe, expect, it } from "vitest";
import { readFields, readForm } from "./forms";
import { readUpload } from "./read-upload.server";
import { multipart, pdf } from "./test-files";

function requestOf(body: NonNullable<RequestInit["body"]>, contentType: string): Request {
  const init = { method: "POST", body, headers: { "content-type": contentType } };
  return new Request("https://akkupolku.test/", init);
}

const encoded = (body: string) => requestOf(body, "application/x-www-form-urlencoded");

function withFile(text: string): Request {
  const parts = [
    { name: "text", value: text },
    { name: "file", fileName: "a.pdf", bytes: pdf() },
  ];
  const { body, contentType } = multipart(parts);
  return requestOf(new Uint8Array(body), contentType);
}

describe("v5.0.0-2.2.1 what is typed can be stored, and is as long as its field counted it", () => {
  it("where a form has text alone", async () => {
    const body = "text=a%00b%0D%0Ac&skill=x%00&skill=y";
    expect(await readFields(encoded(body))).toEqual({ text: "ab\nc", skill: ["x", "y"] });
    expect((await readForm(encoded(body))).getAll("skill")).toEqual(["x", "y"]);
  });

  it("where it stands beside a file, of which every byte is kept", async () => {
    const read = await readUpload(withFile("a\0b\r\nc"));
    expect(read?.fields).toEqual({ text: "ab\nc" });
    expect(Buffer.from(read?.file?.bytes ?? [])).toEqual(pdf());
    expect((await readForm(withFile("a\0b"))).get("file")).toMatchObject({ name: "a.pdf" });
  });

  it("and a body that is no form is the sender's error", async () => {
    const refused = readForm(requestOf("{}", "application/json"));
    await expect(refused).rejects.toMatchObject({ init: { status: 400 } });
  });
});
