import { useState } from "react";
import {
  type DryRoom,
  limitDewPoint,
  type RoomAir,
  roomAir,
  supplyDewPoint,
} from "~/domain/plant/dry-room";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { DryRoomDrawing } from "./dry-room-drawing";
import { ModelFrame } from "./model-frame";
import { quantity } from "./quantity";
import { Readouts } from "./readouts";
import { type ModelProps, readNumber, type Settings } from "./settings";
import { significant } from "./significant";
import { Slider } from "./slider";

const ranges = {
  people: { min: 0, max: 12, step: 1 },
  airflow: { min: 500, max: 20000, step: 500 },
  perPerson: { min: 50, max: 200, step: 10 },
};

function readRoom(settings: Settings): DryRoom {
  return {
    people: Math.round(readNumber(settings.people, ranges.people, 3)),
    airflow: readNumber(settings.airflow, ranges.airflow, 6000),
    perPerson: 100,
  };
}

const count = (value: number) => formatNumber(value, 0);
const flow = (value: number) => quantity(value, 0, "kg/h");
const moisture = (value: number) => quantity(value, 0, "g/h");
const degrees = (value: number) => quantity(value, 1, "°C");
const wholeDegrees = (value: number) => quantity(value, 0, "°C");
const water = (value: number) =>
  value > 0 ? significant(value, 2, "g/kg") : quantity(0, 0, "g/kg");

function wordsOf(room: DryRoom, air: RoomAir) {
  return {
    people: count(room.people),
    airflow: flow(room.airflow),
    added: water(air.added),
    water: water(air.gramsPerKg),
    dewPoint: degrees(air.dewPoint),
    supply: wholeDegrees(supplyDewPoint),
    limit: wholeDegrees(limitDewPoint),
    most: count(air.mostPeople),
  };
}

/** How many people a dry room stands before its dew point rises over the limit. */
export function PeopleInDryRoom({ settings }: ModelProps) {
  const [start] = useState(() => readRoom(settings));
  const [room, setRoom] = useState(start);
  const air = roomAir(room);
  const words = wordsOf(room, air);
  const isDry = air.dewPoint <= limitDewPoint;
  return (
    <ModelFrame
      title={m.assembly_people_title()}
      picture={
        <>
          <DryRoomDrawing
            people={room.people}
            dewPoint={air.dewPoint}
            label={m.assembly_people_drawing(words)}
            words={words}
          />
          <Readouts
            readouts={[
              { name: m.assembly_people_added(), value: words.added },
              { name: m.assembly_dew_water(), value: words.water },
              { name: m.assembly_people_dew_point(), value: words.dewPoint },
              { name: m.assembly_people_most(), value: words.most },
            ]}
          />
        </>
      }
      controls={
        <>
          <Slider
            label={m.assembly_people_people()}
            {...ranges.people}
            value={room.people}
            write={count}
            onChange={(people) => setRoom({ ...room, people })}
          />
          <Slider
            label={m.assembly_people_airflow()}
            {...ranges.airflow}
            value={room.airflow}
            write={flow}
            onChange={(airflow) => setRoom({ ...room, airflow })}
          />
          <Slider
            label={m.assembly_people_moisture()}
            {...ranges.perPerson}
            value={room.perPerson}
            write={moisture}
            onChange={(perPerson) => setRoom({ ...room, perPerson })}
          />
        </>
      }
      onReset={() => setRoom(start)}
      result={isDry ? m.assembly_people_dry(words) : m.assembly_people_wet(words)}
      validity={m.assembly_people_validity(words)}
      twin={twinOf(start)}
    />
  );
}

function twinOf(start: DryRoom) {
  return {
    caption: m.assembly_people_caption({
      airflow: flow(start.airflow),
      moisture: moisture(start.perPerson),
    }),
    columns: [
      m.assembly_people_people(),
      m.assembly_people_added(),
      m.assembly_dew_water(),
      m.assembly_people_dew_point(),
    ],
    rows: [0, 1, 2, 3, 4, 6, 8, 12].map((people) => {
      const room = { ...start, people };
      const words = wordsOf(room, roomAir(room));
      return [words.people, words.added, words.water, words.dewPoint];
    }),
  };
}
