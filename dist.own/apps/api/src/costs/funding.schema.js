import { bondProgrammes } from '#libs/funding';
import { z } from 'zod';
import { costMethodNames } from './cost-method.js';
import { estimatedShare } from './costs.schema.js';
const yen = z.number().int();
const sources = {
    costYen: yen,
    grantYen: yen.describe('国・県の補助'),
    bondYen: yen.describe('地方債'),
    reserveYen: yen.describe('基金: what goes beyond the line of money available, until the fund is empty'),
    generalYen: yen.describe('一般財源'),
    returnedYen: yen.describe('交付税措置: what the state returns of the bond later; part of bondYen'),
    ownYen: yen.describe('実質負担: all but grants and what is returned'),
    shortfallYen: yen.describe('beyond the line of money available and the reserve fund; 0 where no line is known'),
};
/** The cost of the years by where the money comes from; grant, bond, reserve and general add up to the cost to the yen. */
export const fundingOutlook = z.object({
    method: z.enum(costMethodNames),
    costSettingsVersion: z.number().int().describe('of the terms; 0 = as shipped with the program'),
    availableYen: yen.nullable().describe('the line of money available a year; null = not entered'),
    years: z.array(z.object({ fiscalYear: z.number().int(), ...sources })),
    sums: z.object(sources),
    estimatedShare,
    withoutTerms: z.array(z.enum(bondProgrammes)).describe('bonds that no terms are known for in some of the years'),
});
//# sourceMappingURL=funding.schema.js.map