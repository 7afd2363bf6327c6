import { useState } from "react";
import { type Failure, judgeCell, type Part, parts } from "~/domain/cell/parts";
import { formatList } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { Choice } from "~/ui/field";
import { failureTexts, partJobs, partNames } from "./cell-builder-words";
import { CellDrawing } from "./cell-drawing";
import { ModelFrame } from "./model-frame";
import { Readouts } from "./readouts";
import type { ModelProps } from "./settings";

const everyPart: ReadonlySet<Part> = new Set(parts);

/** Take a part out and see which road closes, or which wall falls. */
export function CellBuilder(_: ModelProps) {
  const [present, setPresent] = useState(everyPart);
  const { works, failures } = judgeCell(present);
  const result = resultOf(failures, present);
  const toggle = (part: Part) => {
    const next = new Set(present);
    if (!next.delete(part)) next.add(part);
    setPresent(next);
  };
  return (
    <ModelFrame
      title={m.models_cell_title()}
      picture={
        <>
          <CellDrawing present={present} works={works} failures={failures} label={result} />
          <Readouts readouts={statesOf(works, failures, present)} />
        </>
      }
      controls={
        <fieldset className="fieldset">
          <legend>{m.models_cell_parts()}</legend>
          <div className="choice-row">
            {parts.map((part) => (
              <Choice
                key={part}
                type="checkbox"
                label={partNames[part]()}
                checked={present.has(part)}
                autoComplete="off"
                onChange={() => toggle(part)}
              />
            ))}
          </div>
        </fieldset>
      }
      onReset={() => setPresent(everyPart)}
      result={result}
      validity={m.models_cell_validity()}
      twin={twin()}
    />
  );
}

function resultOf([first]: Failure[], present: ReadonlySet<Part>): string {
  if (!first) return m.models_cell_works();
  const missing = parts.filter((part) => !present.has(part));
  const text = failureTexts[first]();
  if (missing.length < 2) return text;
  const list = formatList(missing.map((part) => partNames[part]().toLowerCase()));
  return `${text} ${m.models_cell_missing_parts({ list })}`;
}

function statesOf(works: boolean, failures: Failure[], present: ReadonlySet<Part>) {
  const isOpen = (failure: Failure) => !failures.includes(failure);
  const road = (isThere: boolean) => (isThere ? m.models_cell_open() : m.models_cell_closed());
  const wall = (isThere: boolean) => (isThere ? m.models_cell_holds() : m.models_cell_missing());
  return [
    { name: m.models_cell_ion_road(), value: road(isOpen("no-ion-road") && isOpen("no-store")) },
    {
      name: m.models_cell_electron_road(),
      value: isOpen("short-circuit")
        ? road(isOpen("no-electron-road") && isOpen("no-store"))
        : m.models_cell_inside(),
    },
    { name: m.models_cell_wall_between(), value: wall(present.has("separator")) },
    { name: m.models_cell_lamp(), value: works ? m.models_cell_lit() : m.models_cell_dark() },
  ];
}

function twin() {
  return {
    caption: m.models_cell_caption(),
    columns: [m.models_cell_part(), m.models_cell_job(), m.models_cell_without()],
    isText: true,
    rows: parts.map((part) => {
      const [failure] = judgeCell(new Set(parts.filter((other) => other !== part))).failures;
      return [partNames[part](), partJobs[part](), failure ? failureTexts[failure]() : ""];
    }),
  };
}
