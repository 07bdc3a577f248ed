import { Module } from '@nestjs/common';
import { ReadingModule } from '../reading/reading.module.js';
import { TerritoryModule } from '../territory/territory.module.js';
import { WritingModule } from '../writing/writing.module.js';
import { CloseEnterpriseMutation } from './close-enterprise.mutation.js';
import { EnterpriseFields } from './enterprise.fields.js';
import { EnterpriseQuery } from './enterprise.query.js';
import { EnterprisesQuery } from './enterprises.query.js';
import { MembershipFields } from './membership.fields.js';
import { RegisterEnterpriseMutation } from './register-enterprise.mutation.js';
import { ReopenEnterpriseMutation } from './reopen-enterprise.mutation.js';
import { ReportFiguresMutation } from './report-figures.mutation.js';
import { ResumeEnterpriseMutation } from './resume-enterprise.mutation.js';
import { SuspendEnterpriseMutation } from './suspend-enterprise.mutation.js';

@Module({
  imports: [ReadingModule, WritingModule, TerritoryModule],
  providers: [
    EnterpriseQuery,
    EnterprisesQuery,
    EnterpriseFields,
    MembershipFields,
    RegisterEnterpriseMutation,
    ReportFiguresMutation,
    SuspendEnterpriseMutation,
    ResumeEnterpriseMutation,
    CloseEnterpriseMutation,
    ReopenEnterpriseMutation,
  ],
})
export class EnterpriseModule {}
