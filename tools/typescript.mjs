import { join } from 'node:path';
import ts from 'typescript';
import { root } from './fingerprint.mjs';

/** The options of tsconfig.json, as the compiler's interface takes them; nothing is written. */
export function compilerOptions() {
  const path = join(root, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path, ts.sys.readFile).config,
    ts.sys,
    root,
  );
  return { ...options, configFilePath: path, noEmit: true };
}
