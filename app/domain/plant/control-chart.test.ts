import { describe, expect, it } from "vitest";
import {
  firstShifted,
  limitsOf,
  meanRange,
  processMean,
  sampleMeans,
  sigmaFrom,
  signalsOf,
} from "./control-chart";
import { controlSamples } from "./control-samples";

const limits = limitsOf(processMean, meanRange);
const signalsAt = (shift: number) => signalsOf(sampleMeans(shift), limits);

describe("limitsOf", () => {
  it("follows F30: 24.2 ± 0.577 · 0.20 is 24.08 to 24.32", () => {
    expect(limits.lower).toBeCloseTo(24.0846, 9);
    expect(limits.upper).toBeCloseTo(24.3154, 9);
  });
});

describe("controlSamples", () => {
  it("are thirty of five with the mean and the mean range that the limits come from", () => {
    expect(controlSamples.map((sample) => sample.length)).toEqual(Array(30).fill(5));
    const mean = sampleMeans(0).reduce((sum, one) => sum + one, 0) / 30;
    const ranges = controlSamples.map((sample) => Math.max(...sample) - Math.min(...sample));
    expect(mean).toBeCloseTo(processMean, 9);
    expect(ranges.reduce((sum, one) => sum + one, 0) / 30 / 100).toBeCloseTo(meanRange, 9);
  });
});

describe("sampleMeans", () => {
  it("moves from sample 16 on, by sigmas of a single measurement", () => {
    const [still, moved] = [sampleMeans(0), sampleMeans(2)];
    for (const [index, mean] of moved.entries()) {
      const step = index + 1 < firstShifted ? 0 : 2 * sigmaFrom(meanRange);
      expect(mean - (still[index] ?? 0)).toBeCloseTo(step, 9);
    }
    expect(sigmaFrom(meanRange)).toBeCloseTo(0.086, 3);
  });
});

describe("signalsOf", () => {
  it("is silent while the process stands still", () => {
    expect(signalsAt(0)).toEqual({ outside: [], inRun: [], first: undefined });
  });

  it("sees half a sigma by a run before any point is outside", () => {
    const { outside, inRun, first } = signalsAt(0.5);
    expect(outside).toEqual([]);
    expect(inRun[0]).toBe(16);
    expect(first).toBe(23);
  });

  it("sees one sigma sooner, by a point outside, and three sigmas at once", () => {
    expect(signalsAt(1)).toMatchObject({ outside: [18, 23, 29], first: 18 });
    expect(signalsAt(3)).toMatchObject({ first: 16 });
    expect(signalsAt(3).outside).toHaveLength(15);
  });

  it("counts a run on one side only, and a point on the line ends it", () => {
    const flat = { lower: -3, centre: 0, upper: 3 };
    const eight = Array(8).fill(-1);
    expect(signalsOf([1, ...eight], flat)).toMatchObject({ first: 9, outside: [] });
    expect(signalsOf([...eight.slice(1), 0, -1], flat).inRun).toEqual([]);
    expect(signalsOf([4, ...eight, -4], flat)).toMatchObject({ outside: [1, 10], first: 1 });
  });
});
