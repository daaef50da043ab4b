import { describe, it } from 'node:test';
import { assert } from 'chai';
import { assetPictureUrl } from './asset-picture.ts';

const bodyTypes = ['city', 'hatchback', 'saloon', 'estate', 'suv', 'van', 'coupe', 'pickup'];

describe('the picture of an asset', () => {
  for (const bodyType of bodyTypes) {
    it(`shows a ${bodyType} in the one format`, async () => {
      const image = new Image();
      image.src = assetPictureUrl(bodyType);
      await image.decode();
      // Without a size of its own an SVG is as wide as the browser likes, in the proportions of its view box.
      assert.closeTo(image.naturalWidth / image.naturalHeight, 208 / 84, 0.02);
    });
  }

  it('is another one for each body type, and a hatchback for one that is not known', () => {
    assert.equal(new Set(bodyTypes.map(assetPictureUrl)).size, bodyTypes.length);
    assert.equal(assetPictureUrl('hovercraft'), assetPictureUrl('hatchback'));
  });
});
