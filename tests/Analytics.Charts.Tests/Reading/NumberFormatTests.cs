using Analytics.Charts.Reading;

namespace Analytics.Charts.Tests.Reading;

public class NumberFormatTests
{
    [Theory]
    [InlineData(1204, ",d", "1,204")]
    [InlineData(1204.26, ",.1f", "1,204.3")]
    [InlineData(0.1234, ".1%", "12.3%")]
    [InlineData(0.1234, ".0%", "12%")]
    [InlineData(0.2, ".3~%", "20%")]
    [InlineData(2000, ",.4~r", "2,000")]
    [InlineData(0.05, ",.4~r", "0.05")]
    [InlineData(1500000, "s", "1.50000M")]
    [InlineData(1500000, "~s", "1.5M")]
    [InlineData(-3, ",d", "−3")]
    [InlineData(3.14159, null, "3.14159")]
    [InlineData(3.5, "unknown", "3.5")]
    [InlineData(0, null, "0")]
    [InlineData(1e21, null, "1e+21")]
    [InlineData(double.NaN, ",d", "")]
    public void Numbers_are_written_as_the_figure_asks(double value, string? format, string expected) =>
        Assert.Equal(expected, NumberFormat.Format(value, format));
}
