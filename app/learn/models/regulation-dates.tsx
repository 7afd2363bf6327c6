import { useState } from "react";
import {
  asOfMonth,
  type BatteryKind,
  batteryKinds,
  type Duty,
  dayOfHalfYear,
  dutiesOf,
  dutiesOn,
} from "~/domain/plant/regulation-dates";
import { formatDate, formatList, formatMonth, formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ChoiceRow } from "./choice-row";
import { ModelFrame } from "./model-frame";
import { RegulationTimeline } from "./regulation-timeline";
import { dutyNames, dutyTexts, kindNames } from "./regulation-words";
import { type ModelProps, readChoice, readNumber } from "./settings";
import { Slider } from "./slider";

const yearRange = { min: 2024, max: 2037, step: 0.5 };

const dayName = (year: number) => formatDate(dayOfHalfYear(year));

/** “≥” where the duty waits for an act and may begin later. */
function dateOf({ from, isEarliest }: Duty): string {
  return isEarliest ? `≥\u00a0${formatDate(from)}` : formatDate(from);
}

/** Which duties of the Battery Regulation apply on a day, and which come next. */
export function RegulationDates({ settings }: ModelProps) {
  const [start] = useState(() => ({
    kind: readChoice(settings.battery, batteryKinds, "ev"),
    year: readNumber(settings.year, yearRange, 2026),
  }));
  const [{ kind, year }, setChosen] = useState(start);
  const { next } = dutiesOn(kind, dayOfHalfYear(year));
  const result = resultOf(kind, year);
  return (
    <ModelFrame
      title={m.responsible_dates_title()}
      picture={
        <RegulationTimeline duties={dutiesOf(kind)} year={year} dateOf={dateOf} label={result} />
      }
      controls={
        <>
          <ChoiceRow
            legend={m.responsible_dates_battery()}
            options={batteryKinds.map((value) => ({ value, label: kindNames[value]() }))}
            value={kind}
            onChange={(value) => setChosen({ kind: value, year })}
          />
          <Slider
            label={m.responsible_dates_day()}
            {...yearRange}
            value={year}
            write={dayName}
            onChange={(value) => setChosen({ kind, year: value })}
          />
        </>
      }
      onReset={() => setChosen(start)}
      result={result}
      after={
        next.length > 0 && (
          <dl className="fact-list">
            {next.map((duty) => (
              <div key={duty.id}>
                <dt>{m.responsible_dates_next({ date: dateOf(duty) })}</dt>
                <dd>
                  <strong>{dutyNames[duty.id]()}.</strong> {dutyTexts[duty.id]()}
                </dd>
              </div>
            ))}
          </dl>
        )
      }
      validity={m.responsible_dates_validity({ month: formatMonth(asOfMonth) })}
      twin={twinOf(kind)}
    />
  );
}

function resultOf(kind: BatteryKind, year: number): string {
  const { applying, waiting, next } = dutiesOn(kind, dayOfHalfYear(year));
  const words = {
    day: dayName(year),
    battery: kindNames[kind](),
    count: formatNumber(applying.length),
    all: formatNumber(dutiesOf(kind).length),
    waiting: formatNumber(waiting.length),
  };
  const [first] = next;
  if (!first) return m.responsible_dates_complete(words);
  return m.responsible_dates_result({
    ...words,
    next: formatList(next.map(({ id }) => dutyNames[id]().toLowerCase())),
    date: dateOf(first),
  });
}

function twinOf(kind: BatteryKind) {
  return {
    caption: m.responsible_dates_caption({
      battery: kindNames[kind](),
      month: formatMonth(asOfMonth),
    }),
    columns: [m.responsible_dates_duty(), m.responsible_dates_from(), m.responsible_dates_asks()],
    isText: true,
    rows: dutiesOf(kind).map((duty) => [dutyNames[duty.id](), dateOf(duty), dutyTexts[duty.id]()]),
  };
}
