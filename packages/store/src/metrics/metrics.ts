import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Seconds: from an answer that lay ready to one that somebody gave up on. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface Metrics {
  /** Counts a request that was answered. @param route its pattern, not its path: paths are without number */
  readonly answered: (method: string, route: string, status: number, seconds: number) => void;
  /** Counts an answer that lay ready, whose time is nothing. */
  readonly answeredHot: () => void;
  /** All figures in the text format of Prometheus, and its media type. */
  readonly text: () => Promise<string>;
  readonly type: string;
}

/** The store's figures about itself. */
export const createMetrics = (): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [registry],
  });
  const hot = new Counter({
    name: 'http_hot_answers_total',
    help: 'Requests answered with an answer that lay ready',
    registers: [registry],
  });
  return {
    answered: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds),
    answeredHot: () => hot.inc(),
    text: () => registry.metrics(),
    type: registry.contentType,
  };
};
