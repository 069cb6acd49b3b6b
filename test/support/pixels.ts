import type { Locator } from 'playwright-core';

/** How many pixels of a part of the page, as it is drawn, have just this colour (`rgb(1, 2, 3)`). */
export async function pixelsOf(part: Locator, colour: string): Promise<number> {
  const picture = (await part.screenshot()).toString('base64');
  const wanted = colour.match(/\d+/g)?.map(Number) ?? [];
  return part.page().evaluate<number>(`(${countPixels})(${JSON.stringify({ picture, wanted })})`);
}

/** Runs in the page; needs no permission of its content security policy. */
const countPixels = `async ({ picture, wanted }) => {
  const bytes = Uint8Array.from(atob(picture), (byte) => byte.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes]));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let count = 0;
  for (let i = 0; i < data.length; i += 4) if (wanted.every((value, at) => data[i + at] === value)) count += 1;
  return count;
}`;
