import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type CalendarDate } from '@liantu/kernel';
import { ReadModel, type Moment } from '../graphql/read-model.js';
import { View } from './view.js';

export interface Question extends Moment {
  /** Today, when it is not given. */
  readonly asOf?: CalendarDate | null | undefined;
}

/** Opens the view from which a question is answered. */
@Injectable()
export class Views {
  constructor(
    private readonly models: ReadModel,
    private readonly clock: Clock,
  ) {}

  async open({ asOf, ...moment }: Question): Promise<View> {
    return new View(await this.models.at(moment), asOf ?? this.today(), moment.signal);
  }

  /** The day in Asia/Shanghai. */
  today(): CalendarDate {
    return dayOf(this.clock.now());
  }
}
