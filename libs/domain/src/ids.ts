import type { Brand } from '@liantu/kernel';

export type EnterpriseId = Brand<string, 'EnterpriseId'>;
export type ZoneId = Brand<string, 'ZoneId'>;
export type ChainId = Brand<string, 'ChainId'>;
export type StageId = Brand<string, 'StageId'>;
export type LinkId = Brand<string, 'LinkId'>;
export type ClusterId = Brand<string, 'ClusterId'>;

const PATTERN = /^[A-Za-z0-9_.-]{1,64}$/;

/** Ids are 1 to 64 characters of `A–Z a–z 0–9 _ . -`. */
export const isId = (text: string): boolean => PATTERN.test(text);

const checked = (text: string): string => {
  if (!isId(text)) throw new RangeError(`Not an id (1 to 64 of A–Z a–z 0–9 _ . -): ${text.slice(0, 200)}`);
  return text;
};

export const enterpriseId = (text: string): EnterpriseId => checked(text) as EnterpriseId;
export const zoneId = (text: string): ZoneId => checked(text) as ZoneId;
export const chainId = (text: string): ChainId => checked(text) as ChainId;
export const stageId = (text: string): StageId => checked(text) as StageId;
export const linkId = (text: string): LinkId => checked(text) as LinkId;
export const clusterId = (text: string): ClusterId => checked(text) as ClusterId;
