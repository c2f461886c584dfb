/** Content codings the store can send, best first; `identity` is the text as it is. */
export const codings = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof codings)[number];

const parse = (header: string): Coding => {
  const weights = new Map<string, number>();
  for (const entry of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = entry.split(';').map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)) || 0);
  }
  const weightOf = (coding: Coding) =>
    weights.get(coding) ?? weights.get('*') ?? (coding === 'identity' ? Number.MIN_VALUE : 0);
  const [first = 'identity'] = codings.toSorted((one, other) => weightOf(other) - weightOf(one));
  return weightOf(first) > 0 ? first : 'identity';
};

// Browsers send a handful of different headers, and the same one with every request.
const known = new Map<string, Coding>();
const mostKnown = 200;

/** The coding an `Accept-Encoding` header likes best, of equals the smallest (RFC 9110 § 12.5.3). A client that likes none gets `identity`. */
export const preferredCoding = (header: string | undefined): Coding => {
  if (header === undefined) return 'identity';
  const found = known.get(header);
  if (found !== undefined) return found;
  const coding = parse(header);
  if (known.size >= mostKnown) known.clear();
  known.set(header, coding);
  return coding;
};
