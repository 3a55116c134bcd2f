record struct Vector(double X, double Y)
{
    public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y);
    public readonly Vector Scale(double by) => new(X * by, Y * by);
    public readonly double Length => Math.Sqrt(X * X + Y * Y);
}
Vector Walk(int steps)
{
    var at = new Vector(0, 0);
    var speed = new Vector(1, 0.5);
    for (int i = 0; i < steps; i++)
    {
        at += speed.Scale(0.001);
        if (at.Length > 100) at = at with { X = 0 };
    }
    return at;
}
====
var at = Walk(40_000_000);
var result = Math.Round(at.X, 6) + Math.Round(at.Y, 6);
