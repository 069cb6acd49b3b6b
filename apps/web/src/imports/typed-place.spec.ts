import { describe, expect, it } from '@jest/globals';
import { placeText, readTypedPlace } from './typed-place.js';

describe('readTypedPlace', () => {
  const place = { lat: 34.3428, lon: 134.0465 };

  it.each(['34.3428, 134.0465', '134.0465,34.3428', '３４．３４２８、１３４．０４６５', ' 34.3428 134.0465 '])(
    'reads %s',
    (text) => {
      expect(readTypedPlace(text)).toEqual(place);
    },
  );

  it.each(['', '34.3428', '0,0', '34.3428,34.3428', '駅前', '51.5, 0.1', '1,2,3'])('refuses %j', (text) => {
    expect(readTypedPlace(text)).toBeNull();
  });

  it('reads what is shown', () => {
    expect(readTypedPlace(placeText(place))).toEqual(place);
  });
});
