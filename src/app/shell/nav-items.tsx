import {
  IconArrowsDiff,
  IconBuildingCommunity,
  IconDatabase,
  IconGridDots,
  IconHeartHandshake,
  IconHome,
  IconListDetails,
  IconScale,
} from '@tabler/icons-react'
import { linkOptions } from '@tanstack/react-router'

/** The pages a reader can go to from anywhere, in the order of the job. */
export const navItems = [
  { id: 'overview', Icon: IconHome, link: linkOptions({ to: '/' }) },
  { id: 'indicators', Icon: IconListDetails, link: linkOptions({ to: '/indicators' }) },
  { id: 'partnerships', Icon: IconHeartHandshake, link: linkOptions({ to: '/partnerships' }) },
  { id: 'partners', Icon: IconBuildingCommunity, link: linkOptions({ to: '/partners' }) },
  { id: 'coverage', Icon: IconGridDots, link: linkOptions({ to: '/coverage' }) },
  { id: 'changes', Icon: IconArrowsDiff, link: linkOptions({ to: '/changes' }) },
  { id: 'data', Icon: IconDatabase, link: linkOptions({ to: '/data' }) },
  { id: 'methods', Icon: IconScale, link: linkOptions({ to: '/methods' }) },
] as const
export type NavItem = (typeof navItems)[number]
