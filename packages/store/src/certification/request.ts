/** What an operator asks for, and what makes that impossible. Pure. */
import type { CertificateCheck, CertificationLevel, ListedStatus, ProductType } from '@chandlery/contract';
import type { Decision } from '../audit/record-decision.ts';

/** Thrown where a certificate cannot be issued or revoked; the message says why, for an operator. */
export class CertificationError extends Error {
  override readonly name = 'CertificationError';
}

export interface CertificationRequest extends Decision {
  /** Slug, `acme/db`. */
  readonly product: string;
  /** The release's version. */
  readonly version: string;
  /** By the product's type unless told. */
  readonly level?: CertificationLevel | undefined;
  /** For how long, 1 to 12; 12 unless told. */
  readonly months?: number | undefined;
  /** Slugs of the plans that it is for; all unless told. */
  readonly plans?: readonly string[] | undefined;
  /** Origins on which the publisher may show the mark; that of the publisher's website unless told. */
  readonly origins?: readonly string[] | undefined;
  /** What was looked at, beside what the store looks at itself. */
  readonly checks?: readonly CertificateCheck[] | undefined;
}

/** What of a product decides whether it can be certified. */
export interface Candidate {
  readonly slug: string;
  readonly type: ProductType;
  readonly status: ListedStatus;
  readonly support: { readonly statement: string } | null;
}

const longest = 12;

/** The level that a product of a type is certified at. */
const usualLevel = ({ type }: Candidate): CertificationLevel => (type === 'plugin' ? 'plugin' : 'container');

/** @throws CertificationError where the level is none for such a product */
export const levelFor = (candidate: Candidate, asked: CertificationLevel | undefined): CertificationLevel => {
  const level = asked ?? usualLevel(candidate);
  if (level !== 'infrastructure' && level !== usualLevel(candidate))
    throw new CertificationError(`${candidate.slug} is a ${candidate.type}: it cannot be certified as a ${level}.`);
  return level;
};

/** @throws CertificationError where it is not a number of months for which a certificate may hold */
export const monthsFor = (asked = longest): number => {
  if (!Number.isInteger(asked) || asked < 1 || asked > longest)
    throw new CertificationError(`A certificate holds for 1 to ${longest} months, not ${asked}.`);
  return asked;
};

/** @throws CertificationError where the product may not be certified as it is */
export const requireEligible = ({ slug, status, support }: Candidate): void => {
  if (status !== 'published') throw new CertificationError(`${slug} is ${status.replace('_', ' ')}.`);
  if (support === null)
    throw new CertificationError(`${slug} has no support statement: only what somebody supports can be certified.`);
};

/**
 * Origins, each once and as browsers write them.
 * @throws CertificationError naming one that is not an origin of a web site
 */
export const originsFor = (asked: readonly string[]): readonly string[] => {
  const origins = asked.map((text) => {
    const url = URL.parse(text);
    if (url === null || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`)
      throw new CertificationError(`"${text}" is not an origin. It is written like https://acme.example.`);
    return url.origin;
  });
  return [...new Set(origins)].toSorted();
};

/** What the store can see for itself of a release; the operator's own findings take precedence. */
export const checksFor = (
  release: { readonly tags: readonly string[] },
  found: readonly CertificateCheck[],
): readonly CertificateCheck[] => {
  const own: CertificateCheck[] = [
    { id: 'support', outcome: 'passed' },
    { id: 'digests', outcome: 'passed' },
    { id: 'no-latest', outcome: release.tags.includes('latest') ? 'advised' : 'passed' },
  ];
  return [...new Map([...own, ...found].map((check) => [check.id, check])).values()];
};
