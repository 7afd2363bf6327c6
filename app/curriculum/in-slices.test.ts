import { expect, it } from "vitest";
import { inSlices } from "./in-slices";

function* busy(ms: number): Generator<void, number> {
  let turns = 0;
  for (const until = performance.now() + ms; performance.now() < until; turns += 1) yield;
  return turns;
}

it("lets others be served while it works", async () => {
  let served = 0;
  const watch = setInterval(() => {
    served += 1;
  }, 1);
  expect(await inSlices(busy(200), "proof")).toBeGreaterThan(0);
  clearInterval(watch);
  // Two hundred milliseconds are some eleven slices; at one go nobody would have been served.
  expect(served).toBeGreaterThanOrEqual(3);
});

it("does one thing after the other, also after one that failed", async () => {
  const order: string[] = [];
  // biome-ignore lint/correctness/useYield: it fails before it could
  function* failing(): Generator<void, void> {
    order.push("failing");
    throw new Error("no");
  }
  function* quick(): Generator<void, void> {
    yield;
    order.push("quick");
  }
  const [failed] = await Promise.allSettled([
    inSlices(failing(), "preview"),
    inSlices(quick(), "preview"),
  ]);
  expect(failed.status).toBe("rejected");
  expect(order).toEqual(["failing", "quick"]);
});
