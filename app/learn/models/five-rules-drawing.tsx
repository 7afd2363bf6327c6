import { type RuleDanger, type RulesTried, safetyRules } from "~/domain/plant/five-rules";
import { m } from "~/i18n/messages";
import { Drawing } from "./drawing";

type FiveRulesDrawingProps = { tried: RulesTried; label: string };

type Places = { switch: number; work: number; width: number };

const line = 104;
const beside = 214;

/** Where a choice too early would strike. */
const strikes: Record<RuleDanger, (places: Places) => [x: number, y: number]> = {
  "locked-on": ({ switch: x }) => [x + 18, line - 46],
  "closed-by-another": ({ switch: x }) => [x + 18, line - 46],
  "still-live": ({ work }) => [work + 12, line - 36],
  "earth-onto-live": ({ work }) => [work + 62, line + 12],
  "covers-first": ({ work }) => [work + 34, beside - 46],
};

/** The supply, the switch and the place of work: what each rule adds, and where the danger of a wrong one strikes. */
export function FiveRulesDrawing({ tried: { done, danger }, label }: FiveRulesDrawingProps) {
  const [isOpen, isLocked, isProven, isEarthed, isCovered] = safetyRules.map(
    (_, index) => done > index,
  );
  return (
    <Drawing label={label} wide={[680, 270]} narrow={[330, 270]}>
      {({ width, isNarrow }) => {
        const places = isNarrow
          ? { switch: 92, work: 208, width }
          : { switch: 220, work: 440, width };
        const strike = danger && strikes[danger](places);
        return (
          <>
            <rect className="fade-soft" x="0" y={line - 34} width="74" height="68" rx="10" />
            <text className="ink" x="37" y={line + 6} textAnchor="middle">
              {m.electrical_rules_supply()}
            </text>
            <path className="stroke-fade" d={`M74 ${line}H${places.switch}`} strokeWidth="6" />
            <WorkPlace {...places} isOpen={isOpen} isProven={isProven} isEarthed={isEarthed} />
            <Switch x={places.switch} isOpen={isOpen} isLocked={isLocked} />
            <path className="stroke-fade" d={`M74 ${beside}H${width}`} strokeWidth="6" />
            <text className="muted" x="74" y={beside + 38}>
              {m.electrical_rules_beside()}
            </text>
            {isCovered && <Cover {...places} />}
            {strike && <Bolt x={strike[0]} y={strike[1]} />}
          </>
        );
      }}
    </Drawing>
  );
}

function Switch({ x, isOpen, isLocked }: { x: number; isOpen?: boolean; isLocked?: boolean }) {
  return (
    <>
      <path
        className="stroke-ink"
        d={`M${x} ${line}L${isOpen ? `${x + 40} ${line - 40}` : `${x + 54} ${line}`}`}
        strokeWidth="6"
        strokeLinecap="round"
      />
      <circle className="ink" cx={x} cy={line} r="6" />
      <circle className="ink" cx={x + 54} cy={line} r="6" />
      {!isLocked && (
        <text className="muted" x={x + 27} y={line + 30} textAnchor="middle">
          {m.electrical_rules_switch()}
        </text>
      )}
      {isOpen && <RuleNumber x={x + 14} y={line - 44} rule={1} />}
      {isLocked && (
        <>
          <path
            className="stroke-ink"
            d={`M${x + 18} ${line + 30}v-8a9 9 0 0 1 18 0v8`}
            strokeWidth="4"
          />
          <rect className="ink" x={x + 12} y={line + 29} width="30" height="24" rx="4" />
          <RuleNumber x={x - 6} y={line + 40} rule={2} />
        </>
      )}
    </>
  );
}

type WorkPlaceProps = Places & { isOpen?: boolean; isProven?: boolean; isEarthed?: boolean };

/** Thick and amber is live, dashed is disconnected but unproven, thin is proven dead. */
function WorkPlace({ switch: at, work, width, isOpen, isProven, isEarthed }: WorkPlaceProps) {
  return (
    <>
      <rect
        className="stroke-line"
        x={work - 8}
        y={line - 70}
        width={width - work + 4}
        height="150"
        rx="10"
        strokeWidth="1.5"
        strokeDasharray="4 5"
      />
      <text className="muted" x={width - 4} y="20" textAnchor="end">
        {m.electrical_rules_work()}
      </text>
      <path
        className={isOpen ? "stroke-ink" : "stroke-fade"}
        d={`M${at + 54} ${line}H${width - 16}`}
        strokeWidth={isProven ? 2.5 : isOpen ? 4 : 6}
        strokeDasharray={isOpen && !isProven ? "8 7" : undefined}
      />
      {isProven && (
        <>
          <path className="stroke-ink" d={`M${work + 40} ${line - 34}V${line}`} strokeWidth="2" />
          <rect className="accent-soft" x={work + 12} y={line - 62} width="56" height="30" rx="6" />
          <text className="ink" x={work + 40} y={line - 41} textAnchor="middle">
            {"0\u00a0V"}
          </text>
          <RuleNumber x={work + 86} y={line - 47} rule={3} />
        </>
      )}
      {isEarthed && (
        <>
          <path
            className="stroke-ink"
            d={`M${work + 40} ${line}v38m-18 0h36m-29 8h22m-15 8h8`}
            strokeWidth="3"
          />
          <RuleNumber x={work + 86} y={line + 40} rule={4} />
        </>
      )}
    </>
  );
}

function Cover({ work, width }: Places) {
  return (
    <>
      <rect
        className="accent-soft"
        x={work - 8}
        y={beside - 18}
        width={width - work + 4}
        height="36"
        rx="8"
      />
      <rect
        className="stroke-accent"
        x={work - 8}
        y={beside - 18}
        width={width - work + 4}
        height="36"
        rx="8"
        strokeWidth="2"
      />
      <RuleNumber x={work + 86} y={beside} rule={5} />
    </>
  );
}

function RuleNumber({ x, y, rule }: { x: number; y: number; rule: number }) {
  return (
    <>
      <circle className="accent" cx={x} cy={y} r="13" />
      <text className="surface" x={x} y={y + 6} textAnchor="middle">
        {rule}
      </text>
    </>
  );
}

function Bolt({ x, y }: { x: number; y: number }) {
  const shape = `M${x + 10} ${y - 20}L${x - 10} ${y + 4}h9l-5 20l20 -26h-10Z`;
  return (
    <>
      <path className="fade" d={shape} />
      <path className="stroke-ink" d={shape} strokeWidth="1.5" strokeLinejoin="round" />
    </>
  );
}
