import type { Course, WithContext } from "schema-dts";
import type { OfferingView } from "./offering-view";

const modes = { "on-site": "Onsite", online: "Online", hybrid: "Blended" } as const;

/** An offering as search engines read it: a course, and the one time and place at which it is given. */
export function courseJsonLd(view: OfferingView, url: string): WithContext<Course> {
  const { fee, currency, startsOn, languages, hours } = view;
  const workload = durationOf(hours);
  return {
    "@context": "https://schema.org",
    "@type": "Course",
    "@id": url,
    url,
    name: view.title,
    description: view.summary || view.title,
    inLanguage: languages,
    educationalLevel: `EQF ${view.eqf}`,
    teaches: view.areas.flatMap(({ skills }) => skills.map(({ title }) => title)),
    timeRequired: workload,
    provider: { "@type": "Organization", name: view.provider ?? "Akkupolku" },
    ...(view.entry && { coursePrerequisites: view.entry }),
    offers: {
      "@type": "Offer",
      category: fee === 0 ? "Free" : "Paid",
      price: fee,
      priceCurrency: currency,
      url,
    },
    hasCourseInstance: {
      "@type": "CourseInstance",
      courseMode: modes[view.mode],
      courseWorkload: workload,
      inLanguage: languages,
      ...(startsOn && { startDate: startsOn }),
      ...(view.seats && { maximumAttendeeCapacity: view.seats }),
      ...(view.mode !== "online" && { location: placeOf(view) }),
    },
  };
}

const minutesOfHour = 60;

/** ISO 8601: 40 hours are “PT40H”, half an hour “PT30M”. */
function durationOf(hours: number): string {
  const whole = Math.floor(hours);
  const minutes = Math.round((hours - whole) * minutesOfHour);
  if (minutes === minutesOfHour) return `PT${whole + 1}H`;
  return `PT${whole > 0 ? `${whole}H` : ""}${minutes > 0 ? `${minutes}M` : ""}`;
}

function placeOf({ place, region, countries: [country] }: OfferingView) {
  return {
    "@type": "Place",
    name: [place, region].filter(Boolean).join(", "),
    address: {
      "@type": "PostalAddress",
      ...(place && { addressLocality: place }),
      ...(region && { addressRegion: region }),
      ...(country && { addressCountry: country }),
    },
  } as const;
}
