import { InvalidArgumentError } from 'commander';
import { inRegion, inZone, isId, isRegionCode, zoneId, type Territory } from '@liantu/domain';
import { isCalendarDate, type CalendarDate } from '@liantu/kernel';

/** Six digits name a region, anything else a zone. */
export const readTerritory = (text: string): Territory => {
  if (isRegionCode(text)) return inRegion(text);
  if (isId(text)) return inZone(zoneId(text));
  throw new InvalidArgumentError('Give a region code of six digits or the id of a zone.');
};

export const readDate = (text: string): CalendarDate => {
  if (isCalendarDate(text)) return text;
  throw new InvalidArgumentError('Give a date as YYYY-MM-DD.');
};
