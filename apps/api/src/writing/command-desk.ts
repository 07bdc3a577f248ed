import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { GraphQLResolveInfo } from 'graphql';
import { bodyHash, type AnyCommand, type Receipt } from '@liantu/command-handling';
import { Clock, dayOf, type CommandContext } from '@liantu/kernel';
import { Metrics } from '@liantu/observability';
import type { RequestContext } from '../graphql/request-context.js';
import { badUserInput } from '../graphql/wire-error.js';
import { inputAsSent } from './as-sent.js';

const LONGEST_COMMAND_ID = 200;

/** Stands for the receipt where a command is read and not carried out. */
const NO_RECEIPT: Receipt = { outcome: 'accepted', subject: '', events: [], warnings: [] };

/** Takes commands from the wire and hands them on. */
@Injectable()
export class CommandDesk {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {}

  /** Who gives the command, when, and how to know it again. */
  contextOf(
    { commandId }: { readonly commandId?: string | null },
    request: RequestContext,
    info: GraphQLResolveInfo,
  ): CommandContext {
    return {
      ...(commandId !== null && commandId !== undefined && { commandId: checked(commandId) }),
      bodyHash: bodyHash({ [info.fieldName]: inputAsSent(info, request) }),
      actor: request.caller.name,
      correlationId: request.correlationId,
      today: dayOf(this.clock.now()),
    };
  }

  async execute(command: AnyCommand, { isOnlyRead }: RequestContext): Promise<Receipt> {
    if (isOnlyRead === true) return NO_RECEIPT;
    const count = (outcome: string): void => this.metrics.commands.inc({ command: command.type, outcome });
    try {
      const receipt = await this.commands.execute<AnyCommand, Receipt>(command);
      count(receipt.outcome);
      return receipt;
    } catch (error) {
      count('failed');
      throw error;
    }
  }
}

const checked = (commandId: string): string => {
  if (commandId.trim() !== '' && commandId.length <= LONGEST_COMMAND_ID) return commandId;
  throw badUserInput(`Give commandId as 1 to ${LONGEST_COMMAND_ID} characters, or leave it out`);
};
