import { cultureKinds } from './catalogue-culture.js';
import { learningKinds } from './catalogue-learning.js';
import { leisureKinds } from './catalogue-leisure.js';
import { othersKinds } from './catalogue-others.js';
import { serviceKinds } from './catalogue-service.js';
import { supplyKinds } from './catalogue-supply.js';
/** Every kind of facility in the demo city; primary schools come before the clubs that stand beside them. */
export const facilityKinds = [
    ...serviceKinds,
    ...learningKinds,
    ...cultureKinds,
    ...leisureKinds,
    ...supplyKinds,
    ...othersKinds,
];
//# sourceMappingURL=facility-kinds.js.map