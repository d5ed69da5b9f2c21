import { createServer, type IncomingMessage } from "node:http";
import { Broken, type FakeGitHub } from "./fake-github.ts";

export interface FakeServer {
  /** To be used as `GITHUB_API_URL`. */
  readonly apiUrl: string;
  close(): Promise<void>;
}

/** Serves a fake on a port of this machine, for a process that is run as a runner runs it. */
export async function serveFakeGitHub(fake: FakeGitHub): Promise<FakeServer> {
  const server = createServer(async (request, response) => {
    const text = await textOf(request);
    const { method = "GET", url = "/", headers } = request;
    try {
      const answer = fake.answer({ method, url, authorization: headers.authorization ?? "", text });
      response.writeHead(answer.status, answer.headers);
      response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
    } catch (error) {
      if (!(error instanceof Broken)) fake.problems.push(String(error));
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the fake has no port");
  return { apiUrl: `http://127.0.0.1:${address.port}`, close: () => closed(server) };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function closed(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
