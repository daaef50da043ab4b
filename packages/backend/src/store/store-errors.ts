/** The names of the constraints that a store upholds. */
export type UniqueConstraint =
  | 'booking.reference'
  | 'bill.number'
  | 'bill.occurrence'
  | 'account.email'
  | 'voucher.code'
  | 'key'
  | 'id';

/** A second record where there may be one only. */
export class UniqueViolation extends Error {
  override readonly name = 'UniqueViolation';
  readonly constraint: UniqueConstraint;

  constructor(constraint: UniqueConstraint) {
    super(`store: a record breaks the unique constraint ${constraint}`);
    this.constraint = constraint;
  }
}

/** A change of a record that is no longer (or not) what the change was made from. */
export class VersionMismatch extends Error {
  override readonly name = 'VersionMismatch';

  constructor(table: string, expectedVersion: number) {
    super(`store: ${table} has no record with that id in version ${expectedVersion}`);
  }
}

/** A cursor that the list did not give out. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';
}
