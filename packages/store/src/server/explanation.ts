import { ConfigError } from '../config/config.ts';
import { FolderInUseError } from '../database/folder-lock.ts';
import { isUnavailable } from '../database/unavailable.ts';
import { LocalRegistryError } from '../registry/local/local-registry.ts';

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

/** The server knows neither the user nor the password (28), or has no such database (3D), or gives no right to what is needed (42501). */
const isRefused = (code: string): boolean => /^(28|3D)[\dA-Z]{3}$|^42501$/.test(code);

/** What an operator is told about why the store did not start; null where only the programmer can tell. */
export const explanation = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null;
  if (error instanceof ConfigError || error instanceof FolderInUseError || error instanceof LocalRegistryError) {
    return error.message;
  }
  const code = codeOf(error);
  if (code.startsWith('ERR_PARSE_ARGS')) return error.message;
  if (code === 'EADDRINUSE' || code === 'EACCES') {
    const port = 'port' in error ? ` ${String(error.port)}` : '';
    return `Port${port} ${code === 'EACCES' ? 'may not be used' : 'is in use'}. PORT and EXAMPLES_PORT choose others.`;
  }
  if (isUnavailable(error))
    return `The database server that DATABASE_URL names cannot be reached: ${error.message || code}.`;
  if (isRefused(code)) return `The database server that DATABASE_URL names refuses: ${error.message}.`;
  return error.cause === undefined ? null : explanation(error.cause);
};
