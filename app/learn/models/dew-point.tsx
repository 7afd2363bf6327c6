import { useState } from "react";
import { moistureAt, relativeHumidity, type Surface } from "~/domain/plant/humidity";
import { m } from "~/i18n/messages";
import { ChoiceRow } from "./choice-row";
import { DewPointChart } from "./dew-point-chart";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber, type Settings } from "./settings";
import { significant } from "./significant";
import { Slider } from "./slider";

const ranges = {
  temperature: { min: 15, max: 30, step: 1 },
  dewPoint: { min: -60, max: 20, step: 1 },
};

type Air = { temperature: number; dewPoint: number; surface: Surface };

function readAir(settings: Settings): Air {
  return {
    temperature: readNumber(settings.temperature, ranges.temperature, 22),
    dewPoint: readNumber(settings.dewpoint, ranges.dewPoint, -40),
    surface: "ice",
  };
}

const degrees = (value: number) => quantity(value, 0, "°C");
const percent = (share: number) => significant(100 * share, 2, "%");

function wordsOf({ temperature, dewPoint, surface }: Air) {
  const { pressure, ppmv, gramsPerKg } = moistureAt(dewPoint, surface);
  return {
    dewPoint: degrees(dewPoint),
    temperature: degrees(temperature),
    humidity: percent(Math.min(1, relativeHumidity(dewPoint, temperature, surface))),
    water: significant(gramsPerKg, 2, "g/kg"),
    ppmv: significant(ppmv, 3, "ppmv"),
    pressure: significant(pressure, 3, "hPa"),
  };
}

/** A dew point, and the same water in the other units that a plant uses. */
export function DewPoint({ settings }: ModelProps) {
  const [start] = useState(() => readAir(settings));
  const [air, setAir] = useState(start);
  const words = wordsOf(air);
  const isFog = air.dewPoint > air.temperature;
  const temperatureWord = { temperature: words.temperature };
  return (
    <ModelFrame
      title={m.assembly_dew_title()}
      picture={
        <>
          <DewPointChart
            dewPoint={air.dewPoint}
            surface={air.surface}
            label={m.assembly_dew_drawing(words)}
            word={words.water}
          />
          <Readouts
            readouts={[
              { name: m.assembly_dew_water(), value: words.water },
              { name: m.assembly_dew_ppmv(), value: words.ppmv },
              { name: m.assembly_dew_humidity(temperatureWord), value: words.humidity },
              { name: m.assembly_dew_pressure(), value: words.pressure },
            ]}
          />
        </>
      }
      controls={
        <>
          <ChoiceRow
            legend={m.assembly_dew_surface()}
            options={[
              { value: "ice", label: m.assembly_dew_over_ice() },
              { value: "water", label: m.assembly_dew_over_water() },
            ]}
            value={air.surface}
            onChange={(surface) => setAir({ ...air, surface })}
          />
          <Slider
            label={m.assembly_dew_point()}
            {...ranges.dewPoint}
            value={air.dewPoint}
            write={degrees}
            onChange={(dewPoint) => setAir({ ...air, dewPoint })}
          />
          <Slider
            label={m.assembly_dew_temperature()}
            {...ranges.temperature}
            value={air.temperature}
            write={degrees}
            onChange={(temperature) => setAir({ ...air, temperature })}
          />
        </>
      }
      onReset={() => setAir(start)}
      result={isFog ? m.assembly_dew_fog(words) : m.assembly_dew_result(words)}
      validity={m.assembly_dew_validity()}
      twin={twinOf(start)}
    />
  );
}

function twinOf(start: Air) {
  const dewPoints = [-60, -50, -40, -35, -30, -20, 0, 10];
  return {
    caption: m.assembly_dew_caption({ temperature: degrees(start.temperature) }),
    columns: [
      m.assembly_dew_point(),
      m.assembly_dew_water(),
      m.assembly_dew_ppmv(),
      m.assembly_dew_humidity_short(),
      m.assembly_dew_over_supercooled(),
    ],
    rows: dewPoints.map((dewPoint) => {
      const { water, ppmv, humidity } = wordsOf({ ...start, dewPoint });
      const other = moistureAt(dewPoint, "water");
      return [
        degrees(dewPoint),
        water,
        ppmv,
        humidity,
        dewPoint < 0 ? significant(other.gramsPerKg, 2, "g/kg") : "–",
      ];
    }),
  };
}
