import { notFound } from "~/http/responses";

export function loader() {
  return notFound();
}

export function action() {
  return notFound();
}

export default function Nowhere() {
  return null;
}
