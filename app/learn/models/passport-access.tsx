import { useState } from "react";
import {
  drawerContents,
  isOpenTo,
  type PassportDrawer,
  passportDrawers,
  passportReaders,
  seenBy,
} from "~/domain/plant/passport";
import { formatNumber } from "~/i18n/format";
import { m } from "~/i18n/messages";
import { ChoiceRow } from "./choice-row";
import { ModelFrame } from "./model-frame";
import { dataNames, drawerNames, readerNames, readerTexts } from "./passport-words";
import { type ModelProps, readChoice } from "./settings";

/** The four drawers of a battery passport, open or closed to whoever reads it. */
export function PassportAccess({ settings }: ModelProps) {
  const start = readChoice(settings.reader, passportReaders, "public");
  const [reader, setReader] = useState(start);
  const { open, all } = seenBy(reader);
  const count = m.responsible_passport_result({
    open: formatNumber(open),
    all: formatNumber(all),
  });
  return (
    <ModelFrame
      title={m.responsible_passport_title()}
      picture={
        <ul className="drawers plain-list">
          {passportDrawers.map((drawer) => (
            <Drawer key={drawer} drawer={drawer} isOpen={isOpenTo(drawer, reader)} />
          ))}
        </ul>
      }
      controls={
        <ChoiceRow
          legend={m.responsible_passport_reader()}
          options={passportReaders.map((value) => ({ value, label: readerNames[value]() }))}
          value={reader}
          onChange={setReader}
        />
      }
      onReset={() => setReader(start)}
      result={`${count} ${readerTexts[reader]()}`}
      validity={m.responsible_passport_validity()}
      twin={twin()}
    />
  );
}

function stateOf(isOpen: boolean): string {
  return isOpen ? m.responsible_passport_open() : m.responsible_passport_closed();
}

function Drawer({ drawer, isOpen }: { drawer: PassportDrawer; isOpen: boolean }) {
  return (
    <li className="drawers__drawer" data-open={isOpen}>
      <p className="drawers__name">
        <Lock isOpen={isOpen} />
        <span>{drawerNames[drawer]()}</span>
        <span className="drawers__state">{stateOf(isOpen)}</span>
      </p>
      <ul className="drawers__data">
        {drawerContents[drawer].map((data) => (
          <li key={data}>{dataNames[data]()}</li>
        ))}
      </ul>
    </li>
  );
}

function Lock({ isOpen }: { isOpen: boolean }) {
  return (
    <svg
      className="drawers__lock"
      viewBox="0 0 24 28"
      width="24"
      height="28"
      aria-hidden="true"
      focusable="false"
    >
      <path
        className={isOpen ? "stroke-accent" : "stroke-muted"}
        d={isOpen ? "M6 13V9a6 6 0 0 1 11.4 -2.6" : "M6 13V9a6 6 0 0 1 12 0v4"}
        strokeWidth="3"
      />
      <rect className={isOpen ? "accent" : "muted"} x="2" y="13" width="20" height="14" rx="3" />
    </svg>
  );
}

function twin() {
  return {
    caption: m.responsible_passport_caption(),
    columns: [
      m.responsible_passport_data(),
      ...passportReaders.map((reader) => readerNames[reader]()),
    ],
    isText: true,
    rows: passportDrawers.flatMap((drawer) =>
      drawerContents[drawer].map((data) => [
        dataNames[data](),
        ...passportReaders.map((reader) => stateOf(isOpenTo(drawer, reader))),
      ]),
    ),
  };
}
