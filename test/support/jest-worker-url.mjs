import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import swcJest from '@swc/jest';

const root = join(import.meta.dirname, '../..');

/** A worker thread is loaded past jest, so a module named `worker-url.ts` speaks of its compiled twin in dist. */
export default {
  createTransformer(options) {
    const swc = swcJest.createTransformer(options);
    return {
      ...swc,
      process(source, path, transformOptions) {
        const twin = pathToFileURL(join(root, 'dist', relative(root, path).replace(/\.ts$/, '.js'))).href;
        return swc.process(source.replaceAll('import.meta.url', `'${twin}'`), path, transformOptions);
      },
    };
  },
};
