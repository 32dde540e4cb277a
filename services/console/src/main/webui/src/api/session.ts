import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { accounts, data, ProblemError } from './client'
import { setNow } from './clock'
import type { components } from './types/console'

export type Me = Required<components['schemas']['Me']>

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    try {
      const me = (await data(accounts.GET('/console/api/session'))) as Me
      setNow(me.now)
      return me
    } catch (e) {
      if (e instanceof ProblemError && e.problem.status === 401) return null
      throw e
    }
  },
  staleTime: 60_000,
})

export function useMe(): Me {
  const { data: me } = useQuery(meQuery)
  if (!me) throw new Error('nobody has signed in')
  return me
}

export function useMay(scope: string): boolean {
  return useMe().scopes.includes(scope)
}

export function useSignIn() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: { user: string; password: string }) => accounts.POST('/console/api/session', { body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['me'] }),
  })
}

export function useSignOut() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: () => accounts.DELETE('/console/api/session'),
    onSettled: () => {
      cache.clear()
      cache.setQueryData(['me'], null)
    },
  })
}

export function useChangePassword() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: { current: string; next: string }) => accounts.PUT('/console/api/session/password', { body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['me'] }),
  })
}

export function usePrefer() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: { language: string; zone: string }) => accounts.PUT('/console/api/session/preferences', { body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['me'] }),
  })
}
