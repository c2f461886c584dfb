/** An answer that is the same for everyone, encoded once and sent many times. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Coding, preferredCoding } from './accept-encoding.ts';
import { entityTag, isNamed } from './entity-tag.ts';

type Headers = readonly (readonly [string, string])[];

/** One coding of an answer. */
export interface Representation {
  readonly body: Uint8Array;
  readonly tag: string;
  readonly headers: Headers;
  /** Of the answer to a client that has this already: those that do not speak of the body. */
  readonly headersUnchanged: Headers;
}

export type Effort = 'quick' | 'best';

/** Content with its headers, and the codings of it that somebody has asked for. */
export interface Content {
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
  /** `best` for what is compressed once and sent for months. */
  readonly effort: Effort;
  readonly codings: Map<Coding, Representation>;
}

/** Bytes. Below this there is next to nothing to win. */
const worthCoding = 200;

/** Bytes. Up to this Brotli's best takes a millisecond: one product, as most cards ask for it, is a sixth smaller. */
const small = 2000;

// Quality 5 is where Brotli passes gzip's best at a fraction of its own best's time.
const quality = { quick: 5, best: 11 } as const;
const level = { quick: 6, best: 9 } as const;

const compress = {
  br: (body: Uint8Array, effort: Effort) =>
    promisify(brotliCompress)(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality[body.length < small ? 'best' : effort],
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body: Uint8Array, effort: Effort) => promisify(gzip)(body, { level: level[effort] }),
} satisfies Record<Exclude<Coding, 'identity'>, (body: Uint8Array, effort: Effort) => Promise<Uint8Array>>;

const ofBody = new Set(['content-type', 'content-length', 'content-encoding']);

const codingFor = (content: Content, acceptEncoding: string | undefined): Coding =>
  content.body.length < worthCoding ? 'identity' : preferredCoding(acceptEncoding);

export const createContent = (
  text: string | Uint8Array,
  headers: Readonly<Record<string, string>>,
  effort: Effort = 'quick',
): Content => ({ body: typeof text === 'string' ? Buffer.from(text) : text, headers, effort, codings: new Map() });

/** The representation a client wants, where it has been made already. */
export const madeRepresentation = (content: Content, acceptEncoding: string | undefined): Representation | undefined =>
  content.codings.get(codingFor(content, acceptEncoding));

/** The representation a client wants. */
export const representation = async (content: Content, acceptEncoding: string | undefined): Promise<Representation> => {
  const coding = codingFor(content, acceptEncoding);
  const made = content.codings.get(coding);
  if (made !== undefined) return made;
  const body = coding === 'identity' ? content.body : await compress[coding](content.body, content.effort);
  const tag = entityTag(content.body, coding);
  const headers = Object.entries({
    ...content.headers,
    etag: tag,
    vary: [content.headers['vary'], 'Accept-Encoding'].filter((value) => value !== undefined).join(', '),
    ...(coding === 'identity' ? {} : { 'content-encoding': coding }),
    'content-length': String(body.length),
  });
  const result = { body, tag, headers, headersUnchanged: headers.filter(([name]) => !ofBody.has(name)) };
  content.codings.set(coding, result);
  return result;
};

/** Whether the client has this representation already: the answer is then 304. */
export const isUnchanged = ({ tag }: Representation, ifNoneMatch: string | undefined): boolean =>
  isNamed(tag, ifNoneMatch);
