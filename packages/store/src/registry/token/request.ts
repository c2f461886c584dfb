/** What a request for a token asks, in either of its two forms. Hostile until parsed. */
import { type Scope, parseScopes } from './scope.ts';

export interface TokenRequest {
  /** The registry it is for; null where the request names none. */
  readonly service: string | null;
  readonly scopes: readonly Scope[];
  readonly clientId: string;
  /** Whether a refresh token is asked for too. */
  readonly isOffline: boolean;
}

/** Far more than any client asks for: a mount across repositories asks for two. */
const maxScopes = 64;

const read = (values: URLSearchParams, isOffline: boolean): TokenRequest | null => {
  const scopes = parseScopes(values.getAll('scope'));
  if (scopes.length > maxScopes) return null;
  return { service: values.get('service'), scopes, clientId: values.get('client_id') ?? '', isOffline };
};

/** @returns null where it asks for too much at once */
export const readQuery = (query: URLSearchParams): TokenRequest | null =>
  read(query, query.get('offline_token') === 'true');

/** @returns null where it asks for too much at once */
export const readForm = (form: URLSearchParams): TokenRequest | null =>
  read(form, form.get('access_type') === 'offline');
