import { isRegionCode, type RegionCode } from '@liantu/domain';
import type { Warning } from '../problem.js';
import type { RowReader } from '../reading/row-reader.js';

export type KnownRegion = (code: RegionCode) => boolean;

const REGIONS = ['region', 'outside_region'];
const WARNING = 'No list of regions has this code, so it is its own name: check its digits';

/** A code that no list knows is recorded as it is: its row is warned of, for it may be a slip. */
export const strangeRegions = (reader: RowReader, isKnown: KnownRegion): readonly Warning[] =>
  REGIONS.flatMap((column) => {
    const value = reader.text(column);
    if (value === undefined || !isRegionCode(value) || isKnown(value)) return [];
    return [{ file: reader.file, line: reader.line, column, value, warning: WARNING }];
  });
