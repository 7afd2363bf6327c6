import { expect, test } from "vitest";
import { makeJoinCode, readJoinCode } from "./join-code.server";

test("a code is eight characters that nobody mixes up", () => {
  for (let turn = 0; turn < 200; turn += 1) expect(makeJoinCode()).toMatch(/^[A-HJKMNP-Z2-9]{8}$/);
});

test("v5.0.0-11.5.1 no two codes are alike", () => {
  expect(new Set(Array.from({ length: 1000 }, makeJoinCode)).size).toBe(1000);
});

test("a code is read however it was typed", () => {
  expect(readJoinCode("abcd efgh")).toBe("ABCDEFGH");
  expect(readJoinCode(" ABCD-EFGH\n")).toBe("ABCDEFGH");
  expect(readJoinCode("ABCDEFG")).toBeUndefined();
  expect(readJoinCode("ABCDEFG%00")).toBeUndefined();
  expect(readJoinCode("ÅBCDEFGH")).toBeUndefined();
});
