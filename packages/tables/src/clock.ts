import { foldDigits } from './whole-number.ts'

const clockPattern = /^(\d{1,2})(?:[:.h](\d\d)(?::(\d\d))?)?\s*([ap]\.?m\.?)?$/i

/** A clock's time as HH:MM or HH:MM:SS, read from `9:30`, `21:30:05`, `9.30 pm`, `9 am`; undefined for anything else. */
export function findClock(text: string): string | undefined {
  const [, hours, minutes, seconds, half] = clockPattern.exec(foldDigits(text)) ?? []
  if (hours === undefined || (minutes === undefined && half === undefined)) return undefined
  const hour = half === undefined ? Number(hours) : hourOfHalf(Number(hours), half)
  if (hour === undefined || hour > 23 || Number(minutes ?? 0) > 59 || Number(seconds ?? 0) > 59)
    return undefined
  const parts = [String(hour).padStart(2, '0'), minutes ?? '00', seconds]
  return parts.filter((part) => part !== undefined).join(':')
}

function hourOfHalf(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
}
