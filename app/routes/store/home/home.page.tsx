// The front page.
import { anyone } from '#app/http/access.server.ts';
import { cacheHeaders, publicPage } from '#app/http/answer.server.ts';

export async function loader() {
  anyone();
  return Promise.resolve(publicPage({}, { tags: ['catalog'] }));
}

export const headers = cacheHeaders;

export default function HomePage() {
  return <h1>소공마켓</h1>;
}
