import type { ReactNode } from "react";
import { m } from "~/i18n/messages";

export type ShownPhoto = { id: string; name: string; description: string; href: string };

/** Photos of evidence, large enough to be judged on a phone; each opens alone in full size. */
export function PhotoList({
  photos,
  act,
}: {
  photos: ShownPhoto[];
  /** What can be done with a photo. */
  act?: (photo: ShownPhoto) => ReactNode;
}) {
  return (
    <ul className="photos">
      {photos.map((photo, index) => (
        <li key={photo.id}>
          <figure className="photo">
            <a href={photo.href} target="_blank" rel="noreferrer">
              <img
                src={photo.href}
                alt={photo.description || m.tasks_photo_alt({ number: index + 1 })}
                loading="lazy"
              />
              <span className="visually-hidden"> {m.tasks_photo_open()}</span>
            </a>
            {(photo.description || act) && (
              <figcaption className="row row--between">
                <span>{photo.description || photo.name}</span>
                {act?.(photo)}
              </figcaption>
            )}
          </figure>
        </li>
      ))}
    </ul>
  );
}
