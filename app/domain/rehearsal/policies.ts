// The policies of a rehearsal, one file each, the usual ones first.

import { gates, gatesWithTestOut } from "./policies/gates";
import { linear } from "./policies/linear";
import { oracle } from "./policies/oracle";
import { ours } from "./policies/ours";
import { threeInARow } from "./policies/three-in-a-row";
import type { Policy } from "./policy";

export const policies: readonly Policy[] = [
  linear,
  gates,
  gatesWithTestOut,
  threeInARow,
  ours,
  oracle,
];
