using Analytics.Charts.Reading;
using Microsoft.FSharp.Core;
using Plotly.NET;

namespace Analytics.Charts.Tests.Reading;

/// <summary>Figures are written letter for letter as Plotly.NET writes them, whatever a cell puts into one.</summary>
public class FigureJsonTests
{
    public static TheoryData<string, GenericChart> Figures => new()
    {
        { "numbers that JSON has no word for", Of(Trace("x", new[] { double.NaN, double.PositiveInfinity, -0.0, 1e300, 0.1 })) },
        { "days and times", Of(Trace("x", new[] { new DateTime(2026, 3, 4), new DateTime(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc) })) },
        { "letters and marks", Of(Trace("text", "“Zoë” <b>\u2028</b> \\ / \u0001 👩‍🌾")) },
        { "rows of rows", Of(Trace("z", new[] { new[] { 1, 2 }, [], [3] })) },
        { "nothing", Of(Trace("x", null)) },
        { "whole numbers, decimals, truths", Of(Trace("x", new object[] { 1, 2L, 3m, 4.50m, 5f, true, (byte)6, 'c' })) },
        { "a sequence that is made when it is asked for", Of(Trace("x", Enumerable.Range(0, 3).Select(i => i * i))) },
        { "names and values", Of(Trace("meta", new Dictionary<string, object?> { ["b"] = 1, ["a"] = null })) },
        { "objects of other kinds", Of(Trace("meta", new { Name = "n", Inner = new { Value = 1.5 } })) },
        { "options of F#", Of(Trace("meta", FSharpOption<int>.Some(3))) },
        { "figures within figures", Of(Trace("meta", Trace("x", new[] { 1 }))) },
        { "two traces", GenericChart.combine([Of(Trace("x", new[] { 1 })), Of(Trace("y", new[] { "a" }))]) },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void Every_value_reads_as_Plotly_NET_writes_it(string what, GenericChart figure) => Assert.Equal((what, GenericChart.toJson(figure)), (what, FigureJson.Of(figure)));

    private static GenericChart Of(Trace trace) => GenericChart.ofTraceObject(true, trace);

    private static Trace Trace(string member, object? value)
    {
        var trace = new Trace("scatter");
        trace.SetProperty(member, value);
        return trace;
    }
}
