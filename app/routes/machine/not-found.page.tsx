// Every address that nobody answers.
import { anyone } from '#app/http/access.server.ts';
import { notFound } from '#app/http/answer.server.ts';

export function loader() {
  anyone();
  throw notFound();
}

export function action() {
  anyone();
  throw notFound();
}

export default function NotFoundPage() {
  return null;
}
