// Levels of the European Qualifications Framework as training and needs of the region have them, both countries alike.
import { z } from "zod";

/** Level 1 is left out: no work of this industry asks for it, and no training leads to it. */
export const regionEqfs = [2, 3, 4, 5, 6, 7, 8] as const;
export const lowestEqf = 2;
export const highestEqf = 8;
export const regionEqfSchema = z.number().int().min(lowestEqf).max(highestEqf);
