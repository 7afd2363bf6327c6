// Seven faults of a coated web, and the step of the line where each most likely began.
// Facts: brief.md C03-1 (order of the steps), C03-12 (overhang and plating); causes are common trade knowledge.

/** The steps in their order. Source: C03-1. */
export const lineSteps = ["mixing", "coating", "drying", "calendering", "slitting"] as const;
export type LineStep = (typeof lineSteps)[number];

export const electrodeDefects = [
  "streak",
  "pinhole",
  "agglomerate",
  "crack",
  "wavy-edge",
  "heavy-edge",
  "delamination",
] as const;
export type ElectrodeDefect = (typeof electrodeDefects)[number];

const origins: Record<ElectrodeDefect, LineStep> = {
  streak: "coating",
  pinhole: "mixing",
  agglomerate: "mixing",
  crack: "drying",
  "wavy-edge": "coating",
  "heavy-edge": "coating",
  delamination: "drying",
};

/** The step to suspect first: a fault is seen later than it is made. */
export function originOf(defect: ElectrodeDefect): LineStep {
  return origins[defect];
}
