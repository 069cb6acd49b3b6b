import type { InspectionKind } from '#libs/contracts';
import { ja } from '../i18n/ja.js';

/**
 * The kinds of inspections, in their order. The desk knows them by their words: the shapes of the contracts are code of the phone and
 * of the editor of templates, and no page needs to wait for it.
 */
export const inspectionKinds = Object.keys(ja.phone.kinds) as readonly InspectionKind[];
