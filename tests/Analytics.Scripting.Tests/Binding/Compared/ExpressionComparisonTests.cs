namespace Analytics.Scripting.Tests.Binding.Compared;

/// <summary>Expressions of every kind, accepted with the compiler's type or refused where it refuses them.</summary>
public sealed class ExpressionComparisonTests
{
    private const string Declarations = """
        record Article(string Title, string Section, int Words) { public string? Author { get; init; } }
        class Animal { public string Name = ""; public virtual Animal Self() => this; public static Animal operator +(Animal a, int n) => a; }
        class Dog : Animal { public int Age { get; set; } public override Animal Self() => this; public static implicit operator int(Dog d) => d.Age; }
        struct Money { public decimal Amount; public Money(decimal a) { Amount = a; }
            public static Money operator +(Money a, Money b) => new(a.Amount + b.Amount);
            public static bool operator ==(Money a, Money b) => true; public static bool operator !=(Money a, Money b) => false;
            public static Money operator -(Money a) => a; public static Money operator ++(Money a) => a;
            public static implicit operator Money(decimal d) => new(d); public static explicit operator int(Money m) => (int)m.Amount;
            public static bool operator true(Money m) => true; public static bool operator false(Money m) => false;
            public static Money operator &(Money a, Money b) => a; }
        interface IShape { double Area(); string Label => "x"; }
        class Circle : IShape { public double R; public double Area() => R; }
        static class Overloads {
            public static int F(int x) => 0; public static long F(long x) => 0; public static string F(object x) => ""; public static double F(double x) => 0;
            public static int G(params int[] xs) => 0; public static string G(object x) => "";
            public static int H(int a, int b = 2, string c = "") => 0; public static string H(int a) => "";
            public static int I(Func<int> f) => 0; public static string I(Func<string> f) => ""; public static long I(Action f) => 0;
            public static int J(IEnumerable<int> x) => 0; public static string J(List<int> x) => "";
            public static T K<T>(T a, T b) => a; public static T L<T>(Func<T> f) => f(); public static R M<T, R>(T t, Func<T, R> f) => f(t);
            public static int N(in int x) => 0; public static int O(out int x) { x = 1; return 0; } public static int P(ref int x) => 0;
            public static string Q(string s) => s; public static int Q(FormattableString s) => 0;
            public static int R(Func<int, Task> f) => 0; public static string R(Func<int, int> f) => ""; public static int S<T>(T x) where T : struct => 0; public static string S(object x) => "";
            public static T U<T>(T? x) where T : struct => default; public static T[] V<T>(params T[] xs) => xs; public static int W(params ReadOnlySpan<int> xs) => 0; public static string W(params int[] xs) => "";
            public static (A, B) X<A, B>(IDictionary<A, B> d) => default; public static C Y<A, B, C>(Func<A, B> f, Func<B, C> g, A a) => g(f(a)); public static T Z<T>(IEnumerable<IEnumerable<T>> x) => default;
        }
        static int Twice(this int x) => x * 2; static string Twice(this object x) => ""; static T Self<T>(this T x) => x; static void Deconstruct(this DateTime d, out int y, out int m) { y = 0; m = 0; }
        """;

    private const string Locals = """
        var news = new[] { new Article("A", "P", 1) }; var words = new List<string>(); int n = 1; int? ni = 1; string s = ""; object o = 1; bool b = true; char c = 'c'; long l = 1;
        double d = 1; decimal m = 1; byte y = 1; var dict = new Dictionary<string, int>(); int[] arr = { 1 }; Dog dog = new(); Animal animal = dog; Money money = 1m; DateTime when = default; IShape shape = new Circle();
        var tuple = (Name: "x", Count: 1); Func<int, int> f = x => x; Task<int> task = Task.FromResult(1); IEnumerable<int> seq = arr; Span<int> span = arr; uint ui = 1; short sh = 1; Random random = new(1); (int, string)[] pairs = { (1, "a") }; Func<Task<int>> later = null!;
        """;

    public static TheoryData<string> Groups => [.. ExpressionCases.Groups];

    [Theory]
    [MemberData(nameof(Groups))]
    public void Expressions_agree_with_the_compiler(string group)
    {
        var cases = ExpressionCases.Of(group).Select(c => $"{Locals} {(c.Contains("var r ", StringComparison.Ordinal) ? c : $"var r = {c};")}").ToList();
        var found = new Statements(Declarations, cases).Differences();
        Assert.True(found.Count == 0, $"{found.Count} of {cases.Count} differ:\n{string.Join('\n', found.Select(f => f.Replace(Locals, "", StringComparison.Ordinal)))}");
    }
}
