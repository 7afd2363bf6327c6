import { describe, expect, it } from "vitest";
import { addressOf } from "./public-search";

describe("the address of a page", () => {
  it("holds what makes another page of it, and nothing that somebody has hung on", () => {
    expect(addressOf("/fi/region/news", { page: 1, kind: undefined })).toBe("/fi/region/news");
    const third = { page: 3, kind: "event", when: null };
    expect(addressOf("/fi/region/news", third)).toBe("/fi/region/news?kind=event&page=3");
  });
});
