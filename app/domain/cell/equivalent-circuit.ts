// A resistor answers a current at once, a resistor beside a capacitor takes its time.
// Valid near one temperature, one state of charge and one age; the rest voltage stands still.

export type Circuit = {
  /** Rest voltage, V. */
  rest: number;
  /** Ω */
  r0: number;
  /** Ω and F of the slow part; above 0. */
  r1: number;
  c1: number;
};

export type Pulse = {
  /** A, positive on discharge. */
  current: number;
  /** s, both from the same zero; start before end. */
  start: number;
  end: number;
};

/** Time in which the slow part gets 63 % of its way, in s: R1 · C1. */
export function timeConstant({ r1, c1 }: Pick<Circuit, "r1" | "c1">): number {
  return r1 * c1;
}

/**
 * Terminal voltage during and after a pulse from rest, in V.
 * @param time s
 * Source: first-order Thévenin model (Plett 2015, Battery Management Systems, vol. 1, ch. 2).
 */
export function voltageAt(circuit: Circuit, pulse: Pulse, time: number): number {
  const isOn = time >= pulse.start && time < pulse.end;
  const jump = isOn ? pulse.current * circuit.r0 : 0;
  return circuit.rest - jump - slowVoltage(circuit, pulse, time);
}

/**
 * Terminal voltage over time for drawing. The jumps at both ends have a point on either side.
 * @param until s, after the end of the pulse
 * @param points evenly spread, at least 2
 */
export function pulseCurve(
  circuit: Circuit,
  pulse: Pulse,
  { until, points }: { until: number; points: number },
): { time: number; voltage: number }[] {
  const even = Array.from({ length: points }, (_, index) => (until * index) / (points - 1));
  const curve = [...even, pulse.start, pulse.end].map((time) => ({
    time,
    voltage: voltageAt(circuit, pulse, time),
  }));
  const beforeStart = { time: pulse.start, voltage: circuit.rest };
  const slow = slowVoltage(circuit, pulse, pulse.end);
  const beforeEnd = {
    time: pulse.end,
    voltage: circuit.rest - pulse.current * circuit.r0 - slow,
  };
  // Points of equal time keep this order: what holds before the jump comes first.
  return [beforeStart, beforeEnd, ...curve].sort((one, other) => one.time - other.time);
}

function slowVoltage(circuit: Circuit, { current, start, end }: Pulse, time: number): number {
  if (time <= start) return 0;
  const tau = timeConstant(circuit);
  const reached = current * circuit.r1 * (1 - Math.exp(-(Math.min(time, end) - start) / tau));
  return time <= end ? reached : reached * Math.exp(-(time - end) / tau);
}
