import {
  inRegion,
  inZone,
  regionCode,
  zoneId,
  type RegionCode,
  type Territory,
  type ZoneId,
} from '@liantu/domain';

const codes = (...texts: readonly [string, ...string[]]): readonly [RegionCode, ...RegionCode[]] => {
  const [first, ...rest] = texts;
  return [regionCode(first), ...rest.map(regionCode)];
};

/** Counties by how many enterprises they have, the most first; those of 许昌 lead. */
export const COUNTIES = codes(
  '411082',
  '411003',
  '411081',
  '411025',
  '411002',
  '411024',
  '411023',
  '410102',
  '410184',
  '410122',
  '410302',
  '410702',
  '411303',
  '410203',
  '410402',
  '411402',
);
/** Where outside sources are. */
export const FAR_REGIONS = codes('330200', '320500', '440300', '310000', '350200', '210200');

const ZONES = 30;
const PARENTS = 6;

export const zoneAt = (index: number): ZoneId => zoneId(`Z${String(index).padStart(2, '0')}`);
export const zones: readonly {
  readonly zone: ZoneId;
  readonly region: RegionCode;
  readonly parent?: ZoneId;
}[] = Array.from({ length: ZONES }, (_, index) => ({
  zone: zoneAt(index),
  region: COUNTIES[index % COUNTIES.length] ?? COUNTIES[0],
  ...(index >= PARENTS && { parent: zoneAt(index % PARENTS) }),
}));

/** Twenty places to ask about: a province, five cities, eight counties, six zones with those nested in them. */
export const territories: readonly Territory[] = [
  ...['410000', '411000', '410100', '410300', '410700', '411300'].map((code) => inRegion(regionCode(code))),
  ...COUNTIES.slice(0, 8).map(inRegion),
  ...zones.slice(0, PARENTS).map(({ zone }) => inZone(zone)),
];
