import { m } from "~/i18n/messages";
import { Tag } from "~/ui/card";

/** Says of a page that its figures hold demonstration data. */
export function GapDemo() {
  return (
    <p>
      <Tag look="waiting">{m.gap_demo()}</Tag>
    </p>
  );
}
