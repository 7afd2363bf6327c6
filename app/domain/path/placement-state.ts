// The first check, the same for both kinds of learner: what it shows need not be practised again.
import { pathSetup } from "./path-setup";

/** Answers until nothing is worth asking, or until the person would rather begin; then `recognising`. */
export const placementState = pathSetup.createStateConfig({
  on: {
    PLACEMENT_ANSWERED: [
      { guard: "isLastPlacementAnswer", target: "recognising", actions: "recordPlacement" },
      { guard: "isPlacementAnswer", actions: "recordPlacement" },
    ],
    PLACEMENT_SKIPPED: { target: "recognising" },
  },
});

/** The picture of what is believed, which the person may contest before the path is laid. */
export const recognisingState = pathSetup.createStateConfig({
  entry: "believePlacement",
  on: {
    PLACEMENT_CONTESTED: [
      { guard: "mayContestAndIsAsked", target: "placement", actions: "contestPlacement" },
      { guard: "mayContestPlacement", actions: "contestPlacement" },
    ],
    PATH_ACCEPTED: { target: "studying" },
  },
});
