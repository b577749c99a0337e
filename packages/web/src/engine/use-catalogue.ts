import { useQuery } from '@tanstack/react-query';
import { readCatalogue } from './engine-client.ts';

/** The baseline and versions behind every page. */
export const useCatalogue = () => useQuery({ queryKey: ['catalogue'], queryFn: readCatalogue });
