string text = "";
var builder = new StringBuilder();
for (int i = 0; i < 600_000; i++)
{
    builder.Append("line ").Append(i).Append(i % 2 == 0 ? " even" : " odd").Append('\n');
    if (i % 100 == 0) text = $"{i}:{i / 3.0:F2} {text.Length} " + "x" + i;
}
int hash = 0;
foreach (var line in builder.ToString().Split('\n')) hash = hash * 31 + line.Length + (line.StartsWith("line 1") ? 1 : 0);
var result = text + hash;
