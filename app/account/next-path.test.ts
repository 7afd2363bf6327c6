import { describe, expect, it } from "vitest";
import type { Role } from "~/auth/session.server";
import { homePath, nextPath } from "./next-path";

describe("nextPath", () => {
  it.each(["/fi", "/sv/learn", "/en/learn/courses?sort=new&x=%2F#top", "/fi?x=1"])(
    "leads on to %s",
    (path) => {
      expect(nextPath(path)).toBe(path);
    },
  );

  it.each([
    "https://evil.example/fi",
    "//evil.example/fi",
    "/fi//evil.example",
    "/\\evil.example",
    "/fi/\\evil.example",
    "/fi/\t/evil.example",
    "/fi/x\n",
    "/de/learn",
    "/figaro",
    "/fi@evil.example",
    "javascript:alert(1)",
    "",
    undefined,
    null,
    ["/fi"],
    `/fi/${"x".repeat(2000)}`,
  ])("v5.0.0-3.7.2 leads nobody to %j", (path) => {
    expect(nextPath(path)).toBeUndefined();
  });
});

describe("homePath", () => {
  it.each<[Role[], string]>([
    [[], "/sv/learn"],
    [["learner"], "/sv/learn"],
    [["teacher", "learner"], "/sv/teach"],
    [["admin"], "/sv/teach"],
    [["instructor"], "/sv/guide"],
    [["coordinator"], "/sv/account"],
    [["coordinator", "learner"], "/sv/learn"],
  ])("of %j is %s", (roles, path) => {
    expect(
      homePath(
        "sv",
        roles.map((role) => ({ role })),
      ),
    ).toBe(path);
  });
});
