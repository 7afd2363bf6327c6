import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import type { OfferingView } from "./offering-view";

/** What one can do afterwards, by the areas of the framework. */
export function OfferingSkills({ areas }: Pick<OfferingView, "areas">) {
  if (areas.length === 0) return null;
  return (
    <Card labelledBy="skills">
      <h2 id="skills">{m.offering_skills()}</h2>
      <div className="offering-areas">
        {areas.map((area) => (
          <div key={area.id}>
            <h3>{area.title}</h3>
            <ul>
              {area.skills.map(({ id, title, definition }) => (
                <li key={id}>
                  {title}. <span className="muted-text">{definition}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Card>
  );
}
