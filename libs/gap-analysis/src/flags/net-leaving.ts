import type { Flag } from './flag.js';

/** More leaves and closures than joins and reopenings in the twelve months up to the date. */
export const netLeaving: Flag = {
  name: 'NET_LEAVING',
  holds: ({ movements: { arrivals, departures } }) => departures > arrivals,
};
