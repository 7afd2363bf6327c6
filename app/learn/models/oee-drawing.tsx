import { type OeeLoss, type OeePart, shiftMinutes } from "~/domain/plant/oee";
import { m } from "~/i18n/messages";
import { BarRow, bar, barRowHeight } from "./bar-row";
import { Drawing } from "./drawing";
import { quantity } from "./quantity";

const minutes = (value: number) => quantity(value, 0, "min");

/** A loss shorter than this is not worth a word. */
const leastLoss = 0.5;

type OeeDrawingProps = {
  losses: readonly OeeLoss[];
  label: string;
  lossNames: Record<OeePart, () => string>;
};

/** The shift as a bar that gets shorter: at each step, what is left and what has just been lost. */
export function OeeDrawing({ losses, label, lossNames }: OeeDrawingProps) {
  const leftNames: Record<OeePart, string> = {
    availability: m.gigafactory_oee_running(),
    performance: m.gigafactory_oee_full_pace(),
    quality: m.gigafactory_oee_good(),
  };
  const height = (losses.length + 1) * barRowHeight;
  return (
    <Drawing label={label} wide={[680, height]} narrow={[330, height]}>
      {({ width, isNarrow }) => {
        const long = (value: number) => (value / shiftMinutes) * width;
        const asideOf = ({ part, lost }: OeeLoss) =>
          isNarrow ? `−${minutes(lost)}` : `${lossNames[part]()} −${minutes(lost)}`;
        return (
          <>
            <BarRow y={0} name={m.gigafactory_oee_planned()} value={minutes(shiftMinutes)}>
              <rect className="charge-2" {...bar} width={width} rx="4" />
            </BarRow>
            {losses.map((loss, index) => (
              <BarRow
                key={loss.part}
                y={(index + 1) * barRowHeight}
                name={leftNames[loss.part]}
                value={minutes(loss.left)}
                aside={loss.lost > leastLoss ? asideOf(loss) : undefined}
                right={width}
              >
                <Lost x={long(loss.left)} width={long(loss.lost)} />
                <rect
                  className={loss.part === "quality" ? "accent" : "charge-2"}
                  {...bar}
                  width={long(loss.left)}
                  rx="4"
                />
              </BarRow>
            ))}
          </>
        );
      }}
    </Drawing>
  );
}

function Lost(place: { x: number; width: number }) {
  return (
    <>
      <rect className="fade-soft" {...bar} {...place} />
      <rect className="stroke-fade" {...bar} {...place} strokeWidth="2" strokeDasharray="4 3" />
    </>
  );
}
