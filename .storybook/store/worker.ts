/** A service worker, so that the stories' elements and client do all they do on a page, down to the network. */
import { answer } from './answer.ts';

/** What this file uses of the worker's global scope; the types of a page and of a worker cannot be loaded together. */
interface WorkerScope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate' | 'message',
    listener: (event: { waitUntil(promise: Promise<void>): void }) => void,
  ): void;
  addEventListener(
    type: 'fetch',
    listener: (event: { readonly request: Request; respondWith(response: Response | Promise<Response>): void }) => void,
  ): void;
}

const worker = globalThis as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
/** A page asks for it when it was loaded past the worker. */
worker.addEventListener('message', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const response = answer(new URL(event.request.url));
  if (response !== undefined) event.respondWith(response);
});
