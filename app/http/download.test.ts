import { describe, expect, it } from "vitest";
import { attachment, download } from "./download";
import { pdf } from "./test-files";

describe("v5.0.0-3.2.1 an uploaded file is served as a download and never shown", () => {
  const given = download({ name: "todistus.pdf", kind: "pdf", bytes: pdf() });

  it("tells the browser to keep it, to guess nothing and to run nothing", async () => {
    expect(Object.fromEntries(given.headers)).toEqual({
      "content-type": "application/pdf",
      "content-length": String(pdf().length),
      "content-disposition": "attachment; filename=\"todistus.pdf\"; filename*=UTF-8''todistus.pdf",
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox",
      "cache-control": "no-store",
    });
    expect(Buffer.from(await given.arrayBuffer())).toEqual(pdf());
  });

  it.each([
    ["setup.exe", "pdf", "setup.exe.pdf"],
    ["photo.JPG", "jpeg", "photo.JPG"],
    ["page.html", "png", "page.html.png"],
  ] as const)("a file called %s that is a %s ends as it is", (name, kind, ending) => {
    const { headers } = download({ name, kind, bytes: pdf() });
    expect(headers.get("content-disposition")).toContain(`filename="${ending}"`);
  });
});

describe("v5.0.0-5.4.2 a name cannot break out of its header", () => {
  it.each([
    ["työ.pdf", "filename=\"ty_.pdf\"; filename*=UTF-8''ty%C3%B6.pdf"],
    ['a".pdf', "filename=\"a_.pdf\"; filename*=UTF-8''a%22.pdf"],
    [
      "a\r\nSet-Cookie: x=1",
      "filename=\"a__Set-Cookie: x=1\"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x%3D1",
    ],
    ["it's (1)*.pdf", "filename=\"it's (1)*.pdf\"; filename*=UTF-8''it%27s%20%281%29%2A.pdf"],
  ])("%j", (name, expected) => {
    expect(attachment(name)).toBe(`attachment; ${expected}`);
  });

  it("takes a name with half a letter", () => {
    expect(attachment("a\uD800.pdf")).toContain("filename*=UTF-8''a_.pdf");
  });
});
