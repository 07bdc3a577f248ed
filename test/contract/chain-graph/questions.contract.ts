import { describeChangeDates } from './situation/change-dates.contract.js';
import { describeEnterprises } from './subjects/enterprises.contract.js';
import { describeMemberships } from './subjects/memberships.contract.js';
import { describeMovements } from './situation/movements.contract.js';
import { describeOccupancy } from './situation/occupancy.contract.js';
import { describePlaces } from './subjects/places.contract.js';
import { describeSearch } from './subjects/search.contract.js';
import { describeSupply } from './subjects/supply.contract.js';
import { describeEdgeMoney } from './situation/edge-money.contract.js';
import { describeOutputs } from './situation/outputs.contract.js';
import { describeConfidence } from './situation/confidence.contract.js';
import { describeTemplates } from './subjects/templates.contract.js';
import type { Tell } from './told.js';
import { describeTotals } from './situation/totals.contract.js';
import { describeTrade } from './situation/trade.contract.js';

/** What a graph that holds a history answers, told by example. */
export const describeQuestions = (tell: Tell): void => {
  describeTemplates(tell);
  describePlaces(tell);
  describeEnterprises(tell);
  describeSearch(tell);
  describeMemberships(tell);
  describeOccupancy(tell);
  describeOutputs(tell);
  describeConfidence(tell);
  describeTrade(tell);
  describeEdgeMoney(tell);
  describeMovements(tell);
  describeTotals(tell);
  describeChangeDates(tell);
  describeSupply(tell);
};
