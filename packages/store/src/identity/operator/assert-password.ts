import { passwordLength } from '../lifetimes.ts';
import { AccountError } from './account-error.ts';

/** @throws {AccountError} where a password is too short or too long */
export const assertPassword = (password: string): void => {
  if (password.length < passwordLength.least || password.length > passwordLength.most)
    throw new AccountError(`A password has ${passwordLength.least} to ${passwordLength.most} characters.`);
};
