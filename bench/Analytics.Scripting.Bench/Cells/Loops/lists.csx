var list = new List<int>();
for (int i = 0; i < 5_000_000; i++) list.Add(i ^ 21);
long result = 0;
for (int round = 0; round < 8; round++)
{
    for (int i = 0; i < list.Count; i++) result += list[i];
    foreach (var item in list) result -= item >> 1;
}
