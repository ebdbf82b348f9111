import { useMatches } from '@tanstack/react-router'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page is about all places unless the address names one. */
    readonly allPlaces?: true
  }
}

/** Whether the page shown takes an address without a place for all places, not for the usual one. */
export const useAllPlaces = (): boolean =>
  useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.allPlaces) })
