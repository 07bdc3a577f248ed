import type { Brand } from '@liantu/kernel';

/** GB/T 2260 code of an administrative division, six digits: 410000 province, 411000 city, 411082 county. */
export type RegionCode = Brand<string, 'RegionCode'>;

export const isRegionCode = (text: string): text is RegionCode => /^\d{6}$/.test(text);

/** Throws a RangeError when the text is not six digits. A code that no list knows is accepted. */
export const regionCode = (text: string): RegionCode => {
  if (!isRegionCode(text)) throw new RangeError(`Not a region code (six digits): ${text.slice(0, 200)}`);
  return text;
};

/** The digits that every code inside the region begins with: 41 of 410000, 4110 of 411000, all six of a county. */
export const regionPrefix = (region: RegionCode): string => region.replace(/(0000|00)$/, '');

export const regionContains = (region: RegionCode, code: RegionCode): boolean =>
  code.startsWith(regionPrefix(region));
