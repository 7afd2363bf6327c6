import { useState } from "react";
import { type Cover, type CoverVerdict, coverOf, type Sheets } from "~/domain/plant/overhang";
import { m } from "~/i18n/messages";
import { ModelFrame } from "./model-frame";
import { OverhangDrawing } from "./overhang-drawing";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber, type Settings } from "./settings";
import { Slider } from "./slider";

const ranges = {
  overhang: { min: 0, max: 2, step: 0.1 },
  shift: { min: 0, max: 2, step: 0.1 },
};

function readSheets(settings: Settings): Sheets {
  return {
    overhang: readNumber(settings.overhang, ranges.overhang, 1),
    shift: readNumber(settings.shift, ranges.shift, 0.5),
  };
}

const millimetres = (value: number) => quantity(value, 1, "mm");

const verdictNames: Record<CoverVerdict, () => string> = {
  covered: m.assembly_overhang_covered,
  tight: m.assembly_overhang_tight,
  bare: m.assembly_overhang_bare,
};

function wordsOf({ overhang, shift }: Sheets, { tightSide, wideSide }: Cover) {
  return {
    overhang: millimetres(overhang),
    shift: millimetres(shift),
    tight: millimetres(tightSide),
    wide: millimetres(wideSide),
    out: millimetres(Math.abs(tightSide)),
  };
}

const results: Record<CoverVerdict, (words: ReturnType<typeof wordsOf>) => string> = {
  covered: m.assembly_overhang_result_covered,
  tight: m.assembly_overhang_result_tight,
  bare: m.assembly_overhang_result_bare,
};

/** How far a cathode sheet may lie off its place before it has no anode opposite. */
export function StackOverhang({ settings }: ModelProps) {
  const [start] = useState(() => readSheets(settings));
  const [sheets, setSheets] = useState(start);
  const cover = coverOf(sheets);
  const words = wordsOf(sheets, cover);
  return (
    <ModelFrame
      title={m.assembly_overhang_title()}
      picture={
        <>
          <OverhangDrawing
            sheets={sheets}
            cover={cover}
            label={m.assembly_overhang_drawing(words)}
            words={words}
          />
          <Readouts
            readouts={[
              {
                name: m.assembly_overhang_tight_side(),
                value: words.tight,
                note: verdictNames[cover.verdict](),
              },
              { name: m.assembly_overhang_wide_side(), value: words.wide },
            ]}
          />
        </>
      }
      controls={
        <>
          <Slider
            label={m.assembly_overhang_overhang()}
            {...ranges.overhang}
            value={sheets.overhang}
            write={millimetres}
            onChange={(overhang) => setSheets({ ...sheets, overhang })}
          />
          <Slider
            label={m.assembly_overhang_shift()}
            {...ranges.shift}
            value={sheets.shift}
            write={millimetres}
            onChange={(shift) => setSheets({ ...sheets, shift })}
          />
        </>
      }
      onReset={() => setSheets(start)}
      result={results[cover.verdict](words)}
      validity={m.assembly_overhang_validity()}
      twin={twinOf(start)}
    />
  );
}

function twinOf(start: Sheets) {
  const shifts = [0, 0.3, 0.5, 0.8, 1, 1.5];
  return {
    caption: m.assembly_overhang_caption({ overhang: millimetres(start.overhang) }),
    columns: [
      m.assembly_overhang_shift(),
      m.assembly_overhang_tight_side(),
      m.assembly_overhang_wide_side(),
      m.assembly_overhang_verdict(),
    ],
    rows: shifts.map((shift) => {
      const cover = coverOf({ ...start, shift });
      const words = wordsOf({ ...start, shift }, cover);
      return [words.shift, words.tight, words.wide, verdictNames[cover.verdict]()];
    }),
  };
}
