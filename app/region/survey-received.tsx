import type { NeedRole, Visibility } from "~/domain/need/need";
import { regionName } from "~/domain/region/regions";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { needTitle } from "./need-facts";
import { quarterWords, visibilityMeaning } from "./need-words";

type SurveyReceivedProps = {
  needs: {
    id: string;
    role: NeedRole;
    heads: number;
    quarter: string;
    region: string;
    skills: string[];
  }[];
  visibility: Visibility;
  hasContact: boolean;
  organisation: string;
  /** Where one more need is told; null while its form is open. */
  more: string | null;
};

/** What has arrived so far, and what happens to it. */
export function SurveyReceived(props: SurveyReceivedProps) {
  const { needs, visibility, hasContact, organisation, more } = props;
  return (
    <Card look="accent" labelledBy="received">
      <h2 id="received">{m.need_survey_received({ count: needs.length })}</h2>
      <ul className="need-received">
        {needs.map((need) => (
          <li key={need.id}>
            <strong>{needTitle(need)}</strong>
            <span className="muted-text">
              {quarterWords(need.quarter)} · {regionName(need.region, currentLocale())}
            </span>
            <span className="muted-text small-text">{need.skills.join(" · ")}</span>
          </li>
        ))}
      </ul>
      {more && (
        <>
          <div>
            <ButtonLink to={more} look="main">
              {m.need_survey_more()}
            </ButtonLink>
          </div>
          <h3>{m.need_survey_then_title()}</h3>
          <ul>
            <li>{m.need_survey_then_looked({ organisation })}</li>
            <li>{visibilityMeaning(visibility)}</li>
            {hasContact && <li>{m.need_survey_then_contact({ organisation })}</li>}
            <li>{m.need_survey_then_close()}</li>
          </ul>
        </>
      )}
    </Card>
  );
}
