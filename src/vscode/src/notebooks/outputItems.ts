import * as vscode from 'vscode';
import { objectIn, type Json } from '../engine/messages';
import { bundleItems } from './bundles';

/** The formats of a displayed value as VS Code takes them. */
export function outputItems(content: Json): vscode.NotebookCellOutputItem[] {
  return bundleItems(objectIn(content['data'])).map(item => new vscode.NotebookCellOutputItem(item.data, item.mime));
}
