export { formatIssue } from '@ohsim/engine';
