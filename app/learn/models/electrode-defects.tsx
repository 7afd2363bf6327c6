import { useState } from "react";
import { type ElectrodeDefect, electrodeDefects, originOf } from "~/domain/plant/electrode-defects";
import { m } from "~/i18n/messages";
import { ChoiceRow } from "./choice-row";
import { DefectDrawing } from "./defect-drawing";
import { defectTexts, stepNames } from "./electrode-defect-words";
import { ModelFrame } from "./model-frame";
import { type ModelProps, readChoice } from "./settings";

/** Seven faults of a coated web: what you see, where it began, what to check, what it does to the cell. */
export function ElectrodeDefects({ settings }: ModelProps) {
  const start = readChoice(settings.defect, electrodeDefects, "streak");
  const [defect, setDefect] = useState<ElectrodeDefect>(start);
  const { name, see, cause, check, effect } = defectTexts[defect];
  return (
    <ModelFrame
      title={m.electrode_defect_title()}
      picture={<DefectDrawing defect={defect} label={`${name()}. ${see()}`} />}
      controls={
        <ChoiceRow
          legend={m.electrode_defect_choose()}
          options={electrodeDefects.map((value) => ({ value, label: defectTexts[value].name() }))}
          value={defect}
          onChange={setDefect}
        />
      }
      onReset={() => setDefect(start)}
      result={m.electrode_defect_result({ see: see(), step: stepNames[originOf(defect)]() })}
      after={
        <dl className="fact-list">
          <dt>{m.electrode_defect_cause()}</dt>
          <dd>{cause()}</dd>
          <dt>{m.electrode_defect_check()}</dt>
          <dd>{check()}</dd>
          <dt>{m.electrode_defect_effect()}</dt>
          <dd>{effect()}</dd>
        </dl>
      }
      validity={m.electrode_defect_validity()}
      twin={twin()}
    />
  );
}

function twin() {
  return {
    caption: m.electrode_defect_caption(),
    isText: true,
    columns: [
      m.electrode_defect_defect(),
      m.electrode_defect_see(),
      m.electrode_defect_cause(),
      m.electrode_defect_check(),
      m.electrode_defect_effect(),
    ],
    rows: electrodeDefects.map((defect) => {
      const { name, see, cause, check, effect } = defectTexts[defect];
      return [name(), see(), cause(), check(), effect()];
    }),
  };
}
