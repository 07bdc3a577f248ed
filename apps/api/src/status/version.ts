import { bundledText } from '@liantu/bundled';

const manifest: unknown = JSON.parse(bundledText('package.json'));

export const version =
  typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0';
