import { isObject, textIn, type Json } from '../engine/messages';

/** A variable of a session as the view lists it. */
export interface Variable {
  name: string;
  type: string;
  value: string;
  language: string;
}

/** The variables in the reply to an `analytics_variables_request`. */
export function variablesIn(reply: Json): Variable[] {
  const listed = reply['variables'];
  if (!Array.isArray(listed)) return [];
  return listed.filter(isObject).map(fields => ({
    name: textIn(fields['name']),
    type: textIn(fields['type']),
    value: textIn(fields['value']),
    language: textIn(fields['language']),
  }));
}
