enum Light { Red, Green, Amber }
int Next((Light Light, bool Waiting, int Hour) state) => state switch
{
    (Light.Red, true, _) => 1,
    (Light.Red, false, > 22 or < 5) => 2,
    (Light.Red, _, _) => 3,
    (Light.Green, true, var h) when h > 12 => 4,
    (Light.Green, _, _) => 5,
    (Light.Amber, _, 0) => 6,
    _ => 7,
};
====
long result = 0;
for (int i = 0; i < 40_000_000; i++) result += Next(((Light)(i % 3), (i & 4) != 0, i % 24));
