import type { Register } from './register.ts'

/**
 * Works something out for a place once a register, which never changes. Places are those of the
 * catalogue, so what is kept is bounded.
 */
export function oncePerPlace<Made>(
  make: (register: Register, place: string) => Made,
): (register: Register, place: string) => Made {
  const made = new WeakMap<Register, Map<string, Made>>()
  return (register, place) => {
    const known = made.get(register) ?? new Map<string, Made>()
    made.set(register, known)
    const found = known.get(place) ?? make(register, place)
    known.set(place, found)
    return found
  }
}
