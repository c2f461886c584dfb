/** A server that answers as a test says, for what a real store does only on a bad day. */
import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Product } from '@chandlery/contract';

export interface TestStore extends AsyncDisposable {
  readonly origin: string;
  /** Paths with their queries, in the order in which they came. */
  readonly requests: string[];
}

type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void;

export const openTestStore = async (answer: Answer): Promise<TestStore> => {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(decodeURIComponent(request.url ?? ''));
    answer(request, response, requests.length);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

export const json = (
  response: ServerResponse,
  body: unknown,
  headers: Record<string, string> = {},
  status = 200,
): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

export const problem = (
  response: ServerResponse,
  status: number,
  code: string,
  headers: Record<string, string> = {},
): void => json(response, { type: 'about:blank', title: code, status, code, detail: `Told: ${code}` }, headers, status);

export const productOf = (slug: string): Product => ({
  id: `prod_${slug.replaceAll(/\W/g, '').padEnd(22, '0').slice(0, 22)}` as Product['id'],
  slug,
  name: slug,
  type: 'container',
  source: 'store',
  status: 'published',
  publisher: { slug: 'acme', name: 'Acme', verified: true },
  icon: null,
  shortDescription: 'A product.',
  platforms: ['linux/amd64'],
  pulls: 12,
  rating: null,
  offer: { kind: 'free', action: 'page', prices: [], isFrom: false, trialDays: 0 },
  certification: null,
  url: `https://store.example.com/products/${slug}`,
});

/** Answers a request for products with those whose publisher is `acme`. */
export const answerProducts = (request: IncomingMessage, response: ServerResponse): void => {
  const ids = new URL(request.url ?? '', 'http://store').searchParams.get('ids')?.split(',') ?? [];
  const known = ids.filter((id) => id.startsWith('acme/'));
  json(response, { items: known.map(productOf), missing: ids.filter((id) => !known.includes(id)) });
};
