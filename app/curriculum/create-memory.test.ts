import { expect, test, vi } from "vitest";
import { createMemory } from "./create-memory";

test("loads once, also for those who ask at the same time", async () => {
  const remember = createMemory<string>(2);
  const load = vi.fn(async () => "value");
  expect(await Promise.all([remember("a", load), remember("a", load)])).toEqual(["value", "value"]);
  expect(await remember("a", load)).toBe("value");
  expect(load).toHaveBeenCalledTimes(1);
});

test("forgets what was used longest ago", async () => {
  const remember = createMemory<string>(2);
  const load = vi.fn(async () => "value");
  await remember("a", load);
  await remember("b", load);
  await remember("a", load);
  await remember("c", load);
  expect(load).toHaveBeenCalledTimes(3);
  await remember("a", load);
  expect(load).toHaveBeenCalledTimes(3);
  await remember("b", load);
  expect(load).toHaveBeenCalledTimes(4);
});

test("asks again for what was not found and for what failed", async () => {
  const remember = createMemory<string>(2);
  expect(await remember("a", async () => undefined)).toBeUndefined();
  await expect(remember("a", () => Promise.reject(new Error("down")))).rejects.toThrow("down");
  expect(await remember("a", async () => "value")).toBe("value");
});
