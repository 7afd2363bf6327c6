import { useState } from "react";
import {
  type Category,
  categories,
  isAllowed,
  letterOf,
  type Place,
  places,
  zonePlans,
} from "~/domain/plant/atex";
import { formatList, formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { AtexDrawing } from "./atex-drawing";
import { equipmentName, ignitionWords, placeWords, zoneName } from "./atex-words";
import { ChoiceRow } from "./choice-row";
import { ModelFrame } from "./model-frame";
import { type ModelProps, readChoice } from "./settings";

const startCategory: Category = 0;

/** Zones of six places, and whether the tool in your hand may go there. */
export function AtexPlan({ settings }: ModelProps) {
  const [place, setPlace] = useState(() =>
    readChoice(settings.place, places, "electrolyte-filling"),
  );
  const [category, setCategory] = useState<Category>(startCategory);
  return (
    <ModelFrame
      title={m.safety_atex_title()}
      picture={<AtexDrawing label={drawingWords(place)} place={place} category={category} />}
      controls={
        <>
          <ChoiceRow
            legend={m.safety_atex_place()}
            options={places.map((value) => ({ value, label: placeWords[value].name() }))}
            value={place}
            onChange={setPlace}
          />
          <ChoiceRow
            legend={m.safety_atex_equipment()}
            options={categories.map((value) => ({
              value: String(value),
              label: equipmentName(value),
            }))}
            value={String(category)}
            onChange={(value) =>
              setCategory(categories.find((one) => String(one) === value) ?? startCategory)
            }
          />
        </>
      }
      result={resultOf(place, category)}
      after={<PlaceFacts place={place} />}
      validity={m.safety_atex_validity()}
      twin={twin()}
    />
  );
}

/** “Zone 2, inside the enclosure; zone 1, …”; empty where no zone is likely. */
function zoneList(place: Place): string {
  const { spots } = placeWords[place];
  return zonePlans[place].zones
    .map((zone, index) => `${zoneName(zone)}, ${spots[index]?.()}`)
    .join("; ");
}

function drawingWords(place: Place): string {
  const list = zoneList(place);
  return list ? m.safety_atex_drawing({ list }) : m.safety_atex_drawing_none();
}

function resultOf(place: Place, category: Category): string {
  const { zones } = zonePlans[place];
  const [first] = zones;
  const name = placeWords[place].name();
  if (first === undefined) return m.safety_atex_result_free({ place: name });
  const namesOf = (isIn: boolean) =>
    formatList(
      zones
        .filter((zone) => isAllowed(category, zone) === isIn)
        .map((zone) => zoneName(zone).toLowerCase()),
    );
  const words = {
    place: name,
    equipment: equipmentName(category),
    letter: letterOf(first),
    zones: formatList(zones.map((zone) => zoneName(zone).toLowerCase())),
    allowed: namesOf(true),
    banned: namesOf(false),
  };
  if (words.allowed === "") return m.safety_atex_result_none(words);
  return words.banned === "" ? m.safety_atex_result_all(words) : m.safety_atex_result_some(words);
}

function PlaceFacts({ place }: { place: Place }) {
  const { ignition } = zonePlans[place];
  return (
    <dl className="fact-list">
      <dt>{m.safety_atex_burns()}</dt>
      <dd>{placeWords[place].burns()}</dd>
      {ignition.length > 0 && (
        <>
          <dt>{m.safety_atex_keep_out()}</dt>
          {ignition.map((source) => (
            <dd key={source}>{ignitionWords[source]()}</dd>
          ))}
        </>
      )}
    </dl>
  );
}

function twin() {
  return {
    caption: m.safety_atex_caption(),
    columns: [
      m.safety_atex_place(),
      m.safety_atex_zones_likely(),
      m.safety_atex_categories(),
      m.safety_atex_keep_out(),
    ],
    isText: true,
    rows: places.map((place) => {
      const { zones, ignition } = zonePlans[place];
      const allowed = zones.map((zone) => {
        const list = categories.filter((category) => isAllowed(category, zone));
        return `${zoneName(zone)}: ${formatList(list.map((one) => formatNumber(one)))} ${letterOf(zone)}`;
      });
      return [
        placeWords[place].name(),
        zoneList(place) || m.safety_atex_no_zone(),
        allowed.join("; ") || "–",
        formatList(ignition.map((source) => ignitionWords[source]())) || "–",
      ];
    }),
  };
}
