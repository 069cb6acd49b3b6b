import { expect, it, jest } from '@jest/globals';
import { RecordsFirst } from './records-first.js';

/** A record that is being taken until it is let go. */
function takingRecord(order: RecordsFirst) {
  let end = () => {};
  const taken = order.record(() => new Promise<void>((resolve) => (end = resolve)));
  return { taken, end: () => end() };
}

it('lets photos go on when no record is being taken, also after one that failed', async () => {
  const order = new RecordsFirst();
  await order.photo();
  await expect(order.record(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
  expect(await order.photo()).toBeUndefined();
});

it('lets photos wait until the last record is taken', async () => {
  const order = new RecordsFirst();
  const [one, two] = [takingRecord(order), takingRecord(order)];
  const heard = jest.fn();
  const photo = order.photo().then(heard);
  one.end();
  await one.taken;
  expect(heard).not.toHaveBeenCalled();
  two.end();
  await two.taken;
  await photo;
  expect(heard).toHaveBeenCalledTimes(1);
});

it('does not let photos wait for ever', async () => {
  const order = new RecordsFirst();
  takingRecord(order);
  expect(await order.photo(10)).toBeUndefined();
});
