/** Hub siting with its solver in a worker: nothing of it is loaded until a siting is asked for. */
import { england } from '@ohsim/engine/england';
import { expose } from 'comlink';
import { createSitingService } from './siting-service.ts';

expose(createSitingService(england));
