import { Form } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { SkillCells } from "./skill-cells";
import type { SkillCharge } from "./skill-charge";

type BelievedSkillsProps = { skills: (SkillCharge & { isSecured: boolean })[]; answered: number };

/** After the first check: what is believed, skill by skill, before the path is laid. */
export function BelievedSkills({ skills, answered }: BelievedSkillsProps) {
  const brought = skills.filter((skill) => skill.isSecured);
  const ahead = skills.filter((skill) => !skill.isSecured);
  return (
    <>
      {brought.length > 0 && (
        <Card labelledBy="brought">
          <h2 id="brought">{m.learn_believed_brought({ count: brought.length })}</h2>
          <p>{m.learn_believed_brought_text()}</p>
          <SkillCells skills={brought} now={null} />
        </Card>
      )}
      <Card labelledBy="ahead">
        <h2 id="ahead">{m.learn_believed_ahead({ count: ahead.length })}</h2>
        <p>
          {answered === 0
            ? m.learn_believed_unasked()
            : m.learn_believed_ahead_text({ count: answered })}
        </p>
        <SkillCells skills={ahead} now={null} />
      </Card>
      <Form method="post">
        <input type="hidden" name="intent" value="accept" />
        <Button look="main">{m.learn_believed_accept()}</Button>
      </Form>
    </>
  );
}
