import { expect, it } from '@jest/globals';
import { Settings } from '../settings.js';
import { networkOf, RequestCounts } from './request-rates.js';

it.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['', ''],
])('%s is counted as %s', (address, network) => expect(networkOf(address)).toBe(network));

it('counts each kind and each asker apart, and gives back what did not count', async () => {
  const requestsPerMinute = { ...new Settings('', 2026).edges.requestsPerMinute, reading: 2, writing: 1 };
  const edges = { requestsPerMinute, metricsToken: null };
  const counts = new RequestCounts(new Settings('', 2026, undefined, undefined, undefined, edges));
  await counts.take('reading', 'a');
  await counts.take('writing', 'a');
  await counts.take('reading', 'b');
  await counts.giveBack('reading', 'b');
  for (const who of ['a', 'b', 'b']) await counts.take('reading', who);
  for (const who of ['a', 'b']) await expect(counts.take('reading', who)).rejects.toMatchObject({ status: 429 });
  await expect(counts.take('writing', 'a')).rejects.toMatchObject({ status: 429 });
  await expect(counts.take('watching', 'a')).resolves.toBeUndefined();
});
