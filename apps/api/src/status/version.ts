import { createRequire } from 'node:module';

/** The nearest package.json that has a version: from the sources as from dist. */
const manifest: unknown = createRequire(import.meta.url)('../../../../package.json');

export const version =
  typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0';
