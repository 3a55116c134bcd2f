using System.Numerics;
T SumOf<T>(T[] values) where T : INumber<T> { T sum = T.Zero; foreach (var v in values) sum += v; return sum; }
class Ring<T>(int size) { readonly T[] _items = new T[size]; int _at; public T Push(T item) { var old = _items[_at]; _items[_at] = item; _at = (_at + 1) % _items.Length; return old; } }
var numbers = Enumerable.Range(0, 1_000_000).ToArray();
var doubles = numbers.Select(n => n * 0.5).ToArray();
====
double result = 0;
for (int round = 0; round < 40; round++) result += SumOf(numbers) + SumOf(doubles);
var ring = new Ring<int>(64);
for (int i = 0; i < 30_000_000; i++) result += ring.Push(i) & 1;
