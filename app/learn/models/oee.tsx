import { useState } from "react";
import {
  largestLoss,
  type OeePart,
  type OeeShares,
  oeeLosses,
  oeeOf,
  oeeParts,
  shiftMinutes,
} from "~/domain/plant/oee";
import { m } from "~/i18n/messages";
import { ModelFrame } from "./model-frame";
import { OeeDrawing } from "./oee-drawing";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber, type Settings } from "./settings";
import { Slider } from "./slider";

const percentRange = { min: 50, max: 100, step: 1 };
const shareRange = { min: 0.5, max: 1, step: 0.01 };

const minutes = (value: number) => quantity(value, 0, "min");
const percent = (share: number) => quantity(100 * share, 1, "%");
const wholePercent = (share: number) => quantity(100 * share, 0, "%");

const partNames: Record<OeePart, () => string> = {
  availability: m.gigafactory_oee_availability,
  performance: m.gigafactory_oee_performance,
  quality: m.gigafactory_oee_quality,
};

const lossNames: Record<OeePart, () => string> = {
  availability: m.gigafactory_oee_stops,
  performance: m.gigafactory_oee_slow,
  quality: m.gigafactory_oee_scrap,
};

function readShares(settings: Settings): OeeShares {
  return {
    availability: readNumber(settings.availability, percentRange, 85) / 100,
    performance: readNumber(settings.performance, percentRange, 92) / 100,
    quality: readNumber(settings.quality, percentRange, 95) / 100,
  };
}

/** A shift of 480 minutes and where they go: stops, slow running, scrap. */
export function Oee({ settings }: ModelProps) {
  const [start] = useState(() => readShares(settings));
  const [shares, setShares] = useState(start);
  const losses = oeeLosses(shares);
  const result = resultOf(shares);
  return (
    <ModelFrame
      title={m.gigafactory_oee_title()}
      picture={
        <>
          <OeeDrawing losses={losses} label={result} lossNames={lossNames} />
          <Readouts
            readouts={[
              { name: m.gigafactory_oee_name(), value: percent(oeeOf(shares)) },
              ...losses.map(({ part, lost }) => ({
                name: lossNames[part](),
                value: minutes(lost),
              })),
            ]}
          />
        </>
      }
      controls={oeeParts.map((part) => (
        <Slider
          key={part}
          label={partNames[part]()}
          {...shareRange}
          value={shares[part]}
          write={wholePercent}
          onChange={(share) => setShares({ ...shares, [part]: share })}
        />
      ))}
      onReset={() => setShares(start)}
      result={result}
      validity={m.gigafactory_oee_validity()}
      twin={twinOf(start)}
    />
  );
}

function resultOf(shares: OeeShares): string {
  const worst = largestLoss(oeeLosses(shares));
  const words = { oee: percent(oeeOf(shares)), good: minutes(shiftMinutes * oeeOf(shares)) };
  if (!worst) return m.gigafactory_oee_whole(words);
  return m.gigafactory_oee_result({
    ...words,
    loss: lossNames[worst.part]().toLowerCase(),
    lost: minutes(worst.lost),
  });
}

/** What five percentage points more would give, in each part. */
function twinOf(start: OeeShares) {
  const better = (part: OeePart) => ({ ...start, [part]: Math.min(1, start[part] + 0.05) });
  return {
    caption: m.gigafactory_oee_caption(),
    columns: [
      m.gigafactory_oee_case(),
      ...oeeParts.map((part) => lossNames[part]()),
      m.gigafactory_oee_good(),
      m.gigafactory_oee_name(),
    ],
    rows: [
      { name: m.gigafactory_oee_now(), shares: start },
      ...oeeParts.map((part) => ({
        name: `${partNames[part]()} ${wholePercent(better(part)[part])}`,
        shares: better(part),
      })),
    ].map(({ name, shares }) => [
      name,
      ...oeeLosses(shares).map(({ lost }) => minutes(lost)),
      minutes(shiftMinutes * oeeOf(shares)),
      percent(oeeOf(shares)),
    ]),
  };
}
