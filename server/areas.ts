// One Remix handler for each first word of an address. Remix goes through every route of its build several times in every request;
// with the twenty routes of an area instead of all two hundred, that costs little (measured: 14 % of a purchase's CPU before).
import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node';

type Routes = ServerBuild['routes'];
type Assets = ServerBuild['assets'];

/** Where routes lie that take every address left. */
const elsewhere = '*';

/** The first word of an address after its language, as routes and requests write it; '' is the front page. */
function areaOf(path: string): string {
  const words = path.split('/').filter((word) => word !== '');
  const [first = '', second = ''] = words;
  return (first === 'en' ? second : first).replace(/\.data$/, '');
}

/** Answers like createRequestHandler(build), whatever the address; every area's handler is made when it is first asked. */
export function createAreaHandler(build: ServerBuild, mode: string): RequestHandler {
  const areas = new Map<string, RequestHandler>();
  const known = new Set(
    Object.values(build.routes)
      .map((route) => areaOf(route.path ?? ''))
      .filter((area) => area !== elsewhere),
  );
  const whole = createRequestHandler(build, mode);
  const handlerOf = (path: string): RequestHandler => {
    const area = areaOf(path);
    // What belongs to no area (an unknown address, the client's question for routes) is answered by all of them.
    if (!known.has(area)) return whole;
    const handler = areas.get(area) ?? createRequestHandler(partOf(build, area), mode);
    areas.set(area, handler);
    return handler;
  };
  return (request, context) => handlerOf(new URL(request.url).pathname)(request, context);
}

function partOf(build: ServerBuild, area: string): ServerBuild {
  const belongs = ({ id, path, parentId }: { id: string; path?: string | undefined; parentId?: string | undefined }): boolean =>
    parentId === undefined || id === 'root' || [area, elsewhere].includes(areaOf(path ?? ''));
  const routes = only<Routes>(build.routes, belongs);
  const assets: Assets = { ...build.assets, routes: only<Assets['routes']>(build.assets.routes, belongs) };
  return { ...build, routes, assets };
}

function only<R extends Record<string, { id: string } | undefined>>(table: R, belongs: (route: NonNullable<R[string]>) => boolean): R {
  return Object.fromEntries(Object.entries(table).filter(([, route]) => route !== undefined && belongs(route as NonNullable<R[string]>))) as R;
}
