int Step(int code) => code switch
{
    0 => 3, 1 => 5, 2 => 7, 3 => 11, 4 => 13, 5 => 17, 6 => 19, 7 => 23, 8 => 29, 9 => 31,
    10 => 37, 11 => 41, 12 => 43, 13 => 47, 14 => 53, 15 => 59, _ => 0,
};
int Run(int rounds)
{
    int state = 0;
    for (int i = 0; i < rounds; i++)
    {
        switch (state & 15)
        {
            case 0: state += 3; break;
            case 1: state += 7; break;
            case 2: case 3: state ^= 5; break;
            case 4: state += 9; break;
            case 5: state -= 2; break;
            case 6: state += i; break;
            case 7: state += 13; break;
            case 8: state += 21; break;
            case 9: state ^= 77; break;
            case 10: state += 1; break;
            case 12: state += 19; break;
            default: state += 2; break;
        }
        state += Step(i * 7 & 15);
    }
    return state;
}
====
var result = Run(50_000_000);
