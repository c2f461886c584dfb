import { define } from '../settings/define.ts';
import { StorePullCommand } from './pull-command.ts';

define('store-pull-command', StorePullCommand);

declare global {
  interface HTMLElementTagNameMap {
    'store-pull-command': StorePullCommand;
  }
}
