import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { ChargeCell } from "~/ui/charge-cell";
import type { BelievedSkill } from "./placement-picture";

type BelievedSkillRowProps = {
  skill: BelievedSkill;
  keepsReading: boolean;
  /** The learner has just claimed it, and no question is left. */
  hasNothingToAsk: boolean;
};

/** One skill of the picture: what is believed, what follows, and what the learner may say against it. */
export function BelievedSkillRow(props: BelievedSkillRowProps) {
  const { skill, keepsReading, hasNothingToAsk } = props;
  return (
    <li className="believed__skill" id={`skill-${skill.id}`}>
      <ChargeCell charge={skill.charge} />
      <div className="stack stack--tight">
        <p>
          <strong>{skill.title}</strong>
          <br />
          <span className="muted-text">
            {skill.word} · {followsText(skill, keepsReading)}
          </span>
        </p>
        {skill.said && <p className="small-text">{saidText(skill)}</p>}
        {hasNothingToAsk && (
          <p className="field__error" role="alert">
            {m.placement_nothing_to_ask()}
          </p>
        )}
        <Contest skill={skill} keepsReading={keepsReading} />
      </div>
    </li>
  );
}

function Contest({ skill, keepsReading }: Pick<BelievedSkillRowProps, "skill" | "keepsReading">) {
  if (!skill.mayClaim && !skill.mayPutOnPath) return null;
  const claim = skill.mayClaim ? "known" : "unknown";
  const putBack = keepsReading ? m.placement_practise_it() : m.placement_put_on_path();
  const label = skill.mayClaim ? m.placement_know_this() : putBack;
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="contest" />
      <input type="hidden" name="skill" value={skill.id} />
      <Button name="claim" value={claim} aria-label={`${label}: ${skill.title}`}>
        {label}
      </Button>
    </Form>
  );
}

function followsText({ follows }: BelievedSkill, keepsReading: boolean): string {
  switch (follows) {
    case "earned":
    case "drops-out":
      return keepsReading ? m.placement_follows_shorter() : m.placement_follows_drops();
    case "always-checked":
      return m.placement_follows_safety();
    case "on-path":
      return m.placement_follows_path();
  }
}

function saidText({ said, follows, mayClaim }: BelievedSkill): string {
  if (said === "unknown") return m.placement_said_unknown();
  const isUnsettled = follows === "on-path" && !mayClaim;
  return isUnsettled ? m.placement_said_unsettled() : m.placement_said_known();
}
