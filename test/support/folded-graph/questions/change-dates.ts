import type { ChainId, EnterpriseId, Territory } from '@liantu/domain';
import {
  addDays,
  byCodePoint,
  endOf,
  endOfYear,
  OPEN_END,
  type CalendarDate,
  type Period,
} from '@liantu/kernel';
import { stagesEver, versionDates } from '../chains.js';
import { closures, enterpriseIds, regionPoints, suspensions, zoneStays } from '../enterprises.js';
import type { Log } from '../facts.js';
import { figuresOf } from '../figures.js';
import { deliveries, valuePoints } from '../links.js';
import { staysOf } from '../memberships.js';
import { isIn } from '../territory.js';

/** Days on which something about the chain in the territory began or ended, oldest first. */
export const changeDates = (log: Log, chain: ChainId, territory: Territory): readonly CalendarDate[] => {
  const ofEnterprises = enterpriseIds(log).flatMap((id) =>
    enterpriseDates(log, chain, id).filter(wasThere(log, id, territory)),
  );
  const all = [...versionDates(log, chain), ...ofEnterprises, ...purchaseDates(log, chain, territory)];
  return [...new Set(all)].filter((date) => date !== OPEN_END).sort(byCodePoint);
};

/** In the territory on the day or the day before. */
const wasThere =
  (log: Log, id: EnterpriseId, territory: Territory) =>
  (date: CalendarDate): boolean =>
    date !== OPEN_END && [date, addDays(date, -1)].some((day) => isIn(log, id, territory, day));

const ends = (periods: readonly Period[]): readonly CalendarDate[] =>
  periods.flatMap((period) => [period.since, endOf(period)]);

const enterpriseDates = (log: Log, chain: ChainId, id: EnterpriseId): readonly CalendarDate[] => {
  const stays = staysOf(log, id).filter(({ data }) => data.chainId === chain);
  if (stays.length === 0) return [];
  return [
    ...ends(stays),
    ...regionPoints(log, id).map(({ from }) => from),
    ...ends(zoneStays(log, id)),
    ...ends(suspensions(log, id)),
    ...ends(closures(log, id)),
    ...figuresOf(log, id, OPEN_END).map(({ year }) => endOfYear(year)),
  ];
};

const purchaseDates = (log: Log, chain: ChainId, territory: Territory): readonly CalendarDate[] => {
  const stages = stagesEver(log, chain);
  return deliveries(log)
    .filter(({ data }) => data.stageId !== undefined && stages.includes(data.stageId))
    .flatMap((delivery) =>
      [...ends([delivery]), ...valuePoints(log, delivery.data.linkId).map(({ from }) => from)].filter(
        wasThere(log, delivery.data.customer, territory),
      ),
    );
};
