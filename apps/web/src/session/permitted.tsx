import type { ReactNode } from 'react';
import type { Permission } from '../api/types.js';
import { useMay } from './permission.js';

export interface PermittedProps {
  readonly to: Permission;
  readonly children: ReactNode;
}

/** Offers what stands within to those who may do it. */
export function Permitted({ to, children }: PermittedProps) {
  return useMay()(to) ? children : null;
}
