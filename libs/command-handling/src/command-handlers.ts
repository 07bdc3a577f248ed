import {
  CloseEnterprise,
  DefineChain,
  DesignateCluster,
  EndLink,
  EnterZone,
  EstablishLink,
  EstablishZone,
  JoinChain,
  LeaveChain,
  LeaveZone,
  NestZone,
  RegisterEnterprise,
  RelocateEnterprise,
  RenameEnterprise,
  RenameZone,
  ReopenEnterprise,
  ReportFigures,
  ResumeEnterprise,
  RetargetCluster,
  RetireCluster,
  RevalueLink,
  SuspendEnterprise,
  type ChainCommand,
  type ClusterCommand,
  type EnterpriseCommand,
  type LinkCommand,
  type ZoneCommand,
} from '@liantu/domain';
import type { Variants } from '@liantu/kernel';
import { chain, cluster, enterprise, link, zone } from './aggregates.js';
import type { Office } from './handle-command.js';
import { handlerFor, type Handler } from './handler-for.js';
import type { Receipt } from './receipt.js';

export type AnyCommand = EnterpriseCommand | ZoneCommand | ChainCommand | LinkCommand | ClusterCommand;

type Commands = Variants<AnyCommand>;

/** All that one can ask the system to do, and which kind of subject decides it. */
export const handlers: { readonly [Type in keyof Commands]: Handler<Commands[Type]> } = {
  RegisterEnterprise: handlerFor(RegisterEnterprise, enterprise),
  RenameEnterprise: handlerFor(RenameEnterprise, enterprise),
  RelocateEnterprise: handlerFor(RelocateEnterprise, enterprise),
  EnterZone: handlerFor(EnterZone, enterprise),
  LeaveZone: handlerFor(LeaveZone, enterprise),
  JoinChain: handlerFor(JoinChain, enterprise),
  LeaveChain: handlerFor(LeaveChain, enterprise),
  ReportFigures: handlerFor(ReportFigures, enterprise),
  SuspendEnterprise: handlerFor(SuspendEnterprise, enterprise),
  ResumeEnterprise: handlerFor(ResumeEnterprise, enterprise),
  CloseEnterprise: handlerFor(CloseEnterprise, enterprise),
  ReopenEnterprise: handlerFor(ReopenEnterprise, enterprise),
  EstablishZone: handlerFor(EstablishZone, zone),
  RenameZone: handlerFor(RenameZone, zone),
  NestZone: handlerFor(NestZone, zone),
  DefineChain: handlerFor(DefineChain, chain),
  EstablishLink: handlerFor(EstablishLink, link),
  RevalueLink: handlerFor(RevalueLink, link),
  EndLink: handlerFor(EndLink, link),
  DesignateCluster: handlerFor(DesignateCluster, cluster),
  RetargetCluster: handlerFor(RetargetCluster, cluster),
  RetireCluster: handlerFor(RetireCluster, cluster),
};

/** Hands a command to its handler. */
export const dispatch = <Type extends keyof Commands>(
  command: Commands[Type] & { readonly type: Type },
  office: Office,
): Promise<Receipt> => {
  const type: Type = command.type;
  return handlers[type].handle(command, office);
};
