import { createRandom } from '../random.js';
import { drawEvents } from './events.js';
import { drawParcels } from './parcels.js';
import { drawParticulars } from './particulars.js';
import { drawRooms } from './rooms.js';
/** Draws what the ledgers say of the city's own facilities; each part from a sequence of its own. */
export function drawProperty(seed, facilities) {
    const own = facilities.filter(({ owner }) => owner === 'city');
    const parcels = drawParcels(seed, own, createRandom(seed, 'parcels'));
    return {
        classes: new Map(own.map((facility) => [facility.id, classOf(facility)])),
        particulars: drawParticulars(own, createRandom(seed, 'particulars')),
        parcels,
        rooms: drawRooms(seed, own, createRandom(seed, 'rooms')),
        events: drawEvents(seed, own, parcels, createRandom(seed, 'events')),
    };
}
/** Offices are for official use; what has closed has lost its purpose; all else serves the public. */
export function classOf({ majorCategory, status }) {
    if (status === 'closed')
        return 'ordinary';
    return majorCategory === '行政系施設' ? 'official-use' : 'public-use';
}
//# sourceMappingURL=property.js.map