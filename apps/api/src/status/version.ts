import { installedText } from '../installation.js';

const manifest: unknown = JSON.parse(installedText('package.json'));

export const version =
  typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0';
