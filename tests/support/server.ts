import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface TestServer {
  /** `http://127.0.0.1:PORT`, without a trailing slash. */
  readonly origin: string;
  /** The requested paths, in order. */
  readonly visits: readonly string[];
  close(): Promise<void>;
}

/** Starts a local server that answers each path with its handler and all others with 404. */
export async function startServer(
  handlers: Readonly<Record<string, Handler>>,
): Promise<TestServer> {
  const visits: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    visits.push(path);
    const handler = handlers[path] ?? ((_, answer) => answer.writeHead(404).end("nothing here"));
    handler(request, response);
  });
  server.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    visits,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A handler that sends a page. */
export function page(
  body: string | Uint8Array,
  type = "text/plain; charset=utf-8",
  headers: Readonly<Record<string, string>> = {},
): Handler {
  return (_, response) => response.writeHead(200, { "content-type": type, ...headers }).end(body);
}

/** A handler that redirects. */
export function redirect(location: string, status = 302): Handler {
  return (_, response) => response.writeHead(status, { location }).end("go there");
}

/** A handler that sends a status without a page. */
export function status(code: number): Handler {
  return (_, response) => response.writeHead(code).end("no page");
}
