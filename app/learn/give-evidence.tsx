import { Form, Link } from "@remix-run/react";
import { m } from "~/i18n/messages";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import type { ClaimErrors } from "./claim-form";
import { FileField } from "./file-field";

type GiveEvidenceProps = {
  claimKey: string;
  skills: { id: string; lesson: string | null; checkHref: string | null; answers: number }[];
  documentsLeft: number;
  errors: ClaimErrors;
};

/** The ways to show a skill: answers, a document, or somebody who sees it. Several may be taken. */
export function GiveEvidence({ claimKey, skills, documentsLeft, errors }: GiveEvidenceProps) {
  const hasAnswers = skills.some(({ answers }) => answers > 0);
  return (
    <Card labelledBy="evidence">
      <h2 id="evidence">{m.recognition_evidence()}</h2>
      <p className="muted-text">{m.recognition_evidence_text()}</p>
      <h3>{m.recognition_by_answers()}</h3>
      <p>{m.recognition_by_answers_text()}</p>
      <ul className="plain-list">
        {skills.map(({ id, lesson, checkHref }) =>
          checkHref ? (
            <li key={id}>
              <Link className="next-step__link" to={checkHref}>
                {m.recognition_to_check({ lesson: lesson ?? "" })}
              </Link>
            </li>
          ) : null,
        )}
      </ul>
      {hasAnswers && (
        <Form method="post">
          <input type="hidden" name="intent" value="answers" />
          <input type="hidden" name="key" value={claimKey} />
          <Button>{m.recognition_give_answers()}</Button>
        </Form>
      )}
      <hr />
      <h3>{m.recognition_by_document()}</h3>
      {documentsLeft > 0 ? (
        <Form method="post" encType="multipart/form-data" className="stack" noValidate>
          <input type="hidden" name="intent" value="document" />
          <input type="hidden" name="key" value={claimKey} />
          <FileField error={errors.file} />
          <p className="muted-text">{m.recognition_documents_left({ count: documentsLeft })}</p>
          <div>
            <Button>{m.recognition_give_document()}</Button>
          </div>
        </Form>
      ) : (
        <p>{m.recognition_documents_full()}</p>
      )}
      <hr />
      <h3>{m.recognition_by_showing()}</h3>
      <p>{m.recognition_by_showing_text()}</p>
    </Card>
  );
}
