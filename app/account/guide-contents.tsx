type GuideContentsProps = {
  /** Address of the guide; empty on its own page. */
  guide: string;
  sections: readonly { id: string; title: string }[];
};

/** The sections of a guide by their numbers, each with the way to it. */
export function GuideContents({ guide, sections }: GuideContentsProps) {
  return (
    <ol className="help-contents">
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a href={`${guide}#${id}`}>{title}</a>
        </li>
      ))}
    </ol>
  );
}
