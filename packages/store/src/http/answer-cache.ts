/** Answers that are the same for everyone, kept until the catalogue changes. */
import { LRUCache } from 'lru-cache';
import type { Content } from './representation.ts';

/** Bytes of answers kept, before compression. */
const maxSize = 32_000_000;
/** An entry costs about this beside its body: its address, headers and codings. */
const overhead = 1000;

/** Tells which state of the catalogue answers are made from. */
export interface CatalogueVersion {
  /** The version, not older than the allowed staleness. */
  readonly current: () => Promise<number>;
  /** The same where it is known without asking; otherwise undefined. */
  readonly known: () => number | undefined;
}

export interface AnswerCache {
  /** An answer that may be sent as it is, without waiting. */
  readonly peek: (address: string) => Content | undefined;
  /** The answer at an address, made where there is none; those who ask meanwhile share it. */
  readonly get: (address: string, make: () => Promise<Content>) => Promise<Content>;
}

export const createAnswerCache = (version: CatalogueVersion): AnswerCache => {
  const answers = new LRUCache<string, Content>({ maxSize, sizeCalculation: ({ body }) => body.length * 2 + overhead });
  const underWay = new Map<string, Promise<Content>>();
  let madeFrom: number | undefined;
  /** Forgets what another state of the catalogue said. */
  const use = (now: number) => {
    if (now === madeFrom) return;
    answers.clear();
    underWay.clear();
    madeFrom = now;
  };
  const make = async (address: string, from: number, maker: () => Promise<Content>): Promise<Content> => {
    const making = maker();
    underWay.set(address, making);
    try {
      const content = await making;
      if (madeFrom === from) answers.set(address, content);
      return content;
    } finally {
      if (underWay.get(address) === making) underWay.delete(address);
    }
  };
  return {
    peek: (address) => {
      const now = version.known();
      return now === undefined || now !== madeFrom ? undefined : answers.get(address);
    },
    get: async (address, maker) => {
      const now = await version.current();
      use(now);
      return answers.get(address) ?? underWay.get(address) ?? make(address, now, maker);
    },
  };
};
