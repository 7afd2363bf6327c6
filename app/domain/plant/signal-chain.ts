// A number on a screen has come a long way: each link passes on what it got, and none knows whether it is true.
// A coater with a weight gauge; standard knowledge of industrial automation (ISA-95 levels 0–3).

/** From the web to the eye. */
export const chainLinks = ["sensor", "io", "plc", "mes", "screen"] as const;
export type ChainLink = (typeof chainLinks)[number];

export type LinkState = "sound" | "failed" | "misled";

/** What the operator sees on the screen. */
export type ScreenShows = "wrong" | "lost" | "frozen" | "unrecorded" | "dark";

export type LinkFailure = {
  shows: ScreenShows;
  /** Whether the coater goes on by itself. */
  runsOn: boolean;
};

/**
 * A gauge that lies is believed, so the coater runs on; without inputs or without its controller it stops in its safe
 * state; what stands above the controller only watches and records.
 */
export const linkFailures: Record<ChainLink, LinkFailure> = {
  sensor: { shows: "wrong", runsOn: true },
  io: { shows: "lost", runsOn: false },
  plc: { shows: "frozen", runsOn: false },
  mes: { shows: "unrecorded", runsOn: true },
  screen: { shows: "dark", runsOn: true },
};

/** How a link stands when another, or it itself, has failed: everything after the failed one gets no true value. */
export function stateOfLink(link: ChainLink, failed: ChainLink): LinkState {
  if (link === failed) return "failed";
  return chainLinks.indexOf(link) < chainLinks.indexOf(failed) ? "sound" : "misled";
}
