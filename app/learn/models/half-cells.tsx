import { useState } from "react";
import { windowOf } from "~/domain/cell/half-cells";
import { formatNumber, formatPercent } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { HalfCellsChart } from "./half-cells-chart";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import type { ModelProps } from "./settings";
import { Slider } from "./slider";

const ranges = {
  lostLithium: { min: 0, max: 1, step: 0.05 },
  leastFilling: { min: 0, max: 0.3, step: 0.01 },
  lostGraphite: { min: 0, max: 0.2, step: 0.01 },
};

type State = { lostLithium: number; leastFilling: number; lostGraphite: number };

const fresh: State = { lostLithium: 0, leastFilling: 0, lostGraphite: 0 };

const ampereHours = (value: number) => quantity(value, 2, "Ah");
const filling = (value: number) => formatNumber(value, 3);
const stop = (value: number) =>
  value === 0 ? m.models_half_stop_by_voltage() : `x = ${formatNumber(value, 2)}`;

/** The graphite curve slides along the NMC curve, and the cell is the difference between them. */
export function HalfCells(_: ModelProps) {
  const [state, setState] = useState(fresh);
  const window = windowOf(state);
  const words = {
    capacity: ampereHours(window.capacity),
    fresh: ampereHours(windowOf(fresh).capacity),
    x0: filling(window.x0),
    x100: filling(window.x100),
    y0: filling(window.y0),
    y100: filling(window.y100),
  };
  return (
    <ModelFrame
      title={m.models_half_title()}
      picture={
        <>
          <HalfCellsChart window={window} fresh={windowOf(fresh)} words={words} />
          <Readouts
            readouts={[
              {
                name: m.models_capacity(),
                value: words.capacity,
                note: m.models_half_fresh({ capacity: words.fresh }),
              },
              {
                name: m.models_half_graphite(),
                value: `${words.x0}–${words.x100}`,
                note: m.models_half_empty_to_full(),
              },
              {
                name: m.models_half_nmc(),
                value: `${words.y0}–${words.y100}`,
                note: m.models_half_empty_to_full(),
              },
            ]}
          />
        </>
      }
      controls={
        <>
          <Slider
            label={m.models_half_lost_lithium()}
            {...ranges.lostLithium}
            value={state.lostLithium}
            write={ampereHours}
            onChange={(lostLithium) => setState({ ...state, lostLithium })}
          />
          <Slider
            label={m.models_half_least_filling()}
            {...ranges.leastFilling}
            value={state.leastFilling}
            write={stop}
            onChange={(leastFilling) => setState({ ...state, leastFilling })}
          />
          <Slider
            label={m.models_half_lost_graphite()}
            {...ranges.lostGraphite}
            value={state.lostGraphite}
            write={formatPercent}
            onChange={(lostGraphite) => setState({ ...state, lostGraphite })}
          />
        </>
      }
      onReset={() => setState(fresh)}
      result={m.models_half_result(words)}
      validity={m.models_half_validity()}
      twin={twin()}
    />
  );
}

function twin() {
  const states: State[] = [
    fresh,
    { ...fresh, lostLithium: 0.4 },
    { ...fresh, lostLithium: 0.8 },
    { ...fresh, leastFilling: 0.1 },
    { ...fresh, leastFilling: 0.2 },
    { ...fresh, lostGraphite: 0.1 },
  ];
  return {
    caption: m.models_half_caption(),
    columns: [
      m.models_half_row_name(),
      m.models_capacity(),
      m.models_half_graphite(),
      m.models_half_nmc(),
    ],
    rows: states.map((state) => {
      const { capacity, x0, x100, y0, y100 } = windowOf(state);
      return [
        nameOf(state),
        ampereHours(capacity),
        `${filling(x0)}–${filling(x100)}`,
        `${filling(y0)}–${filling(y100)}`,
      ];
    }),
  };
}

function nameOf({ lostLithium, leastFilling, lostGraphite }: State): string {
  if (lostLithium > 0) return m.models_half_row_lithium({ lost: ampereHours(lostLithium) });
  if (leastFilling > 0) return m.models_half_row_stop({ filling: formatNumber(leastFilling, 2) });
  if (lostGraphite > 0) return m.models_half_row_graphite({ lost: formatPercent(lostGraphite) });
  return m.models_half_row_fresh();
}
