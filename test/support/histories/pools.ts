import fc from 'fast-check';
import {
  chainId,
  clusterId,
  enterpriseId,
  inRegion,
  inZone,
  linkId,
  regionCode,
  stageId,
  zoneId,
  type Confidence,
  type Source,
  type StageId,
  type Territory,
} from '@liantu/domain';
import { addDays, calendarDate, yuan, type CalendarDate, type Yuan } from '@liantu/kernel';

/** So few of each that things meet; some differ in letter case alone. */
export const enterprises = ['xuji', 'XUJI', 'feiling', '_senyuan', '1-tianhong'].map(enterpriseId);
export const zones = ['XC02', 'XC02-A', 'xc02-a', 'XC08'].map(zoneId);
export const links = ['lk-1', 'lk-2', 'LK-2', '_lk', 'lk-10', 'lk-a', 'lk-B', 'lk-c'].map(linkId);
export const clusters = ['cl-power', 'CL-power', 'cl-metal'].map(clusterId);
/** 许昌 and what lies in it more often than the rest. */
export const regions = ['411000', '411000', '411003', '411003', '411082', '410100', '410000', '330200'].map(
  regionCode,
);

/** Some are wanted by several enterprises. */
export const creditCodes = ['0', '1', '2', '3', '4', '5'].map((last) => `91411000757192437${last}`);

export const power = chainId('SPE');
export const metals = chainId('RCM');
export const chains = [power, metals];
export const stagesOf: ReadonlyMap<string, readonly StageId[]> = new Map([
  [power, ['SPE02', 'SPE08', 'spe08', 'SPE12'].map(stageId)],
  [metals, ['RCM01', 'RCM08'].map(stageId)],
]);
export const stages = chains.flatMap((chain) => stagesOf.get(chain) ?? []);

const turns = [
  ...['2014-12-31', '2015-01-01', '2015-12-31', '2016-02-29', '2017-02-28', '2018-03-01', '2019-01-31'],
  ...['2019-06-30', '2019-07-01', '2020-02-29', '2020-06-30', '2020-12-31', '2021-01-01', '2021-06-30'],
  ...['2022-01-01', '2022-12-31', '2023-03-31', '2023-12-31'],
].map(calendarDate);

const firstDay = calendarDate('2014-06-01');
const DAYS = 3_700;

/** Days on which much happens, and any other. */
export const day: fc.Arbitrary<CalendarDate> = fc.oneof(
  { arbitrary: fc.constantFrom(...turns), weight: 4 },
  { arbitrary: fc.integer({ min: 0, max: DAYS }).map((days) => addDays(firstDay, days)), weight: 1 },
);

export interface Spell {
  readonly effectiveOn: CalendarDate;
  readonly until?: CalendarDate;
}

const over: fc.Arbitrary<Spell> = fc
  .tuple(day, fc.integer({ min: 1, max: 900 }))
  .map(([effectiveOn, days]) => ({
    effectiveOn,
    until: addDays(effectiveOn, days),
  }));

/** Mostly without an end; else a period that is told as a whole. */
export const spell: fc.Arbitrary<Spell> = fc.oneof(
  { arbitrary: day.map((effectiveOn) => ({ effectiveOn })), weight: 2 },
  { arbitrary: over, weight: 1 },
);

export const amount: fc.Arbitrary<Yuan> = fc
  .oneof(
    { arbitrary: fc.constantFrom(0n, 1n, 3n, 5n, 100n, 10_000_000_000_000n), weight: 3 },
    { arbitrary: fc.bigInt({ min: 0n, max: 10_000_000_000_000n }), weight: 1 },
  )
  .map(yuan);

const pieces = [
  '许继',
  '电气',
  'ABB',
  'abb',
  'Énergie',
  'éNERGIE',
  '𬭚业',
  '𠮷',
  'Жук',
  'İ',
  'ß',
  '%',
  '_',
  ' ',
];

/** A part of a name, such as one might search for. */
export const piece = fc.constantFrom(...pieces);

export const name: fc.Arbitrary<string> = fc
  .array(piece, { minLength: 1, maxLength: 3 })
  .map((parts) => `${parts.join('')}厂`);

export const confidence = fc.constantFrom<Confidence>('HIGH', 'MEDIUM', 'LOW');

export const source: fc.Arbitrary<Source> = fc.record(
  {
    title: fc.constantFrom('年报', '许昌日报'),
    confidence,
    url: fc.constant('https://example.org/a'),
    publishedOn: day,
  },
  { requiredKeys: ['title', 'confidence'] },
);

export const territory: fc.Arbitrary<Territory> = fc.oneof(
  fc.constantFrom(...regions, ...['410000', '411000'].map(regionCode)).map(inRegion),
  fc.constantFrom(...zones).map(inZone),
);
