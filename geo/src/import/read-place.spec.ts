import { describe, expect, it } from '@jest/globals';
import { readLatLon, readLocation } from './read-place.js';

describe('readLocation', () => {
  it('reads degrees in any width', () => {
    expect(readLocation('３４.３４', ' 134.04')).toEqual({
      ok: true,
      location: { lon: 134.04, lat: 34.34 },
      doubt: null,
      warning: null,
    });
  });

  it.each([
    ['', '', null],
    ['―', '-', null],
    ['34.3', '', 'only one of latitude and longitude is given'],
  ])('%s, %s is not known', (latitude, longitude, warning) => {
    expect(readLocation(latitude, longitude)).toMatchObject({
      ok: true,
      location: null,
      warning: warning && { en: warning },
    });
  });

  it.each([
    ['34.3', '東の方', 'longitude', 'longitude "東の方" cannot be read as a number'],
    ["34°61'", '134.04', 'latitude', 'latitude "34°61\'" cannot be read as a number'],
    ['51.5', '0.1', 'latitude', '51.5, 0.1 is not in Japan'],
  ])('%s, %s is at fault in its %s', (latitude, longitude, column, en) => {
    expect(readLocation(latitude, longitude)).toMatchObject({ ok: false, column, reason: { en } });
  });
});

describe('places that cannot be meant', () => {
  it('are told as swapped or zero, as they are stated', () => {
    expect(readLocation('134.04', '34.34')).toMatchObject({
      location: { lon: 34.34, lat: 134.04 },
      doubt: { kind: 'swapped', reason: { ja: '緯度(134.04)と経度(34.34)が逆のようです' } },
    });
    expect(readLocation('0', '0.0')).toMatchObject({
      location: { lon: 0, lat: 0 },
      doubt: { kind: 'zero', reason: { ja: '緯度経度が0です' } },
    });
  });
});

describe('degrees, minutes and seconds', () => {
  it.each([
    ['34°20′24″', '134°2′24″'],
    ['34°20\'24"', '134°02\'24.0"'],
    ['北緯34度20分24秒', '東経134度2分24秒'],
    ['34°20.4′', '134°2.4′'],
    ['N34.34', 'E134.04'],
    ['34.34N', '134.04E'],
    ['34.20.24', '134.02.24'],
    ['34:20:24', '134:02:24'],
    ['３４度２０分２４秒', '１３４度２分２４秒'],
    ['34.34°', '134.04度'],
  ])('%s, %s', (latitude, longitude) => {
    expect(readLocation(latitude, longitude)).toMatchObject({ ok: true, location: { lat: 34.34, lon: 134.04 } });
  });
});

describe('both in one cell', () => {
  it.each([
    '34.34,134.04',
    '134.04, 34.34',
    '34.34 134.04',
    '(34.34、134.04)',
    '北緯34度20分24秒 東経134度2分24秒',
    '34.34/134.04',
  ])('%s', (text) => {
    expect(readLatLon(text)).toMatchObject({ ok: true, location: { lat: 34.34, lon: 134.04 }, doubt: null });
  });

  it('tells zeros, and what is no place', () => {
    expect(readLatLon('0,0')).toMatchObject({ doubt: { kind: 'zero' } });
    expect(readLatLon('')).toMatchObject({ ok: true, location: null });
    for (const text of ['34.34', '1,2,3', '駅前', '51.5,0.1']) expect(readLatLon(text).ok).toBe(false);
  });
});
