import type { Teller } from './teller.js';

/** 智能电力装备 as a client states it: copper and cabinets feed switchgear, which feeds a project; testing serves it. */
export const powerTemplate = {
  id: 'SPE',
  name: '智能电力装备',
  nameEn: 'Smart power equipment',
  effectiveOn: '2015-01-01',
  stages: [
    { id: 'SPE02', name: '铜材与电磁线', tier: 'UPSTREAM', gbt4754: ['3251'] },
    { id: 'SPE08', name: '机柜、箱体与结构件', tier: 'UPSTREAM' },
    { id: 'SPE12', name: '中低压成套开关设备', tier: 'MIDSTREAM' },
    { id: 'SPE22', name: '检测、试验与认证', tier: 'MIDSTREAM', scope: 'SERVICE' },
  ],
  edges: [
    { from: 'SPE02', to: 'SPE08', coefficient: 0.08442 },
    { from: 'SPE08', to: 'SPE12' },
    { from: 'SPE22', to: 'SPE12', kind: 'SERVES', essential: false },
  ],
};

const annualReport = { title: '年度报告', confidence: 'HIGH' };

/** The chain, and two firms of Xuchang that make switchgear since 2016 and 2018. */
export const tellOfSwitchgear = async (teller: Teller): Promise<void> => {
  await teller.accepted('defineChain', powerTemplate);
  await teller.accepted('registerEnterprise', {
    id: 'xuji-electric',
    name: '许继电气股份有限公司',
    region: '411003',
    effectiveOn: '2010-01-01',
  });
  await teller.accepted('registerEnterprise', {
    id: 'senyuan-electric',
    name: '河南森源电气股份有限公司',
    region: '411082',
    effectiveOn: '2010-01-01',
  });
  await teller.accepted('registerEnterprise', {
    id: 'ningbo-feiling',
    name: '宁波飞羚',
    region: '330200',
    effectiveOn: '2010-01-01',
  });
  await teller.accepted('joinChain', {
    enterprise: 'xuji-electric',
    chain: 'SPE',
    stage: 'SPE12',
    role: 'LEADER',
    annualOutput: '6000000000',
    effectiveOn: '2016-01-01',
    source: annualReport,
  });
  await teller.accepted('joinChain', {
    enterprise: 'senyuan-electric',
    chain: 'SPE',
    stage: 'SPE12',
    annualOutput: '4000000000',
    effectiveOn: '2018-01-01',
  });
};

/** Xuji buys cabinets from Ningbo since April 2023. */
export const cabinetsFromNingbo = {
  id: 'lk-cabinets',
  supplier: 'ningbo-feiling',
  customer: 'xuji-electric',
  stage: 'SPE08',
  intoStage: 'SPE12',
  goods: '机柜',
  annualValue: '120000000',
  effectiveOn: '2023-04-01',
};
