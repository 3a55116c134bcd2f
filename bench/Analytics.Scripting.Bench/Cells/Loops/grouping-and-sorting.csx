var words = Enumerable.Range(0, 300_000).Select(i => "w" + (i * 7919 % 5003)).ToList();
====
var top = words.GroupBy(w => w).Select(g => (Word: g.Key, Count: g.Count())).OrderByDescending(p => p.Count).ThenBy(p => p.Word, StringComparer.Ordinal).Take(20).ToList();
var lengths = words.ToLookup(w => w.Length, w => w[^1]);
var joined = words.Take(50_000).Join(words.Distinct(), a => a, b => b, (a, b) => a.Length + b.Length).Sum();
var result = string.Join(",", top) + lengths.Count + joined;
