import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { BelievedSkillRow } from "./believed-skill-row";
import type { PlacementPicture } from "./placement-picture";
import { remainingWords } from "./remaining-words";

type BelievedSkillsProps = {
  picture: PlacementPicture;
  /** The skill of which nothing is left to ask, where that was just claimed. */
  unasked: string | undefined;
};

/** After the first check: what is believed, skill by skill, which the learner may contest before the path is laid. */
export function BelievedSkills({ picture, unasked }: BelievedSkillsProps) {
  const { areas, answered, brought, freed, keepsReading, remaining } = picture;
  return (
    <>
      {brought > 0 && (
        <Card labelledBy="brought">
          <h2 id="brought">{m.learn_believed_brought({ count: brought })}</h2>
          <p>{keepsReading ? m.placement_brought_degree() : m.learn_believed_brought_text()}</p>
          {freed.length > 0 && (
            <ul>
              {freed.map((lesson) => (
                <li key={lesson}>{lesson}</li>
              ))}
            </ul>
          )}
        </Card>
      )}
      <section className="stack" aria-labelledby="skill-by-skill">
        <h2 id="skill-by-skill">{m.placement_skill_by_skill()}</h2>
        {answered > 0 && <p>{m.placement_answered({ count: answered })}</p>}
        {answered === 0 && !keepsReading && <p>{m.learn_believed_unasked()}</p>}
        <p>{m.placement_contest_lead()}</p>
        {areas.map((area) => (
          <Card key={area.id} labelledBy={`area-${area.id}`}>
            <h3 id={`area-${area.id}`}>{area.title}</h3>
            <ul className="plain-list believed">
              {area.skills.map((skill) => (
                <BelievedSkillRow
                  key={skill.id}
                  skill={skill}
                  keepsReading={keepsReading}
                  hasNothingToAsk={skill.id === unasked}
                />
              ))}
            </ul>
          </Card>
        ))}
      </section>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="accept" />
        <p>{m.placement_path_size({ remaining: remainingWords(remaining, "recognising") })}</p>
        <div>
          <Button look="main">{m.learn_believed_accept()}</Button>
        </div>
      </Form>
    </>
  );
}
