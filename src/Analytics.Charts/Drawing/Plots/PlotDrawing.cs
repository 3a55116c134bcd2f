using Analytics.Charts.Drawing.Axes;
using Analytics.Charts.Drawing.Marks;
using ScottPlot;
using SkiaSharp;
using Palette = Analytics.Charts.Figures.Palette;

namespace Analytics.Charts.Drawing.Plots;

/// <summary>Draws grid and marks between one pair of axes with ScottPlot; all texts are drawn elsewhere.</summary>
internal sealed class PlotDrawing : IDisposable
{
    private readonly Plot _plot = new();
    private readonly AxisScale _x;
    private readonly AxisScale _y;

    public PlotDrawing(AxisScale x, AxisScale y)
    {
        _x = x;
        _y = y;
        _plot.Layout.Frameless();
        _plot.HideGrid();
        _plot.FigureBackground.Color = Colors.White;
        _plot.DataBackground.Color = Colors.White;
        _plot.Axes.SetLimits(
            Math.Min(x.Coordinate(x.Low), x.Coordinate(x.High)), Math.Max(x.Coordinate(x.Low), x.Coordinate(x.High)),
            Math.Min(y.Coordinate(y.Low), y.Coordinate(y.High)), Math.Max(y.Coordinate(y.Low), y.Coordinate(y.High)));
    }

    public void AddGrid(IEnumerable<AxisTick> across, IEnumerable<AxisTick> up)
    {
        var color = ChartColors.Of(Palette.GridLine).ToScott();
        foreach (var tick in across) _plot.Add.VerticalLine(_x.Coordinate(tick.Place), 1, color);
        foreach (var tick in up) _plot.Add.HorizontalLine(_y.Coordinate(tick.Place), 1, color);
    }

    public void Add(PlotMarks marks)
    {
        foreach (var area in marks.Areas) Add(area);
        foreach (var bar in marks.Bars) Add(bar);
        foreach (var box in marks.Boxes) Add(box);
        foreach (var line in marks.Lines) Add(line);
    }

    public void Render(SKCanvas canvas, SKRect area)
    {
        canvas.Save();
        canvas.ClipRect(area);
        _plot.Render(canvas, new PixelRect(area.Left, area.Right, area.Bottom, area.Top));
        canvas.Restore();
    }

    public void Dispose() => _plot.Dispose();

    private void Add(BarMark bar)
    {
        var (names, values) = bar.IsHorizontal ? (_y, _x) : (_x, _y);
        _plot.Add.Bar(new Bar
        {
            Position = names.Coordinate(bar.Place),
            ValueBase = values.Coordinate(Math.Max(bar.From, values.Low)),
            Value = values.Coordinate(bar.To),
            Size = bar.Thickness,
            FillColor = bar.Color.ToScott(),
            LineWidth = 0,
            Orientation = bar.IsHorizontal ? Orientation.Horizontal : Orientation.Vertical,
        });
    }

    // Not ScottPlot's own boxes, which stand upright only.
    private void Add(BoxMark box)
    {
        var (near, far) = (box.Place - box.Thickness / 2, box.Place + box.Thickness / 2);
        var fill = _plot.Add.Polygon([At(box, near, box.Lower), At(box, far, box.Lower), At(box, far, box.Upper), At(box, near, box.Upper)]);
        fill.FillColor = box.Color.WithAlpha(110).ToScott();
        fill.LineColor = box.Color.ToScott();
        fill.LineWidth = 1.5f;
        AddLine(box, near, box.Median, far, box.Median, 2.5f);
        AddLine(box, box.Place, box.Low, box.Place, box.Lower, 1.5f);
        AddLine(box, box.Place, box.Upper, box.Place, box.High, 1.5f);
        foreach (var end in new[] { box.Low, box.High }) AddLine(box, box.Place - box.Thickness / 4, end, box.Place + box.Thickness / 4, end, 1.5f);
    }

    private void AddLine(BoxMark box, double fromPlace, double fromValue, double toPlace, double toValue, float width)
    {
        var line = _plot.Add.Line(At(box, fromPlace, fromValue), At(box, toPlace, toValue));
        line.LineColor = box.Color.ToScott();
        line.LineWidth = width;
    }

    private Coordinates At(BoxMark box, double place, double value) => Coordinates(box.IsHorizontal ? (value, place) : (place, value));

    private void Add(AreaMark area)
    {
        if (area.X.Count == 0) return;
        var edge = area.X.Select((x, i) => (X: x, Y: area.Top[i])).Concat(area.X.Select((x, i) => (X: x, Y: area.Bottom[i])).Reverse());
        var polygon = _plot.Add.Polygon([.. edge.Where(point => double.IsFinite(point.X) && double.IsFinite(point.Y)).Select(Coordinates)]);
        polygon.FillColor = area.Color.ToScott();
        polygon.LineWidth = 0;
    }

    private void Add(LineMark line)
    {
        if (line.Width > 0)
        {
            foreach (var run in Runs(line.Points))
            {
                var scatter = _plot.Add.ScatterLine(run, line.Color.ToScott());
                scatter.LineWidth = line.Width;
                scatter.LinePattern = line.Dash switch
                {
                    "dash" or "longdash" => LinePattern.Dashed,
                    "dot" or "dashdot" or "longdashdot" => LinePattern.Dotted,
                    _ => LinePattern.Solid,
                };
            }
        }

        if (line.MarkerSize > 0) AddPoints(line);
    }

    private void AddPoints(LineMark line)
    {
        var shape = line.Symbol.Replace("-open", "", StringComparison.Ordinal) switch
        {
            "square" => MarkerShape.FilledSquare,
            "diamond" => MarkerShape.FilledDiamond,
            "triangle-up" => MarkerShape.FilledTriangleUp,
            "triangle-down" => MarkerShape.FilledTriangleDown,
            "cross" => MarkerShape.Cross,
            "x" => MarkerShape.Eks,
            _ => MarkerShape.FilledCircle,
        };
        var points = line.Points.Select((point, i) => (Point: point, Color: line.PointColors is { } colors && i < colors.Length ? colors[i] ?? line.Color : line.Color));
        foreach (var group in points.Where(item => double.IsFinite(item.Point.X) && double.IsFinite(item.Point.Y)).GroupBy(item => item.Color))
        {
            var markers = _plot.Add.Markers(group.Select(item => Coordinates(item.Point)).ToArray(), shape, shape is MarkerShape.FilledDiamond or MarkerShape.FilledTriangleUp or MarkerShape.FilledTriangleDown ? line.MarkerSize * 1.3f : line.MarkerSize, group.Key.ToScott());
            markers.MarkerStyle.LineWidth = 2;
            markers.MarkerStyle.LineColor = group.Key.ToScott();
        }
    }

    private Coordinates Coordinates((double X, double Y) point) => new(_x.Coordinate(point.X), _y.Coordinate(point.Y));

    private IEnumerable<Coordinates[]> Runs(IReadOnlyList<(double X, double Y)> points)
    {
        var run = new List<Coordinates>();
        foreach (var point in points)
        {
            if (double.IsFinite(point.X) && double.IsFinite(point.Y))
            {
                run.Add(Coordinates(point));
            }
            else if (run.Count > 0)
            {
                yield return [.. run];
                run.Clear();
            }
        }

        if (run.Count > 0) yield return [.. run];
    }
}
