/** Where the drawing of each body type lies; spelled out so that the bundler finds the files. */
const pictures: Readonly<Record<string, URL>> = {
  city: new URL('../../pictures/city.svg', import.meta.url),
  hatchback: new URL('../../pictures/hatchback.svg', import.meta.url),
  saloon: new URL('../../pictures/saloon.svg', import.meta.url),
  estate: new URL('../../pictures/estate.svg', import.meta.url),
  suv: new URL('../../pictures/suv.svg', import.meta.url),
  van: new URL('../../pictures/van.svg', import.meta.url),
  coupe: new URL('../../pictures/coupe.svg', import.meta.url),
  pickup: new URL('../../pictures/pickup.svg', import.meta.url),
};

/** The address of an SVG that shows a car of a body type from its side, 208 × 84; an unknown type gets a hatchback. */
export const assetPictureUrl = (bodyType: string): string =>
  String(Object.hasOwn(pictures, bodyType) ? pictures[bodyType] : pictures['hatchback']);
