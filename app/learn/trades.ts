import type { Trade } from "~/domain/course/lesson";
import { m } from "~/i18n/messages";

/** The old trades that intake asks about, in the reader's words. */
export const trades: { value: Trade | "other"; label: () => string }[] = [
  { value: "paper", label: () => m.learn_trade_paper() },
  { value: "electrician", label: () => m.learn_trade_electrician() },
  { value: "process", label: () => m.learn_trade_process() },
  { value: "logistics", label: () => m.learn_trade_logistics() },
  { value: "other", label: () => m.learn_trade_other() },
];
