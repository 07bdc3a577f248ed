import type { z } from 'zod';
import type { Mistake } from './config-error.js';
import { variables, type VariableName } from './variables.js';

const SHOWN = 80;

type ValueOf<Name extends VariableName> = z.infer<(typeof variables)[Name]['schema']>;

/** The variables of a process, read one by one; what is wrong with them is gathered. */
export class Environment {
  readonly mistakes: Mistake[] = [];

  constructor(private readonly values: Readonly<Record<string, string | undefined>>) {}

  get namesOfOurs(): readonly string[] {
    return Object.keys(this.values).filter((name) => name.startsWith('LIANTU_') && this.has(name));
  }

  has(name: string): boolean {
    return (this.values[name] ?? '') !== '';
  }

  refuse(variable: string, message: string): void {
    this.mistakes.push({ variable, message });
  }

  /** What is set, else the default, else what stands in; a mistake is noted and stood in for, too. */
  read<Name extends VariableName, StandIn>(name: Name, standIn: StandIn): ValueOf<Name> | StandIn {
    const said: { readonly schema: z.ZodType; readonly allowed: string; readonly default?: string } =
      variables[name];
    const found = this.has(name) ? this.values[name] : said.default;
    if (found === undefined) return standIn;
    const parsed = said.schema.safeParse(found);
    if (parsed.success) return parsed.data as ValueOf<Name>;
    this.refuse(name, `found ${shown(found)}; allowed is ${said.allowed}`);
    return standIn;
  }
}

const shown = (text: string): string =>
  JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
