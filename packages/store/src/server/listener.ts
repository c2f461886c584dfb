import { getRequestListener } from '@hono/node-server';
import type { RequestListener } from 'node:http';
import type { Logger } from '../log/log.ts';
import { sendToken } from '../registry/token/send-token.ts';
import type { App } from './app.ts';
import { securityHeaders } from './security.ts';
import { sendHot } from './send-hot.ts';

/** Answers requests: those that come by the million without a framework, all others through the app. */
export const createListener = (
  { fetch, answers, metrics, registry }: App,
  origin: string,
  log: Logger,
): RequestListener => {
  const general = getRequestListener(fetch);
  const headers = securityHeaders(origin);
  const tokenAnswered = (status: number, seconds: number) => {
    metrics.answered('GET', '/token', status, seconds);
    if (status >= 400) log.info({ method: 'GET', path: '/token', status }, 'request');
  };
  return (request, response) => {
    if (sendHot(answers, request, response)) {
      metrics.answeredHot();
      return;
    }
    const otherwise = () => void general(request, response);
    const isToken =
      registry !== null && sendToken(request, response, { ...registry, headers, answered: tokenAnswered, otherwise });
    if (!isToken) otherwise();
  };
};
