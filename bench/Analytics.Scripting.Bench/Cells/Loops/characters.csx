var text = string.Concat(Enumerable.Repeat("The budget, he said, would grow by 12 percent; nobody asked why. ", 60_000));
int Words(string s)
{
    int count = 0;
    bool inside = false;
    for (int i = 0; i < s.Length; i++)
    {
        if (char.IsLetter(s[i])) { if (!inside) count++; inside = true; }
        else inside = false;
    }
    return count;
}
====
int result = 0;
for (int round = 0; round < 20; round++) result += Words(text);
int vowels = 0;
foreach (char c in text) if (c is 'a' or 'e' or 'i' or 'o' or 'u') vowels++;
result += vowels;
