import { Link } from "@remix-run/react";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { TextField } from "~/ui/field";
import type { OfferingView } from "./offering-view";
import { contactRoleWord } from "./partner-words";

/** Whom to ask for a place; what is the product's own begins here. */
export function OfferingContact({ view }: { view: OfferingView }) {
  const base = `/${currentLocale()}`;
  const { own, provider, providerSlug, contactRole, contact, website } = view;
  return (
    <Card labelledBy="contact">
      <h2 id="contact">{own ? m.offering_begin_title() : m.offering_contact()}</h2>
      {own ? (
        <>
          <p>{m.offering_begin_text()}</p>
          <div>
            <ButtonLink
              look="main"
              to={own.course ? `${base}/learn/courses/${own.course}` : `${base}/learn/courses`}
            >
              {m.offering_begin()}
            </ButtonLink>
          </div>
        </>
      ) : (
        <ul className="plain-list">
          {contact && (
            <li>
              {contactRole && `${contactRoleWord(contactRole)}: `}
              <a href={contact.includes("@") ? `mailto:${contact}` : contact}>{contact}</a>
            </li>
          )}
          {website && (
            <li>
              <a href={website} rel="noopener">
                {m.offering_website()}
              </a>
            </li>
          )}
          {providerSlug && (
            <li>
              <Link to={`${base}/region/partners/${providerSlug}`}>{provider}</Link>
            </li>
          )}
        </ul>
      )}
    </Card>
  );
}

/** The address of the page, to be copied or sent. */
export function OfferingShare({ url, title }: { url: string; title: string }) {
  return (
    <Card labelledBy="share">
      <h2 id="share">{m.offering_share()}</h2>
      <TextField
        label={m.offering_share_link()}
        hint={m.offering_share_hint()}
        readOnly
        value={url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p>
        <a href={`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`}>
          {m.offering_share_mail()}
        </a>
      </p>
    </Card>
  );
}
