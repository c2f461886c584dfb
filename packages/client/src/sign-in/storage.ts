import { type Browser, browser } from './browser.ts';

type Storage = Browser['localStorage'];

/** A page's storage, for things that are nice to have: a browser may forbid it, and then they are not had. */
const tryWith = <Result>(name: 'localStorage' | 'sessionStorage', use: (storage: Storage) => Result) => {
  try {
    return use(browser()[name]);
  } catch {
    return undefined;
  }
};

/** What is kept for later visits. */
export const lasting = <Result>(use: (storage: Storage) => Result): Result | undefined => tryWith('localStorage', use);

/** What is kept for this tab. */
export const ofTab = <Result>(use: (storage: Storage) => Result): Result | undefined => tryWith('sessionStorage', use);
