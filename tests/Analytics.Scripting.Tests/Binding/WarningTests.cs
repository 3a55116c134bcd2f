using Analytics.Scripting.Tests.Binding.Compared;

namespace Analytics.Scripting.Tests.Binding;

/// <summary>Code that runs, but hardly does what was meant.</summary>
public class WarningTests
{
    [Theory]
    [InlineData("Task.Delay(1);", "CS4014 'Task.Delay(1)'")]
    [InlineData("async Task F() { Task.Delay(1); await Task.Delay(1); } await F();", "CS4014 'Task.Delay(1)'")]
    [InlineData("Func<Task<int>> f = async () => { await Task.Delay(1); return 1; }; f();", "CS4014 'f()'")]
    [InlineData("void F() { Task.Delay(1); } F();", "")]
    [InlineData("var t = Task.Delay(1); await t;", "")]
    [InlineData("var x = Task.FromResult(1); _ = Task.Delay(1);", "")]
    [InlineData("int n = 1; n = n;", "CS1717 'n = n'")]
    [InlineData("void F(int n) { n = n; } F(1);", "CS1717 'n = n'")]
    [InlineData("class A { public int X; public A(int x) { X = X; } }", "CS1717 'X = X'")]
    [InlineData("int n = 1; var s = n switch { 1 => 2, 2 => 3 };", "CS8509 'switch'")]
    [InlineData("bool b = true; var s = b switch { true => 2, false => 3 };", "")]
    [InlineData("int n = 1; var s = n switch { 1 => 2, _ => 3 };", "")]
    [InlineData("bool b = false; if (b = true) { }", "CS0665 'b = true'")]
    public void What_was_hardly_meant_is_warned_of_as_the_compiler_warns(string cell, string warning)
    {
        var bound = new BoundSession().Bind(cell);

        Assert.False(bound.HasErrors);
        Assert.Equal(warning, string.Join(", ", bound.Diagnostics.Select(d => $"{d.Code} '{bound.Tree.Text.ToString(d.Span)}'")));
        Assert.Equal(warning, string.Join(", ", CompilerSession.WarningsOf(cell)));
    }
}
