abstract record Shape;
record Circle(double Radius) : Shape;
record Square(double Side) : Shape;
record Box(double Width, double Height) : Shape;
double Area(Shape shape) => shape switch
{
    Circle { Radius: 0 } => 0,
    Circle c => Math.PI * c.Radius * c.Radius,
    Square(var side) => side * side,
    Box { Width: > 10, Height: > 10 } b => b.Width * b.Height / 2,
    Box(var w, var h) => w * h,
    null => -1,
    _ => 0,
};
Shape[] shapes = [new Circle(1), new Square(2), new Box(3, 4), new Circle(0), new Box(20, 30), new Square(5), new Circle(2), new Box(1, 1)];
====
double sum = 0;
for (int i = 0; i < 30_000_000; i++) sum += Area(shapes[i & 7]);
var result = Math.Round(sum, 3);
