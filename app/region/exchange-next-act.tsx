import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import {
  type ActFormProps,
  DocumentForms,
  PlainActForm,
  ReasonedActForm,
} from "./exchange-act-forms";
import { ExchangeDecideForm } from "./exchange-decide-form";
import { ExchangeEvidenceForm } from "./exchange-evidence-form";
import { ExchangeFiles } from "./exchange-files";
import { ExchangeTurn } from "./exchange-turn";
import type { ExchangeView } from "./exchange-view.server";
import { WorkplaceForms } from "./exchange-workplace-forms";

type NextActProps = ActFormProps & { view: ExchangeView; now: string };

/** What is to be done now, and by whom: one's own act first, or whom all wait for. */
export function ExchangeNextAct({ view, now, ...form }: NextActProps) {
  const { waitsFor, waitingSince, party } = view;
  if (waitsFor === "nobody" || !waitingSince) return null;
  const isOwn = party === waitsFor;
  return (
    <ExchangeTurn {...{ waitsFor, waitingSince, now, isOwn }}>
      <p>{isOwn ? ownWords(view) : otherWords(view)}</p>
      {party && <Acts view={view} {...form} />}
    </ExchangeTurn>
  );
}

function Acts({ view, ...form }: Omit<NextActProps, "now">) {
  const { acts, files } = view;
  const here = `/${currentLocale()}/region/exchange/${view.id}`;
  const isDraft = view.stage === "draft";
  return (
    <>
      {view.sentBack && acts.includes("note-evidence") && (
        <blockquote className="said typed-text">{view.sentBack.reason}</blockquote>
      )}
      <div className="row">
        {acts.includes("agree") && (
          <PlainActForm {...form} intent="agree" label={m.exchange_agree()} />
        )}
        {acts.includes("approve") && (
          <PlainActForm {...form} intent="approve" label={m.exchange_approve()} />
        )}
        {acts.includes("start") && (
          <PlainActForm {...form} intent="start" label={m.exchange_start()} />
        )}
        {isDraft && acts.includes("change") && (
          <ButtonLink look={view.declined ? "main" : "side"} to={`${here}/agreement`}>
            {m.exchange_change()}
          </ButtonLink>
        )}
      </div>
      {acts.includes("ask-workplace") && view.stage !== "ongoing" && (
        <WorkplaceForms view={view} {...form} />
      )}
      {acts.includes("note-evidence") && (
        <>
          <ExchangeEvidenceForm view={view} {...form} />
          <DocumentForms {...form} files={files} mayAdd={acts.includes("add-file")}>
            <ExchangeFiles view={view} />
          </DocumentForms>
        </>
      )}
      {acts.includes("decide") && (
        <>
          <ExchangeFiles view={view} />
          <ExchangeDecideForm view={view} {...form} />
        </>
      )}
      {acts.includes("send-back") && (
        <ReasonedActForm
          {...form}
          intent="send-back"
          summary={m.exchange_send_back()}
          label={m.exchange_send_back_reason()}
          hint={m.exchange_send_back_hint()}
          send={m.exchange_send_back_send()}
        />
      )}
      {acts.includes("refuse") && (
        <ReasonedActForm
          {...form}
          intent="refuse"
          summary={m.exchange_refuse()}
          label={m.exchange_reason()}
          hint={m.exchange_refuse_hint()}
          send={m.exchange_refuse_send()}
        />
      )}
    </>
  );
}

/** What the party that reads this is asked to do. */
function ownWords(view: ExchangeView): string {
  const { stage, agreement, learner, home, host } = view;
  switch (stage) {
    case "draft":
      if (view.declined) return m.exchange_own_declined();
      return agreement.changedBy === "home"
        ? m.exchange_own_changed({ home: home.name })
        : m.exchange_own_draft({ home: home.name });
    case "agreed":
      return m.exchange_own_agreed({ learner });
    case "home-approved":
      return m.exchange_own_home_approved({ learner, home: home.name });
    case "host-approved":
      return view.waitsFor === "host"
        ? m.exchange_own_to_ask({ workplace: agreement.workplace?.name ?? "" })
        : m.exchange_own_host_approved({ host: host.name });
    case "workplace-agreed":
      return m.exchange_own_host_approved({ host: host.name });
    case "ongoing":
      return m.exchange_own_ongoing({ learner });
    case "evidence-returned":
      return m.exchange_own_returned({ host: host.name });
    case "recognised":
    case "refused":
    case "withdrawn":
      return "";
  }
}

/** What the party that all wait for is about to do. */
function otherWords(view: ExchangeView): string {
  const { stage, learner, home, host } = view;
  switch (stage) {
    case "draft":
      return view.declined
        ? m.exchange_other_declined({ learner })
        : m.exchange_other_draft({ learner });
    case "agreed":
      return m.exchange_other_agreed({ home: home.name });
    case "home-approved":
      return m.exchange_other_home_approved({ host: host.name });
    case "host-approved":
      if (view.waitsFor === "host") return m.exchange_other_to_ask({ host: host.name });
      if (view.waitsFor === "learner") return m.exchange_other_host_approved({ learner });
      return m.exchange_other_asked({ workplace: view.agreement.workplace?.name ?? "" });
    case "workplace-agreed":
      return m.exchange_other_host_approved({ learner });
    case "ongoing":
      return m.exchange_other_ongoing({ host: host.name });
    case "evidence-returned":
      return m.exchange_other_returned({ home: home.name });
    case "recognised":
    case "refused":
    case "withdrawn":
      return "";
  }
}
