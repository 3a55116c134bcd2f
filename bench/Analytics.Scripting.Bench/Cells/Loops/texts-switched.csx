int Value(string word) => word switch
{
    "zero" => 0, "one" => 1, "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "seven" => 7,
    "eight" => 8, "nine" => 9, "ten" => 10, "eleven" => 11, "twelve" => 12, "hundred" => 100, "thousand" => 1000, _ => -1,
};
string[] words = ["seven", "twelve", "nothing", "one", "thousand", "nine", "hundred", "six"];
====
long result = 0;
for (int i = 0; i < 15_000_000; i++) result += Value(words[i & 7]);
