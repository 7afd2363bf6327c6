import type { ReasonParams } from "~/domain/path/next-step";
import type { Step } from "~/domain/path/step";

export type DecisionInputs = Record<string, number | string | boolean | null>;

type Row = { choice: unknown; alternatives: unknown; inputs: unknown; reason_params: unknown };

/** A decision as `move-path` stored it: written by one place alone, from checked values. */
export function storedDecision(row: Row) {
  return {
    choice: row.choice as Step | null,
    alternatives: row.alternatives as Step[],
    inputs: row.inputs as DecisionInputs,
    params: row.reason_params as ReasonParams,
  };
}
