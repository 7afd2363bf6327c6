import { forbidden } from "~/http/responses";

/** Where the server leads a request that another site made: see `refuseOtherOrigins`. */
export function loader() {
  return forbidden();
}

export default function Refused() {
  return null;
}
