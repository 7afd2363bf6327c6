import { m } from "~/i18n/messages";
import type { ClaimView } from "./claim-view.server";

/** How a claimed skill stands, in a word or two. */
export function verdictWords(verdict: ClaimView["skills"][number]["verdict"]): string {
  switch (verdict) {
    case "open":
      return m.recognition_verdict_open();
    case "recognised":
      return m.recognition_verdict_recognised();
    case "refused":
      return m.recognition_verdict_refused();
    case "withdrawn":
      return m.recognition_taken_back();
  }
}
