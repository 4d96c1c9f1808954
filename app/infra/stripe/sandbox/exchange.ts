// A request and its answer as the sandbox handles them: plain values. The web's Request and Response stand at the edges only: with fetch, they
// were a third of its CPU.
export type Call = {
  method: string;
  url: URL;
  /** the value of a header, its name in small letters */
  header: (name: string) => string | null;
  text: () => Promise<string>;
};

export type Reply = { status: number; headers: Record<string, string>; body: string };

export function callOf(request: Request): Call {
  const { method, url, headers } = request;
  return { method, url: new URL(url), header: (name) => headers.get(name), text: () => request.text() };
}

export function responseOf({ status, headers, body }: Reply): Response {
  return new Response(body === '' ? null : body, { status, headers });
}

/** An answer that says all by its status. */
export function bare(status: number, headers: Record<string, string> = {}): Reply {
  return { status, headers, body: '' };
}
