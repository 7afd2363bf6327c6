import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";

type Organisation = { id: string; name: string };
type ExportFile = { label: string; href: string };
type ExportFilesProps = {
  organisations: Organisation[];
  /** The files of one organisation. */
  filesOf: (organisationId: string) => ExportFile[];
};

/** Among the page's acts, where there is one organisation. Files, not pages: the browser fetches them. */
export function ExportLinks({ organisations: [own, ...others], filesOf }: ExportFilesProps) {
  if (!own || others.length > 0) return null;
  return filesOf(own.id).map(({ label, href }) => (
    <a key={href} className="button" href={href} download>
      {label}
    </a>
  ));
}

/** A file for each organisation, where there are several: an import knows the rows of one again, by their references. */
export function ExportCard({ organisations, filesOf }: ExportFilesProps) {
  if (organisations.length < 2) return null;
  return (
    <Card labelledBy="exports">
      <h2 id="exports">{m.region_export_title()}</h2>
      <p>{m.region_export_lead()}</p>
      <ul className="plain-list">
        {organisations.map(({ id, name }) => (
          <li key={id} className="row">
            {filesOf(id).map(({ label, href }) => (
              <a key={href} className="button" href={href} download>
                {m.region_export_of({ what: label, organisation: name })}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
