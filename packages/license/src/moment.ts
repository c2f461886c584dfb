import { Malformed } from './malformed.ts';

const rfc3339 = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** Minutes east of UTC; undefined where there is no such offset. */
const offsetOf = (zone: string): number | undefined => {
  if (zone === 'Z') return 0;
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number);
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
};

/** A moment as a licence has it. */
export interface Moment {
  readonly date: Date;
  /** RFC 3339 in whole seconds: what a licence's token is made over. */
  readonly text: string;
}

/** Reads RFC 3339, such as `2027-11-23T10:11:12Z`. Parts of a second do not count, as in Docker's own licences. */
export const readMoment = (value: string, where: string): Moment => {
  const [, local = '', zone = ''] = rfc3339.exec(value) ?? [];
  const offset = offsetOf(zone);
  const asUtc = Date.parse(`${local}Z`);
  // `Date` carries what a month or a day does not have over to the next.
  if (offset === undefined || new Date(asUtc).getUTCDate() !== Number(local.slice(8, 10)))
    throw new Malformed(where, 'is not a time (RFC 3339)');
  return { date: new Date(asUtc - offset * 60_000), text: local + (offset === 0 ? 'Z' : zone) };
};
