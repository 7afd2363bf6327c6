import type { CreditUnit } from "~/domain/credit/workload";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";

const unitNames: Record<CreditUnit, () => string> = {
  ects: () => "ECTS",
  op: () => m.learn_credit_op(),
  hp: () => m.learn_credit_hp(),
  osp: () => m.learn_credit_osp(),
  yh: () => m.learn_credit_yh(),
  gymnasium: () => m.learn_credit_gymnasium(),
};

/** Hours of work in the credit units of both countries: views of length, never a conversion. */
export function CreditTable({ credits }: { credits: { unit: CreditUnit; amount: number }[] }) {
  return (
    <details className="more">
      <summary>{m.learn_credit_title()}</summary>
      <p className="small-text">{m.learn_credit_lead()}</p>
      <table className="table">
        <tbody>
          {credits.map(({ unit, amount }) => (
            <tr key={unit}>
              <th scope="row">{unitNames[unit]()}</th>
              <td className="number">{formatNumber(amount, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="small-text">
        <li>{m.learn_credit_convertible()}</li>
        <li>{m.learn_credit_comparable()}</li>
        <li>{m.learn_credit_osp_note()}</li>
        <li>{m.learn_credit_not_licence()}</li>
      </ul>
    </details>
  );
}
