import { formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import type { RegradeView } from "./regrade-view.server";

const purposeWords: Record<RegradeView["purposes"][number]["purpose"], () => string> = {
  placement: m.revision_purpose_placement,
  practice: m.revision_purpose_practice,
  check: m.revision_purpose_check,
  exam: m.revision_purpose_exam,
  probe: m.revision_purpose_probe,
  review: m.revision_purpose_review,
};

/** Who would rise and who would fall; nothing has happened yet. */
export function RegradeProposal({ view }: { view: RegradeView }) {
  const { prompt, rightAnswer, purposes, people } = view;
  return (
    <Card labelledBy="proposal">
      <h2 id="proposal">{m.revision_proposal_title()}</h2>
      <p>{prompt}</p>
      <p>
        <strong>{m.revision_right_now()}</strong> {[rightAnswer].flat().join(" · ")}
      </p>
      {purposes.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{m.revision_purpose()}</th>
              <th scope="col" className="number">
                {m.revision_up()}
              </th>
              <th scope="col" className="number">
                {m.revision_down()}
              </th>
              <th scope="col" className="number">
                {m.revision_same()}
              </th>
            </tr>
          </thead>
          <tbody>
            {purposes.map(({ purpose, up, down, same, unfit }) => (
              <tr key={purpose}>
                <th scope="row">{purposeWords[purpose]()}</th>
                <td className="number">{up}</td>
                <td className="number">{down}</td>
                <td className="number">{same + unfit}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ul>
        {people.map(({ id, name, direction, before, after }) => (
          <li key={id}>
            {name}: {direction === "up" ? m.revision_rises() : m.revision_falls()},{" "}
            <span className="numbers">
              {m.revision_before_after({
                before: formatPercent(before),
                after: formatPercent(after),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
