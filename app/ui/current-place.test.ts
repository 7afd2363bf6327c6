import { describe, expect, it } from "vitest";
import { markPlaces } from "./current-place";

const base = "/fi/region/work";
const places = [base, `${base}/needs`, `${base}/news`, "/fi/help/coordinator"];

describe("the place where one is", () => {
  it.each([
    ["the first page itself", base, ["page", undefined, undefined, undefined]],
    ["a place itself", `${base}/needs`, [undefined, "page", undefined, undefined]],
    ["with a slash at its end", `${base}/needs/`, [undefined, "page", undefined, undefined]],
    ["below a place", `${base}/needs/new`, [undefined, "true", undefined, undefined]],
    ["far below a place", `${base}/news/x/edit`, [undefined, undefined, "true", undefined]],
    [
      "only its beginning is alike",
      `${base}/needs-else`,
      ["true", undefined, undefined, undefined],
    ],
    ["below the first page alone", `${base}/gaps/x`, ["true", undefined, undefined, undefined]],
    ["elsewhere", "/fi/learn", [undefined, undefined, undefined, undefined]],
  ])("%s", (_name, pathname, marks) => {
    expect(markPlaces(pathname, places)).toEqual(marks);
  });
});
