import { catalogue, type DomainEvent } from '@liantu/domain';
import type { NewEvent } from '@liantu/event-store';
import type { CommandContext, EventMetadata, Instant, StreamName } from '@liantu/kernel';
import { eventIdFor } from './identity.js';

/** Events with the ids and the metadata that their command gives them. */
export const envelope = (
  events: readonly DomainEvent[],
  context: CommandContext,
  { stream, recordedAt }: { readonly stream: StreamName; readonly recordedAt: Instant },
): readonly NewEvent[] =>
  events.map((event, index) => ({
    id: eventIdFor(stream, context, index),
    event,
    metadata: metadataOf(event, context, recordedAt),
  }));

const metadataOf = (event: DomainEvent, context: CommandContext, recordedAt: Instant): EventMetadata => {
  const { commandId, causationId, row } = context;
  return {
    schema: catalogue[event.type].schema,
    bodyHash: context.bodyHash,
    correlationId: context.correlationId,
    actor: context.actor,
    recordedAt,
    ...(commandId !== undefined && { commandId }),
    ...(causationId !== undefined && { causationId }),
    ...(row !== undefined && { row }),
  };
};
