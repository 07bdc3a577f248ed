import type { DomainEvent, EventType } from '@liantu/domain';
import type { RecordedEvent } from '@liantu/kernel';
import type { GraphMutation } from '../mutation.js';
import { chainProjection } from './chain.projection.js';
import { clusterProjection } from './cluster.projection.js';
import { enterpriseProjection } from './enterprise.projection.js';
import { linkProjection } from './link.projection.js';
import type { DataByType, Origin, Projection } from './projection.js';
import { zoneProjection } from './zone.projection.js';

const projections: Projection<DomainEvent> = {
  ...enterpriseProjection,
  ...zoneProjection,
  ...chainProjection,
  ...linkProjection,
  ...clusterProjection,
};

/** What an event does to the graph. */
export const project = ({ id, position, event }: RecordedEvent<DomainEvent>): readonly GraphMutation[] =>
  mutationsOf(event, { because: id, at: position });

interface EventOf<Type extends EventType> {
  readonly type: Type;
  readonly data: DataByType<DomainEvent>[Type];
}

const mutationsOf = <Type extends EventType>(
  event: EventOf<Type>,
  origin: Origin,
): readonly GraphMutation[] => projections[event.type](event.data, origin);
