import type { Need } from "~/domain/need/need";
import { needSchema } from "~/domain/need/need";

/** What is said of a need, out of a row that knows more of it. */
export function toldNeed(row: Omit<Need, "region"> & { region: string }): Need {
  return needSchema.strip().parse(row);
}
