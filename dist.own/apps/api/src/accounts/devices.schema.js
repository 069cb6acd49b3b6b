import { z } from 'zod';
const token = z.string().min(1).max(200);
export const deviceList = z.object({
    items: z.array(z.object({
        id: z.uuid(),
        name: z.string(),
        createdAt: z.iso.datetime(),
        lastSeenAt: z.iso.datetime(),
        revokedAt: z.iso.datetime().nullable(),
        current: z.boolean().describe('the phone that asks'),
    })),
});
export const proposedPairing = z.object({
    code: z.string(),
    address: z.string().describe('what the QR code holds: it opens the page that pairs the phone'),
    expiresAt: z.iso.datetime(),
});
export const devicePairing = z.strictObject({ pairingCode: token, name: z.string().trim().min(1).max(100) });
export const devicePaired = z.object({ deviceToken: z.string().describe('told only now; the phone keeps it') });
export const deviceOpening = z.strictObject({ deviceToken: token });
//# sourceMappingURL=devices.schema.js.map