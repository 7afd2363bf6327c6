import { m } from "~/i18n/messages";
import { Notice } from "~/ui/notice";

export type Differing = { label: string; standing: string; typed: string };

/** A box that is ticked or not, in words. */
export function yesOrNo(isTicked: boolean): string {
  return isTicked ? m.region_yes() : m.region_no();
}

/** Somebody else saved while this form was open: where the two differ, with both told in full. */
export function MeanwhileNotice({ differing }: { differing: Differing[] }) {
  return (
    <Notice kind="waiting" title={m.region_moved_title()} isLive>
      <p>{m.region_moved_text()}</p>
      {differing.map(({ label, standing, typed }) => (
        <dl key={label} className="meanwhile">
          <dt className="meanwhile__name">{label}</dt>
          <dd>
            <span className="muted-text">{m.region_moved_standing()}: </span>
            {standing || m.region_moved_empty()}
          </dd>
          <dd>
            <span className="muted-text">{m.region_moved_typed()}: </span>
            {typed || m.region_moved_empty()}
          </dd>
        </dl>
      ))}
    </Notice>
  );
}
