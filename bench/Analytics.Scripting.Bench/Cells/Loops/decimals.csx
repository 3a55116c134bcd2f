decimal balance = 1000m;
for (int i = 0; i < 4_000_000; i++)
{
    balance += balance * 0.0001m % 10m - 0.05m;
    if (balance > 5000m) balance = 1000m;
}
var result = decimal.Round(balance, 4);
