import { Slider } from "./slider";

type LadderSliderProps = {
  label: string;
  /** The values it stops at, rising. */
  ladder: readonly number[];
  value: number;
  /** The value as a person reads it, with its unit. */
  write: (value: number) => string;
  onChange: (value: number) => void;
};

/** A slider over several powers of ten: one key press goes to the next rung. A value between rungs stands as it is. */
export function LadderSlider({ label, ladder, value, write, onChange }: LadderSliderProps) {
  const rung = nearestRung(ladder, value);
  return (
    <Slider
      label={label}
      min={0}
      max={ladder.length - 1}
      step={1}
      value={rung}
      write={(index) => write(index === rung ? value : (ladder[index] ?? value))}
      onChange={(index) => onChange(ladder[index] ?? value)}
    />
  );
}

function nearestRung(ladder: readonly number[], value: number): number {
  const distance = (rung: number) => Math.abs(Math.log(rung / value));
  return ladder.reduce(
    (best, rung, index) => (distance(rung) < distance(ladder[best] ?? rung) ? index : best),
    0,
  );
}
