import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { enoughAnswers } from "~/domain/assessment/question-quality";
import { currentLocale } from "~/i18n/current-locale";
import { m } from "~/i18n/messages";
import { Card } from "~/ui/card";
import { Page } from "~/ui/page";
import { QuestionCard } from "./question-card";
import { pageLength } from "./question-list";
import { questionList } from "./question-list.server";
import { requireGuide } from "./require-guide.server";

export const meta: MetaFunction = () => [
  { title: `${m.ideas_questions_title()} · ${m.site_name()}` },
];

const pageSchema = z.coerce.number().int().min(1).max(100_000).catch(1);

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGuide(request, context);
  const page = pageSchema.parse(new URL(request.url).searchParams.get("page") ?? 1);
  return questionList(context.db, { locale: context.locale, page });
}

export default function QuestionsPage() {
  const { questions, counted, flawed, page } = useLoaderData<typeof loader>();
  const base = `/${currentLocale()}/guide`;
  const from = (page - 1) * pageLength + 1;
  const to = from + questions.length - 1;
  return (
    <Page
      title={m.ideas_questions_title()}
      lead={m.ideas_questions_lead({ count: enoughAnswers })}
      crumbs={{
        label: m.guide_crumbs(),
        trail: [
          { label: m.guide_title(), to: base },
          { label: m.ideas_title(), to: `${base}/misconceptions` },
        ],
      }}
    >
      {questions.length === 0 ? (
        <Card as="div" look="quiet">
          <p>
            {counted === 0
              ? m.ideas_questions_too_few()
              : m.ideas_questions_good({ count: counted })}
          </p>
        </Card>
      ) : (
        <>
          <p className="muted-text">{m.ideas_questions_counted({ flawed, of: counted })}</p>
          <ol className="plain-list stack">
            {questions.map((question) => (
              <QuestionCard key={question.id} question={question} />
            ))}
          </ol>
          <nav className="row row--between" aria-label={m.needs_pages()}>
            <p className="muted-text numbers">{m.needs_range({ from, to, of: flawed })}</p>
            <span className="row">
              {page > 1 && (
                <Link className="button" rel="prev" to={`?page=${page - 1}`}>
                  {m.needs_previous()}
                </Link>
              )}
              {to < flawed && (
                <Link className="button" rel="next" to={`?page=${page + 1}`}>
                  {m.needs_next()}
                </Link>
              )}
            </span>
          </nav>
        </>
      )}
    </Page>
  );
}
