interface Days {
  /** YYYY-MM-DD, both included; '' = open. */
  readonly from: string;
  readonly to: string;
}

/** Days in Japan as the moments between which the API looks: from the first on, before the end of the last. */
export function momentsOf<Filter extends Days>({ from, to, ...rest }: Filter) {
  return { ...rest, from: from && midnight(from, 0), to: to && midnight(to, 1) };
}

function midnight(day: string, daysLater: number): string {
  const moment = new Date(`${day}T00:00:00+09:00`);
  moment.setUTCDate(moment.getUTCDate() + daysLater);
  return moment.toISOString();
}
