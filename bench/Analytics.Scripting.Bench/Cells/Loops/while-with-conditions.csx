int longest = 0;
int best = 0;
for (int start = 1; start < 700_000; start++)
{
    long n = start;
    int length = 1;
    while (n != 1)
    {
        n = n % 2 == 0 ? n / 2 : checked(3 * n + 1);
        length++;
    }
    if (length > longest) { longest = length; best = start; }
}
var result = (best, longest);
