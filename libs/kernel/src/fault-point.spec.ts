import { describe, expect, it } from '@jest/globals';
import { armFaultPoint, faultPoint } from './fault-point.js';

describe('a fault point', () => {
  it.each(['real', 'demonstration', ''])(
    'is passed in an installation of kind %j, whatever the environment says',
    (kind) => {
      armFaultPoint(kind, { FAULT_POINT: 'in transaction' });
      expect(faultPoint('in transaction')).toBeUndefined();
    },
  );

  it('is passed in a test that does not arm it', () => {
    armFaultPoint('test', {});
    expect(faultPoint('in transaction')).toBeUndefined();
    armFaultPoint('test', { FAULT_POINT: 'after commit, before hint' });
    expect(faultPoint('in transaction')).toBeUndefined();
    armFaultPoint('test', {});
  });
});
