long result;
{
    long a = 1, b = 1;
    for (int i = 0; i < 150_000_000; i++)
    {
        long next = (a + b) % 1_000_003;
        a = b;
        b = next;
    }
    result = a;
}
