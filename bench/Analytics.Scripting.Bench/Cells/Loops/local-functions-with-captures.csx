int Solve(int size)
{
    int solutions = 0;
    Place(0, 0, 0, 0);
    return solutions;

    void Place(int row, int columns, int left, int right)
    {
        if (row == size) { solutions++; return; }
        for (int column = 0; column < size; column++)
        {
            int bit = 1 << column;
            if (((columns | left | right) & bit) != 0) continue;
            Place(row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1);
        }
    }
}
====
int result = Solve(11);
