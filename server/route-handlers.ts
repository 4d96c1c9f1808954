// One Remix handler for each page of an address. Remix goes through every route of its build several times in every request; with the one or
// two that the address can mean, instead of all two hundred, that costs little (measured: 14 % of a purchase's CPU before).
import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];
type Assets = ServerBuild['assets'];

interface Leaf {
  id: string;
  words: readonly string[];
}

/** Answers like createRequestHandler(build), whatever the address; a handler is made when it is first needed. */
export function createRouteHandlers(build: ServerBuild, mode: string): RequestHandler {
  const leaves = Object.values(build.routes).flatMap((route): Leaf[] => (isPage(route) ? [{ id: route.id, words: wordsOf(route.path) }] : []));
  const handlers = new Map<string, RequestHandler>();
  // What is no page (an unknown address, the client's question for routes) is answered by the whole build.
  const whole = createRequestHandler(build, mode);
  const handlerOf = (path: string): RequestHandler => {
    const words = wordsOf(path.replace(/\.data$/, '').replace(/^\/_root$/, '/')).map(decodeURIComponent);
    const ids = leaves.filter((leaf) => fits(leaf.words, words)).map((leaf) => leaf.id);
    if (ids.length === 0) return whole;
    const key = ids.join(' ');
    const handler = handlers.get(key) ?? createRequestHandler(partOf(build, new Set(ids)), mode);
    handlers.set(key, handler);
    return handler;
  };
  return (request, context) => handlerOf(new URL(request.url).pathname)(request, context);
}

function isPage(route: { path?: string | undefined; parentId?: string | undefined }): route is { path: string } {
  return route.parentId !== undefined && route.path !== undefined && !route.path.endsWith('*');
}

function wordsOf(path: string): string[] {
  return path.split('/').filter((word) => word !== '');
}

/** As Remix compares: a word of a route is the same in capitals, ':word' is any. */
function fits(route: readonly string[], words: readonly string[]): boolean {
  return route.length === words.length && route.every((word, place) => word.startsWith(':') || word.toLowerCase() === words[place]?.toLowerCase());
}

function partOf(build: ServerBuild, ids: ReadonlySet<string>): ServerBuild {
  const belongs = ({ id, parentId }: { id: string; parentId?: string | undefined }): boolean => ids.has(id) || parentId === undefined;
  const routes = only<Routes>(build.routes, belongs);
  const assets: Assets = { ...build.assets, routes: only<Assets['routes']>(build.assets.routes, belongs) };
  return { ...build, routes, assets };
}

function only<R extends Record<string, { id: string } | undefined>>(table: R, belongs: (route: NonNullable<R[string]>) => boolean): R {
  return Object.fromEntries(Object.entries(table).filter(([, route]) => route !== undefined && belongs(route as NonNullable<R[string]>))) as R;
}
