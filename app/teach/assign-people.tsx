import { formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { ChargeWell } from "~/ui/charge-well";
import { Choice, SelectField } from "~/ui/field";
import type { Draft, DraftErrors } from "./assign-draft";
import type { SkillSeen } from "./assign-gap.server";

type AssignPeopleProps = {
  draft: Draft;
  members: { id: string; name: string }[];
  /** What can be picked by, those of the goal first. */
  skills: { id: string; title: string }[];
  seen: SkillSeen[];
  error: DraftErrors;
};

/** For whom: the whole group, chosen people, or everybody who lacks a skill. */
export function AssignPeople({ draft, members, skills, seen, error }: AssignPeopleProps) {
  const levels = new Map(seen.map((one) => [one.learnerId, one]));
  const isChosen = draft.who === "people";
  const skill = skills.find(({ id }) => id === draft.skill);
  return (
    <fieldset className="fieldset">
      <legend>{m.teach_for_whom()}</legend>
      <Choice
        type="radio"
        name="who"
        value="group"
        defaultChecked={!isChosen}
        label={m.teach_for_group({ count: members.length })}
        hint={m.assign_group_hint()}
      />
      <Choice
        type="radio"
        name="who"
        value="people"
        defaultChecked={isChosen}
        label={m.assign_people()}
        hint={isChosen ? m.assign_people_chosen({ count: draft.learners.length }) : undefined}
      />
      {error.learners && (
        <p className="field__error" role="alert">
          {error.learners[0]}
        </p>
      )}
      <details className="more" open={isChosen || error.learners !== undefined || undefined}>
        <summary>{m.assign_choose_people()}</summary>
        <div className="stack stack--tight">
          <div className="form-row">
            <SelectField
              name="skill"
              label={m.assign_lacks()}
              hint={m.assign_lacks_hint()}
              defaultValue={draft.skill}
              error={error.skill?.[0]}
              options={[
                { value: "", label: m.assign_lacks_none() },
                ...skills.map(({ id, title }) => ({ value: id, label: title })),
              ]}
            />
            <div>
              <Button name="intent" value="pick">
                {m.assign_pick()}
              </Button>
            </div>
          </div>
          {skill && seen.length > 0 && (
            <p role="status">
              {m.assign_lacking({
                count: seen.filter(({ hasIt }) => !hasIt).length,
                skill: skill.title,
              })}
            </p>
          )}
          <div className="assign-people">
            {members.map(({ id, name }) => (
              <Choice
                key={id}
                type="checkbox"
                name="learner"
                value={id}
                defaultChecked={draft.learners.includes(id)}
                label={name}
                hint={<Seen seen={levels.get(id)} />}
              />
            ))}
          </div>
        </div>
      </details>
    </fieldset>
  );
}

function Seen({ seen }: { seen: SkillSeen | undefined }) {
  if (!seen) return null;
  const words = levelWords(seen);
  return (
    <span className="assign-people__seen">
      <ChargeWell charge={seen.charge} label="" /> {words}
    </span>
  );
}

function levelWords({ level, charge }: SkillSeen): string {
  switch (level) {
    case "mastered":
      return m.assign_level_mastered();
    case "recognised":
      return m.assign_level_recognised();
    case "charging":
      return m.assign_level_charging({ percent: formatPercent(charge.percent / 100) });
    case "not-enough-data":
      return m.assign_level_unknown();
    case "unseen":
      return m.assign_level_unseen();
  }
}
