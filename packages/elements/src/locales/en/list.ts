/** Texts of `kt-bookings-list`. */
export const list = {
  addBookings: 'Add bookings',
} as const;
