// The worlds of a rehearsal. A further one is a file of its own, listed here or given by --world.
import type { World } from "./world";
import { bkt } from "./worlds/bkt";
import { forgetting } from "./worlds/forgetting";
import { irt } from "./worlds/irt";

export const worlds: readonly World[] = [bkt, irt, forgetting];
