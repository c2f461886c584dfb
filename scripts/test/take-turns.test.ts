import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { takeTurns } from './take-turns.ts';

const listen = () => {
  const heard: string[] = [];
  return { heard: () => heard.join(''), nextTurn: takeTurns((chunk) => heard.push(String(chunk))) };
};

test('the first is heard as it speaks', () => {
  const { heard, nextTurn } = listen();
  const first = nextTurn();
  nextTurn();
  first.output('a');
  equal(heard(), 'a');
  first.output('b');
  equal(heard(), 'ab');
});

test('a later one is heard only after all before it have ended, and then as it speaks', () => {
  const { heard, nextTurn } = listen();
  const [first, second, third] = [nextTurn(), nextTurn(), nextTurn()];
  third.output('3');
  second.output('2');
  third.end();
  first.output('1');
  equal(heard(), '1');
  first.end();
  equal(heard(), '12');
  second.output('2');
  equal(heard(), '122');
  second.end();
  equal(heard(), '1223');
});

test('one that asks for its turn after all have ended is heard at once', () => {
  const { heard, nextTurn } = listen();
  nextTurn().end();
  nextTurn().output('late');
  equal(heard(), 'late');
});
