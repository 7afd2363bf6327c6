import { describe, expect, it } from "vitest";
import { isOneClickUnsubscribe, isSameOrigin } from "./same-origin";

const own = "https://akkupolku.example";
const ask = (origin?: string, secFetchSite?: string, method = "POST") =>
  isSameOrigin({ method, origin, secFetchSite }, own);

describe("v5.0.0-3.5.1 cross-origin requests change nothing", () => {
  it("lets reading through from anywhere", () => {
    expect(ask("https://evil.example", "cross-site", "GET")).toBe(true);
  });
  it("lets our own page post", () => {
    expect(ask(own, "same-origin")).toBe(true);
    expect(ask(undefined, "same-origin")).toBe(true);
  });
  it.each([
    ["another site", "https://evil.example", "cross-site"],
    ["an opaque origin", "null", "cross-site"],
    ["the http twin", "http://akkupolku.example", "same-site"],
    ["a subdomain", "https://a.akkupolku.example", "same-site"],
    ["no origin from another site", undefined, "cross-site"],
    ["no origin and no hint", undefined, undefined],
  ])("refuses %s", (_name, origin, site) => {
    expect(ask(origin, site)).toBe(false);
  });
});

describe("a mail program that unsubscribes (RFC 8058)", () => {
  const token = "a".repeat(43);
  const asked = {
    method: "POST",
    origin: undefined,
    secFetchSite: undefined,
    path: `/sv/unsubscribe/${token}`,
  };
  it("may post to that one address", () => {
    expect(isOneClickUnsubscribe(asked)).toBe(true);
  });
  it.each([
    ["a browser on another site", { origin: "https://evil.example" }],
    ["a browser that hides its site", { origin: "null" }],
    ["a browser of today", { secFetchSite: "cross-site" }],
    ["another method", { method: "DELETE" }],
    ["another page", { path: "/sv/account" }],
    ["another page below", { path: `/sv/unsubscribe/${token}/x` }],
    ["something that is no token", { path: "/sv/unsubscribe/x" }],
  ])("is not %s", (_name, other) => {
    expect(isOneClickUnsubscribe({ ...asked, ...other })).toBe(false);
  });
});
