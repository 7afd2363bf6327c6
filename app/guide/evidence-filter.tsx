import { Form, Link } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Choice, SelectField } from "~/ui/field";
import type { EvidenceKind } from "~db/queries/evidence-queue.server";
import type { OwnGroup } from "~db/queries/needs-list.server";
import {
  countForAsker,
  type EvidenceSearch,
  evidenceKinds,
  evidenceSearch,
} from "./evidence-search";
import { kindsWord } from "./evidence-words";

type EvidenceFilterProps = {
  search: EvidenceSearch;
  groups: OwnGroup[];
  counts: Record<EvidenceKind, number>;
};

/** The kinds of what waits with how many there are of each, the group, and whose groups come first. */
export function EvidenceFilter({ search, groups, counts }: EvidenceFilterProps) {
  const hasOwn = groups.some(({ isOwn }) => isOwn);
  return (
    <div className="evidence-filter">
      <ul className="plain-list evidence-kinds" aria-label={m.evidence_kinds()}>
        <KindLink
          search={search}
          kind={null}
          word={m.evidence_kinds_all()}
          count={countForAsker(counts)}
        />
        {evidenceKinds.map((kind) => (
          <KindLink
            key={kind}
            search={search}
            kind={kind}
            word={kindsWord(kind)}
            count={counts[kind]}
          />
        ))}
      </ul>
      {groups.length > 1 && (
        <Form method="get" className="evidence-group">
          {search.kind && <input type="hidden" name="kind" value={search.kind} />}
          <SelectField
            key={search.groupId ?? ""}
            name="group"
            label={m.evidence_group()}
            defaultValue={search.groupId ?? ""}
            options={[
              { value: "", label: m.evidence_group_all() },
              ...groups.map(({ id, name, isOwn }) => ({
                value: id,
                label: isOwn ? m.evidence_group_own({ name }) : name,
              })),
            ]}
          />
          {hasOwn && (
            <Choice
              key={String(search.isOwnFirst)}
              type="checkbox"
              name="first"
              value="own"
              defaultChecked={search.isOwnFirst}
              label={m.evidence_own_first()}
            />
          )}
          <Button>{m.evidence_show()}</Button>
        </Form>
      )}
    </div>
  );
}

type KindLinkProps = {
  search: EvidenceSearch;
  kind: EvidenceKind | null;
  word: string;
  count: number;
};

function KindLink({ search, kind, word, count }: KindLinkProps) {
  return (
    <li>
      <Link
        to={evidenceSearch({ ...search, kind })}
        className="evidence-kind"
        aria-current={search.kind === kind ? "true" : undefined}
      >
        {word} <span className="evidence-kind__count numbers">{count}</span>
      </Link>
    </li>
  );
}
