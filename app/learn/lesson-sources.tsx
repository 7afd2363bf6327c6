import type { CatalogueLesson } from "~/domain/course/catalogue";
import { m } from "~/i18n/messages";

/** Where the facts of a lesson come from, with the day of those that change. */
export function LessonSources({ sources }: { sources: CatalogueLesson["sources"] }) {
  return (
    <section className="lesson-sources" aria-labelledby="sources">
      <h3 id="sources">{m.learn_sources()}</h3>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            {source.url ? (
              <a href={source.url} rel="noopener external">
                {source.title}
              </a>
            ) : (
              source.title
            )}
            {source.asOf && <span> · {m.learn_source_as_of({ date: source.asOf })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
