import { z } from 'zod';
import { bundledText } from '@liantu/bundled';

/** Of the program. */
export const { version } = z.object({ version: z.string() }).parse(JSON.parse(bundledText('package.json')));
