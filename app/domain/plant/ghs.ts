// A hazard label says what a product can do, by pictogram, by signal word and by statement.
// Source: Regulation (EC) No 1272/2008 (CLP), Annexes I, III and V.

export const pictograms = [
  "flame",
  "corrosion",
  "health-hazard",
  "exclamation-mark",
  "skull",
  "oxidiser",
  "gas-bottle",
  "environment",
  "exploding-bomb",
] as const;
export type Pictogram = (typeof pictograms)[number];

/** The number that a safety data sheet writes. CLP, Annex V. */
export const pictogramCodes: Record<Pictogram, string> = {
  flame: "GHS02",
  corrosion: "GHS05",
  "health-hazard": "GHS08",
  "exclamation-mark": "GHS07",
  skull: "GHS06",
  oxidiser: "GHS03",
  "gas-bottle": "GHS04",
  environment: "GHS09",
  "exploding-bomb": "GHS01",
};

/** Hazard statements of a 1 M LiPF6 electrolyte. brief.md C06-2 (S9); each product differs. */
export const electrolyteStatements = ["H226", "H302", "H314", "H317", "H372"] as const;
export type HazardStatement = (typeof electrolyteStatements)[number];

export type SignalWord = "danger" | "warning";

/** What each statement puts on the label. CLP, Annex I, label elements of its class and category. */
const elements: Record<HazardStatement, { pictogram: Pictogram; word: SignalWord }> = {
  H226: { pictogram: "flame", word: "warning" },
  H302: { pictogram: "exclamation-mark", word: "warning" },
  H314: { pictogram: "corrosion", word: "danger" },
  H317: { pictogram: "exclamation-mark", word: "warning" },
  H372: { pictogram: "health-hazard", word: "danger" },
};

/** The statements of a label that a pictogram stands for, in their order; none if it is not on the label. */
export function statementsUnder(
  pictogram: Pictogram,
  statements: readonly HazardStatement[],
): HazardStatement[] {
  return statements.filter((statement) => elements[statement].pictogram === pictogram);
}

/** The pictograms that the statements put on a label, each once, in the order of `pictograms`. */
export function pictogramsOf(statements: readonly HazardStatement[]): Pictogram[] {
  return pictograms.filter((pictogram) => statementsUnder(pictogram, statements).length > 0);
}

/** A label carries one signal word, the strongest. @param statements at least one. CLP, Article 20. */
export function signalWordOf(statements: readonly HazardStatement[]): SignalWord {
  const isDanger = statements.some((statement) => elements[statement].word === "danger");
  return isDanger ? "danger" : "warning";
}
