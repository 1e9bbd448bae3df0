import type { TemplateResult } from 'lit';
import type { Role } from '../client/index.js';
import { icon } from './icons.js';

/** The room is theirs: owner and hosts look and act alike here. */
export function isHost(role: Role | undefined): boolean {
  return role === 'owner' || role === 'host';
}

/** They look after the room: they see requests and may moderate. */
export function hosts(role: Role | undefined): boolean {
  return isHost(role) || role === 'co-host';
}

const STANDING: readonly Role[] = ['audience', 'co-host', 'host', 'owner'];

/** Nobody acts on someone of equal or higher standing. */
export function outranks(role: Role | undefined, other: Role): boolean {
  return role !== undefined && STANDING.indexOf(role) > STANDING.indexOf(other);
}

/** The small sign before or after a name: a crown, a star, or nothing. */
export function roleMark(role: Role | undefined): TemplateResult | undefined {
  if (isHost(role)) return icon('crown', 'is-host');
  return role === 'co-host' ? icon('star') : undefined;
}
