// An invitation to a group is answered by the link of its letter, once and in time; a new letter has a new link.

/** Days that a link works. Our choice: people are invited before a term begins, and holidays lie between. */
export const invitationDays = 30;

const dayMs = 24 * 60 * 60 * 1000;

/** The instant from which a link that is made now works no more. */
export function endOfInvitation(now: Date): Date {
  return new Date(now.getTime() + invitationDays * dayMs);
}

/** How an invitation stands at an instant: accepted, or whether its link still works. One that was declined is gone. */
export function standingOfInvitation(
  { acceptedAt, endsAt }: { acceptedAt: Date | null; endsAt: Date },
  now: Date,
): "accepted" | "ended" | "open" {
  if (acceptedAt) return "accepted";
  return endsAt <= now ? "ended" : "open";
}
