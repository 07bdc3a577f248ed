import { bundledText } from './bundled-files.js';

/** Names of administrative divisions (GB/T 2260). */
export class RegionNames {
  private names: ReadonlyMap<string, string> | undefined;

  /** A code that the list does not know is its own name. */
  nameOf(region: string): string {
    this.names ??= read();
    return this.names.get(region) ?? region;
  }
}

const read = (): ReadonlyMap<string, string> => {
  const [, ...lines] = bundledText('data/regions/gbt2260.csv').trimEnd().split('\n');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(',')), line.slice(line.indexOf(',') + 1)]));
};
