long sum = 0;
int odd = 0;
for (int i = 0; i < 100_000_000; i++)
{
    sum += i % 7 * 3;
    if ((i & 1) != 0) odd++;
}
var result = sum + odd;
