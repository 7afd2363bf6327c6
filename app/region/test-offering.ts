// For tests: an offering that teaches two skills of the sample catalogue.
import type { OfferingBody } from "~/domain/offering/offering";

export function sampleOffering(over: Partial<OfferingBody> = {}): OfferingBody {
  return {
    ...{ titleFi: "Akkukurssi", titleSv: "Batterikurs", titleEn: "Battery course" },
    ...{ summaryFi: "", summarySv: "", summaryEn: "", entryFi: "", entrySv: "", entryEn: "" },
    ...{ region: "kymenlaakso", place: "Kotka", mode: "on-site", eqf: 4, languages: ["fi"] },
    ...{ startsOn: "2027-01-11", hours: 40, seats: 16, fee: 0, currency: "EUR", funding: "public" },
    ...{ skills: ["cells", "volts"], contactRole: "office", contact: "office@school.test" },
    ...{ website: null, source: "Demo school", asOf: "2026-11-01" },
    ...over,
  };
}
