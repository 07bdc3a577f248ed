import { existsSync, readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';

/** From the sources, and from what is compiled of them. */
const PLACES = ['../../../../data/regions/gbt2260.csv', '../../../../../data/regions/gbt2260.csv'];

/** Names of administrative divisions (GB/T 2260). */
@Injectable()
export class RegionNames {
  private names: ReadonlyMap<string, string> | undefined;

  /** A code that the list does not know is its own name. */
  nameOf(region: string): string {
    this.names ??= read();
    return this.names.get(region) ?? region;
  }
}

const read = (): ReadonlyMap<string, string> => {
  const file = PLACES.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url));
  if (file === undefined) return new Map();
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(',')), line.slice(line.indexOf(',') + 1)]));
};
