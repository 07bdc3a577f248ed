/** Each role may do all that those before it may. */
export const ROLES = ['viewer', 'analyst', 'officer', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** Who asks: the name that events carry as their actor, and what it may do. */
export interface Caller {
  readonly name: string;
  readonly role: Role;
}

export const isRole = (text: unknown): text is Role => ROLES.some((role) => role === text);

export const mayActAs = (caller: Caller, role: Role): boolean =>
  ROLES.indexOf(caller.role) >= ROLES.indexOf(role);
