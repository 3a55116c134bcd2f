var words = Enumerable.Range(0, 200_000).Select(i => "w" + i % 3000).ToArray();
====
var counts = new Dictionary<string, int>();
for (int round = 0; round < 15; round++)
    foreach (var word in words)
    {
        counts.TryGetValue(word, out var count);
        counts[word] = count + 1;
    }
long result = 0;
foreach (var (word, count) in counts) result += count * word.Length;
var squares = new Dictionary<int, long>();
for (int i = 0; i < 4_000_000; i++) squares[i & 4095] = i;
result += squares[77] + (squares.ContainsKey(5000) ? 1 : 0);
