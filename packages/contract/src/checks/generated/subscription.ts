// Generated from the schemas by `pnpm generate`. Do not edit.
import { type Check } from '../check.ts';

