import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { accounts, data } from './client'
import type { components } from './types/console'

export type Account = Required<components['schemas']['Account']>
export type AccountChange = components['schemas']['AccountChange']

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: async () => (await data(accounts.GET('/console/api/accounts'))).items as Account[],
})

export function usePutAccount() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ id, account }: { id: string; account: AccountChange }) =>
      accounts.PUT('/console/api/accounts/{id}', { params: { path: { id } }, body: account }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['accounts'] }),
  })
}
