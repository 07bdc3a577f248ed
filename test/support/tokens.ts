import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../../apps/api/src/auth/caller.js';

/** A token per role, of the length that real ones have. */
export const tokens: Readonly<Record<Role, string>> = {
  viewer: 'viewer-'.padEnd(43, 'v'),
  analyst: 'analyst-'.padEnd(43, 'a'),
  officer: 'officer-'.padEnd(43, 'o'),
  admin: 'admin-'.padEnd(43, 'd'),
};

export const sha256 = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Writes a tokens file with the holders of the given roles, and gives its path. */
export const writeTokens = (folder: string, roles: readonly Role[]): string => {
  const path = join(folder, 'tokens.json');
  const list = roles.map((role) => ({ name: `${role}-of-xuchang`, role, sha256: sha256(tokens[role]) }));
  writeFileSync(path, JSON.stringify(list));
  return path;
};
