/** How long things of identity live, in seconds, and what else is measured of them. */
const hour = 3600;
const day = 24 * hour;

export const lifetimes = {
  session: 30 * day,
  /** A session that is used is prolonged this often. */
  sessionRenewal: day,
  verification: day,
  passwordReset: hour,
  invitation: 7 * day,
  accessToken: hour / 4,
  refreshToken: 30 * day,
} as const;

/** Characters. */
export const passwordLength = { least: 8, most: 128 } as const;

export const hours = (seconds: number): number => Math.round(seconds / hour);
