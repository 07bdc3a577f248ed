import type { Source } from '@liantu/domain';
import { byCodePoint } from '@liantu/kernel';
import type { Cells } from './cells.js';

/** Gives each source that rows name an id of its own, the same for the same set of sources. */
export class SourceIds {
  private readonly named = new Map<string, Source>();
  private ids: ReadonlyMap<string, string> | undefined;

  /** Every source is noted before the first id is asked for. */
  note(source: Source | undefined): void {
    if (source !== undefined) this.named.set(keyOf(source), source);
  }

  idOf(source: Source | undefined): string {
    if (source === undefined) return '';
    this.ids ??= new Map(this.sorted().map(([key], index) => [key, `S${index + 1}`]));
    return this.ids.get(keyOf(source)) ?? '';
  }

  rows(): readonly Cells[] {
    return this.sorted().map(([, source]) => [
      this.idOf(source),
      source.title,
      source.url ?? '',
      source.publishedOn ?? '',
      source.confidence.toLowerCase(),
    ]);
  }

  private sorted(): readonly (readonly [string, Source])[] {
    return [...this.named].sort(([a], [b]) => byCodePoint(a, b));
  }
}

const keyOf = ({ title, url, publishedOn, confidence }: Source): string =>
  JSON.stringify([title, url, publishedOn, confidence]);
