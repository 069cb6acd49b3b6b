/** Headers of a latitude. */
export const latitudeHeaders = [
    '緯度',
    '北緯',
    'latitude',
    'lat',
    '緯度_世界測地系',
    '世界測地系_緯度',
];
/** Headers of a longitude. */
export const longitudeHeaders = [
    '経度',
    '東経',
    'longitude',
    'lon',
    'lng',
    '経度_世界測地系',
    '世界測地系_経度',
];
/** Headers of both in one column, in either order. */
export const latLonHeaders = [
    '緯度経度',
    '緯度・経度',
    '緯度,経度',
    '緯度/経度',
    '経度緯度',
    '経度・緯度',
    '経度,緯度',
    '経緯度',
    '座標',
    '位置座標',
    'latlng',
    'lat,lon',
    'lat,lng',
];
/** Whether a list tells where its facilities are. */
export function isPlaced({ address, addressTown, latitude, longitude, latLon, }) {
    return (address !== undefined ||
        addressTown !== undefined ||
        latLon !== undefined ||
        (latitude !== undefined && longitude !== undefined));
}
//# sourceMappingURL=place-headers.js.map