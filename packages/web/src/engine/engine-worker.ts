/** The engine in a worker: the page stays free while it runs. */
import { england } from '@ohsim/engine/england';
import { expose } from 'comlink';
import { createEngineService } from './engine-service.ts';

expose(createEngineService(england));
