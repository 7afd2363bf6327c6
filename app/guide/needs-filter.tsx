import { Form, Link } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/field";
import type { NeedsList } from "./needs-list";
import { type NeedKind, needKinds } from "./needs-people";
import { needsAddress } from "./needs-search";

type NeedsFilterProps = {
  groups: { id: string; name: string; isOwn: boolean }[];
  groupId: string | null;
  kind: NeedKind | null;
  counts: NeedsList["counts"];
};

/** The kinds of need with their rules and how many have them, and the group. */
export function NeedsFilter({ groups, groupId, kind, counts }: NeedsFilterProps) {
  return (
    <div className="needs-filter">
      <ul className="plain-list needs-kinds" aria-label={m.needs_kinds()}>
        {needKinds.map((one) => (
          <li key={one}>
            <Link
              to={needsAddress({ groupId, kind: one === kind ? null : one })}
              className="needs-kind"
              aria-current={one === kind ? "true" : undefined}
            >
              <span className="needs-kind__name">{kindWord(one)}</span>
              <span className="needs-kind__count">{counts[one]}</span>
              <span className="needs-kind__rule">{kindRule(one)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="row row--between needs-filter__group">
        {groups.length > 1 && (
          <Form method="get" className="needs-group">
            {kind && <input type="hidden" name="kind" value={kind} />}
            <SelectField
              key={groupId ?? ""}
              name="group"
              label={m.needs_group()}
              defaultValue={groupId ?? ""}
              options={[
                { value: "", label: m.needs_group_all() },
                ...groups.map(({ id, name, isOwn }) => ({
                  value: id,
                  label: isOwn ? m.needs_group_own({ name }) : name,
                })),
              ]}
            />
            <Button>{m.needs_show()}</Button>
          </Form>
        )}
        {kind && <Link to={needsAddress({ groupId, kind: null })}>{m.needs_all_kinds()}</Link>}
      </div>
    </div>
  );
}

export function kindWord(kind: NeedKind): string {
  switch (kind) {
    case "waiting":
      return m.needs_kind_waiting();
    case "stuck":
      return m.needs_kind_stuck();
    case "silent":
      return m.needs_kind_silent();
    case "not-begun":
      return m.needs_kind_not_begun();
    case "ahead":
      return m.needs_kind_ahead();
  }
}

function kindRule(kind: NeedKind): string {
  switch (kind) {
    case "waiting":
      return m.needs_rule_waiting();
    case "stuck":
      return m.needs_rule_stuck();
    case "silent":
      return m.needs_rule_silent();
    case "not-begun":
      return m.needs_rule_not_begun();
    case "ahead":
      return m.needs_rule_ahead();
  }
}
