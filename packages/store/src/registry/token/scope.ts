/** Scopes of the registry's token protocol, `repository:acme/db:pull,push`. Hostile until parsed. */

export interface Scope {
  readonly type: string;
  /** What `repository(plugin):…` has in its brackets; null where there are none. */
  readonly class: string | null;
  readonly name: string;
  readonly actions: readonly string[];
}

const maxLength = 512;
const typePattern = /^([a-z\d]+)(?:\(([a-z\d]+)\))?$/;
const hostPattern = /^[a-zA-Z\d]([a-zA-Z\d.-]*[a-zA-Z\d])?(:\d{1,5})?$/;
const componentPattern = /^[a-z\d]+((\.|_|__|-+)[a-z\d]+)*$/;
const actionPattern = /^([a-z]+|\*)$/;

/** As Docker tells a host from the first part of a path. */
const isHost = (text: string): boolean => (/[.:]/.test(text) || text === 'localhost') && hostPattern.test(text);

/** A path, after a host at most: `acme/db`, `registry.example:5000/acme/db`. */
const isName = (name: string): boolean => {
  const [first = '', ...rest] = name.split('/');
  const startsWell = componentPattern.test(first) || (rest.length > 0 && isHost(first));
  return startsWell && rest.every((component) => componentPattern.test(component));
};

/**
 * Reads one scope. A name may hold one colon (host and port), so the type ends at the first colon and the actions start after the last.
 * @returns null where it is not one
 */
export const parseScope = (text: string): Scope | null => {
  const first = text.indexOf(':');
  const last = text.lastIndexOf(':');
  if (text.length > maxLength || first === last) return null;
  const [, type, className] = typePattern.exec(text.slice(0, first)) ?? [];
  const name = text.slice(first + 1, last);
  const actions = [...new Set(text.slice(last + 1).split(','))];
  if (type === undefined || !isName(name) || !actions.every((action) => actionPattern.test(action))) return null;
  return { type, class: className ?? null, name, actions };
};

const key = ({ type, class: className, name }: Scope): string => `${type}(${className ?? ''}):${name}`;

/**
 * Reads all scopes of a request, one entry for each thing that is asked about. What is malformed is left out: it grants nothing, and a
 * client that asks for too much still gets the rest.
 * @param texts the parameter's values, each with one scope or several with spaces between them
 */
export const parseScopes = (texts: readonly string[]): readonly Scope[] => {
  const scopes = new Map<string, Scope>();
  for (const text of texts.flatMap((each) => each.split(' '))) {
    const scope = parseScope(text);
    if (scope === null) continue;
    const before = scopes.get(key(scope))?.actions ?? [];
    scopes.set(key(scope), { ...scope, actions: [...new Set([...before, ...scope.actions])] });
  }
  return [...scopes.values()];
};
