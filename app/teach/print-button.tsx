import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";

/** Prints the page that is open; without JavaScript the browser's own menu does. */
export function PrintButton() {
  return (
    <Button type="button" look="main" onClick={() => window.print()}>
      {m.period_print()}
    </Button>
  );
}
